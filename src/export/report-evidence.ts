import { counted } from '../domain/words/format-value';
import { capitalised } from '../domain/words/sentence';
import type { EvidencePack } from './evidence-pack';
import { column, heading, list, type ReportBlock, say } from './report-block';

/** What holds for every map and for its colours comes first; the rest is of single figures and layers. */
const MOST_LIMITS = 3;

/** How the figures were made, how much depends on thresholds, and what they cannot show. */
export function method(pack: EvidencePack): readonly ReportBlock[] {
  return [
    heading(4, 'How the figures were made'),
    list(pack.method),
    ...(pack.reported.length === 0
      ? []
      : [
          say(
            `${counted(pack.reported.length, 'place is', 'places are')} reported by others beside what is published, and counted in no distance and no figure: the annex lists them.`,
          ),
        ]),
    heading(4, 'How much depends on the thresholds'),
    ...robustness(pack),
    heading(4, 'Limits'),
    list(pack.limits.slice(0, MOST_LIMITS)),
    ...(pack.limits.length > MOST_LIMITS
      ? [
          say(
            `${counted(pack.limits.length - MOST_LIMITS, 'more limit', 'more limits')} of single figures and layers are in the annex.`,
            'note',
          ),
        ]
      : []),
  ];
}

function robustness({ views }: EvidencePack): readonly ReportBlock[] {
  return views.flatMap(({ number, settings, robustness: sentences }) => [
    {
      kind: 'list' as const,
      items: [
        [
          { text: `Map ${number}. `, strong: true },
          {
            text: settings
              .map(({ label, value }) => `${label}: ${value}`)
              .join('. ')
              .concat('.'),
          },
        ],
        ...sentences.map(({ parts }) => parts),
      ],
    },
  ]);
}

/** Sources of the figures in a line each; those of the drawing, licences and limits stand in the annex. */
export function sources({
  sources: all,
  attribution,
  figureSourceIds,
}: EvidencePack): readonly ReportBlock[] {
  const ofFigures = all.filter(({ id }) => figureSourceIds.has(id));
  return [
    heading(4, 'Sources'),
    {
      kind: 'table',
      caption: 'Sources of the figures',
      columns: [column('Data', 58), column('Describes', 20), column('Geography', 22)],
      rows: ofFigures.map(({ title, publisher, vintage, geography }) => [
        `${title} (${publisher})`,
        vintage,
        geography,
      ]),
    },
    say(
      `Licences, limits and the ${counted(all.length - ofFigures.length, 'source')} of boundaries, names and background are in the annex. Attribution: ${attribution.join(' ')}`,
      'note',
    ),
  ];
}

/** What the council's own assessment names as evidence: what this map has of it, or where to look. */
export function namedEvidence({ assessment }: EvidencePack): readonly ReportBlock[] {
  if (assessment === null) return [];
  return [
    {
      kind: 'table',
      caption: `What the council’s form and ${assessment.title} name, and what is used here`,
      columns: [column('Source', 34), column('Used here', 33), column('Look there for', 33)],
      rows: assessment.evidence.map(({ name, address, used, lookFor }) => [
        `${name}, ${address}`,
        used ?? 'Not used here.',
        `${capitalised(lookFor)}.`,
      ]),
    },
  ];
}

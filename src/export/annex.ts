import { answersTable } from './answers-table';
import type { EvidencePack, EvidenceView } from './evidence-pack';
import { column, heading, list, type ReportBlock, say } from './report-block';

/** What belongs to the evidence and makes a document too long to be read: every area, every source with its limits. */
export function annexBlocks(pack: EvidencePack): readonly ReportBlock[] {
  return [
    heading(1, `Annex to: ${pack.title}`),
    say(`Drafted on ${pack.madeOn.words}, data version ${pack.dataVersion}.`, 'note'),
    ...pack.views.flatMap(areas),
    ...(pack.reported.length === 0
      ? []
      : [
          heading(2, 'Places reported by others'),
          say('Beside what is published, and counted in no distance and no figure:'),
          list(pack.reported),
        ]),
    ...pack.groups.flatMap(({ group, byView }) =>
      byView[0] && byView[0].evidence.answers.length > 0
        ? [
            heading(2, group.name),
            answersTable(group.name, byView),
            ...(byView[0].evidence.note === null ? [] : [say(byView[0].evidence.note, 'note')]),
          ]
        : [],
    ),
    heading(2, 'Limits'),
    list(pack.limits),
    heading(2, 'Sources and what their publishers say of them'),
    {
      kind: 'table',
      caption: 'Every source with its limits',
      columns: [
        column('Data', 22),
        column('Publisher', 14),
        column('Describes', 13),
        column('Geography', 12),
        column('Licence', 12),
        column('Limits', 27),
      ],
      rows: pack.sources.map(({ title, publisher, vintage, geography, licence, caveats }) => [
        title,
        publisher,
        vintage,
        geography,
        licence,
        caveats.length === 0 ? 'None stated' : caveats.join(' '),
      ]),
    },
    say(`Attribution. ${pack.attribution.join(' ')}`, 'note'),
  ];
}

function areas({ number, reading, table }: EvidenceView): readonly ReportBlock[] {
  return [
    heading(2, reading.dataset.madeOf ? `The places, map ${number}` : `Areas concerned, map ${number}`),
    table.rows.length === 0
      ? say(reading.refused ?? 'No area meets every condition of this view.')
      : {
          kind: 'table',
          caption: table.caption,
          columns: table.columns.map((one, index) => column(one.heading, index === 0 ? 30 : 14, one.numeric)),
          rows: table.rows,
        },
    ...(table.leftOut.length === 0
      ? []
      : [say(`No figure for any of these areas, so no column: ${table.leftOut.join('; ')}.`, 'note')]),
    say(`${reading.sourceLine} ${reading.oldest}.`.replace(/\.\.$/, '.'), 'note'),
  ];
}

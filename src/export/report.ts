import { fillingWords } from '../domain/telling/added-census';
import type { GroupEvidence } from '../domain/telling/group-evidence';
import { capitalised, listed } from '../domain/words/sentence';
import { answersTable } from './answers-table';
import { ACTION_COLUMNS, DUTY_PROMPTS, FOR_OFFICER, FORM, OUTCOMES, SIGN_OFFS } from './eia-form';
import type { EvidencePack, EvidenceView } from './evidence-pack';
import { heading, list, type ReportBlock, type ReportTable, say } from './report-block';

const BLANK = '';
const column = (text: string, share: number, numeric = false) => ({ heading: text, numeric, share });

/**
 * The whole report in the order of the council's form. What the tool cannot know is left for the officer. The maps fill
 * pages of their own, turned sideways, before everything else that is evidence: what follows them then runs on without
 * a break to the end.
 */
export function reportBlocks(pack: EvidencePack): readonly ReportBlock[] {
  return [
    heading(1, pack.title),
    say(
      `Drafted on ${pack.madeOn.words} with ${pack.product.name} ${pack.product.version}, data version ${pack.dataVersion}. It drafts evidence; people decide. Outcomes, actions and sign-offs are left for the officer.`,
      'note',
    ),
    heading(2, FORM.organisation),
    say(pack.council.name),
    heading(2, FORM.version),
    say(FOR_OFFICER, 'prompt'),
    heading(2, FORM.completed),
    say(FOR_OFFICER, 'prompt'),
    heading(2, FORM.description),
    say(
      `${FOR_OFFICER} Say which service is changing, how, and for whom. The questions looked at here were:`,
      'prompt',
    ),
    list(pack.views.map(({ reading }) => reading.question)),
    heading(2, FORM.evidence),
    heading(3, FORM.dataUsed),
    say(
      `${pack.views.length === 1 ? 'One map, which follows on a page of its own' : 'Maps, which follow one to a page'}; then what the data say, the areas concerned and every source.`,
    ),
    list(
      pack.views.map(
        ({ number, reading, caption }) =>
          `Map ${number}: ${[reading.mapTitle, caption].filter(Boolean).join('. ')}`,
      ),
    ),
    { kind: 'page', landscape: true },
    ...pack.views.flatMap((view): readonly ReportBlock[] => [
      heading(4, `Map ${view.number}: ${view.reading.mapTitle}`),
      { kind: 'picture', view },
    ]),
    { kind: 'page', landscape: false },
    heading(4, 'What the data say'),
    ...pack.views.flatMap(viewWords),
    ...pack.views.flatMap(viewTable),
    heading(4, 'How the figures were made'),
    list(pack.method),
    ...(pack.reported.length === 0
      ? []
      : [
          say('Reported by others beside what is published, and counted in no distance and no figure:'),
          list(pack.reported),
        ]),
    heading(4, 'How much depends on the thresholds'),
    ...robustness(pack),
    heading(4, 'Limits'),
    list(pack.limits),
    heading(4, 'Sources'),
    sourceTable(pack),
    ...namedEvidence(pack),
    heading(4, 'Attribution'),
    list(pack.attribution),
    heading(3, FORM.consulted),
    say(`${FOR_OFFICER} Figures for areas are no substitute for asking the people concerned.`, 'prompt'),
    heading(2, FORM.analysis),
    say(
      'The Public Sector Equality Duty (Equality Act 2010, section 149) has three aims. For each group below, weigh each of them:',
    ),
    list(DUTY_PROMPTS.map(({ aim, prompt }) => `${aim}. ${prompt}`)),
    ...pack.groups.flatMap(({ group, byView }) => [
      heading(3, group.name),
      ...groupBlocks(byView),
      outcomeTable(group.name),
    ]),
    heading(2, FORM.actions),
    ...mitigations(pack),
    say('Rows marked as suggestions are drafted by the tool; keep, change or strike them.', 'note'),
    actionTable(pack),
    heading(2, FORM.remaining),
    say(FOR_OFFICER, 'prompt'),
    heading(2, FORM.signOff),
    {
      kind: 'table',
      caption: 'Completed, signed off and to be reviewed',
      columns: [column('Item', 40), column('Entry', 60)],
      rows: SIGN_OFFS.map((label) => [label, BLANK]),
      toSign: true,
    },
    say(`End of the draft of ${pack.madeOn.words}.`, 'note'),
  ];
}

function viewWords({ number, reading, caption, link }: EvidenceView): readonly ReportBlock[] {
  return [
    {
      kind: 'text',
      tone: 'plain',
      words: [{ text: `Map ${number}: ${reading.mapTitle}.`, strong: true }],
    },
    ...(caption === '' ? [] : [say(caption)]),
    {
      kind: 'list',
      items: [
        ...reading.findings.map(({ parts }) => parts),
        [{ text: 'This view on the map: ' }, { text: link, link }],
      ],
    },
  ];
}

function viewTable({ number, reading, table }: EvidenceView): readonly ReportBlock[] {
  return [
    heading(4, `Areas concerned, map ${number}`),
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

function groupBlocks(
  byView: readonly { readonly view: EvidenceView; readonly evidence: GroupEvidence }[],
): readonly ReportBlock[] {
  const first = byView[0]?.evidence;
  if (!first) return [];
  if (first.cannotSay)
    return [
      {
        kind: 'text',
        tone: 'plain',
        words: [
          { text: 'This map cannot say. ', strong: true },
          { text: `${first.cannotSay.reason} Silence is not “no impact”.` },
        ],
      },
      say(`Where evidence might be found: ${first.cannotSay.where}.${fillingWords(first.group)}`, 'note'),
    ];
  if (first.answers.length > 0)
    return [
      answersTable(first.group.name, byView),
      ...(first.note === null ? [] : [say(first.note, 'note')]),
    ];
  return [
    {
      kind: 'list',
      items: byView.flatMap(({ view, evidence }) =>
        evidence.statements.map(({ parts }) => [{ text: `Map ${view.number}. ` }, ...parts]),
      ),
    },
    ...(first.note === null ? [] : [say(first.note, 'note')]),
    ...(first.context === null ? [] : [say(first.context, 'note')]),
  ];
}

const outcomeTable = (name: string): ReportTable => ({
  kind: 'table',
  caption: `${name}: outcome, for the officer to complete`,
  columns: [column('Summary of impact', 49), ...OUTCOMES.map((outcome) => column(outcome, 17))],
  rows: [[BLANK, ...OUTCOMES.map(() => '☐')]],
});

const SUGGESTION = 'Suggestion, to be decided by the officer';

/** Each suggestion once, with the maps it comes from, then room for the officer's own. */
function actionTable({ views }: EvidencePack): ReportTable {
  const maps = new Map<string, number[]>();
  for (const { number, actions } of views)
    for (const action of actions) maps.set(action, [...(maps.get(action) ?? []), number]);
  const blank = ACTION_COLUMNS.slice(1).map(() => BLANK);
  return {
    kind: 'table',
    caption: FORM.actions,
    columns: ACTION_COLUMNS.map((text, index) => column(text, index === 0 ? 40 : 15)),
    rows: [
      ...[...maps].map(([action, numbers]) => [
        `${SUGGESTION}${views.length === 1 ? '' : ` (${mapsInWords(numbers)})`}: ${action}.`,
        ...blank,
      ]),
      [BLANK, ...blank],
      [BLANK, ...blank],
    ],
  };
}

const mapsInWords = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'map' : 'maps'} ${listed(numbers.map(String))}`;

/** What the council's own assessment names as evidence: what this map has of it, or where to look. */
function namedEvidence({ assessment }: EvidencePack): readonly ReportBlock[] {
  if (assessment === null) return [];
  return [
    heading(4, 'Sources that the council’s form and assessment name'),
    {
      kind: 'table',
      caption: `What the council’s form and ${assessment.title} name, and what this map uses of it`,
      columns: [column('Source', 34), column('Used here', 33), column('Look there for', 33)],
      rows: assessment.evidence.map(({ name, address, used, lookFor }) => [
        `${name}, ${address}`,
        used ?? 'Not used here.',
        `${capitalised(lookFor)}.`,
      ]),
    },
  ];
}

/** The action plan of that assessment, with what the data say of each way it names. */
function mitigations({ assessment }: EvidencePack): readonly ReportBlock[] {
  if (assessment === null) return [];
  return [
    {
      kind: 'table',
      caption: `What ${assessment.title} set against negative outcomes, and what the data say of it`,
      columns: [column('Outcome for', 14), column('Mitigation named', 22), column('What the data say', 64)],
      rows: assessment.mitigations.map(({ whom, mitigation, said }) => [whom, mitigation, said.text]),
    },
  ];
}

function sourceTable({ sources }: EvidencePack): ReportTable {
  return {
    kind: 'table',
    caption: 'Every source of what is shown',
    columns: [
      column('Data', 22),
      column('Publisher', 14),
      column('Describes', 13),
      column('Geography', 12),
      column('Licence', 12),
      column('Limits', 27),
    ],
    rows: sources.map(({ title, publisher, vintage, geography, licence, caveats }) => [
      title,
      publisher,
      vintage,
      geography,
      licence,
      caveats.length === 0 ? 'None stated' : caveats.join(' '),
    ]),
  };
}

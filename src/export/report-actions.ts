import { listed } from '../domain/words/sentence';
import { ACTION_COLUMNS, FORM } from './eia-form';
import type { EvidencePack } from './evidence-pack';
import { column, type ReportBlock, type ReportTable } from './report-block';

/** The plan of actions: what the assessment named before with what the data say of it, then what is suggested now. */
export const actions = (pack: EvidencePack): readonly ReportBlock[] => [
  ...mitigations(pack),
  actionTable(pack),
];

/** The action plan of that assessment, with what the data say of each way it names. */
function mitigations({ assessment }: EvidencePack): readonly ReportBlock[] {
  if (assessment === null) return [];
  return [
    {
      kind: 'table',
      caption: 'What that assessment set against negative outcomes, and what the data say of it',
      columns: [column('Outcome for', 14), column('Mitigation named', 22), column('What the data say', 64)],
      rows: assessment.mitigations.map(({ whom, mitigation, said }) => [whom, mitigation, said.text]),
    },
  ];
}

const SUGGESTION = 'Suggestion, to be decided by the officer';

/** Each suggestion once, with the maps it comes from, then room for the officer's own. */
function actionTable({ views }: EvidencePack): ReportTable {
  const maps = new Map<string, number[]>();
  for (const { number, actions } of views)
    for (const action of actions) maps.set(action, [...(maps.get(action) ?? []), number]);
  const blank = ACTION_COLUMNS.slice(1).map(() => '');
  return {
    kind: 'table',
    caption: `${FORM.actions} (suggestions are drafted by the tool: keep, change or strike them)`,
    columns: ACTION_COLUMNS.map((text, index) => column(text, index === 0 ? 40 : 15)),
    rows: [
      ...[...maps].map(([action, numbers]) => [
        `${SUGGESTION}${views.length === 1 ? '' : ` (${mapsInWords(numbers)})`}: ${action}.`,
        ...blank,
      ]),
      ['', ...blank],
    ],
  };
}

const mapsInWords = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'map' : 'maps'} ${listed(numbers.map(String))}`;

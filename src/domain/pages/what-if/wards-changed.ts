import { answerBy, scenarioAnswerBy } from '../../answer/chosen-answer';
import { beyondHelp } from '../../areas/marks';
import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import { GROUPINGS } from '../../model/grouping';
import { groupsOf } from '../../sums/groups';
import { type SavedTable, savedTable } from '../../words/saved-table';

/** A ward in which the scenario moves somebody nearer to help or further from it. */
export interface WardChange {
  readonly code: string;
  readonly name: string;
  readonly residents: number;
  /** Residents who live further from help than the threshold, as things are and as the scenario would have them. */
  readonly far: number;
  readonly farThen: number;
}

/** The wards in which the scenario changes how many live far from help, the greatest change first; by the one answer. */
export function wardsChanged(dataset: Dataset, choices: Choices): readonly WardChange[] {
  const wards = groupsOf(dataset, 'ward');
  const now = answerBy(dataset, choices, 'ward');
  const then = scenarioAnswerBy(dataset, choices, 'ward');
  return wards.codes
    .map((code, at) => ({
      code,
      name: wards.names[at] ?? '',
      residents: now.residents[at] as number,
      far: Math.round(now.farResidents[at] as number),
      farThen: Math.round(then.farResidents[at] as number),
    }))
    .filter(({ far, farThen }) => far !== farThen)
    .sort((a, b) => Math.abs(b.farThen - b.far) - Math.abs(a.farThen - a.far) || (a.name < b.name ? -1 : 1));
}

/** The same as a table for a spreadsheet. */
export function savedWardsChanged(dataset: Dataset, choices: Choices, title: string): SavedTable {
  const beyond = beyondHelp(dataset, choices);
  const geography = GROUPINGS.ward.geography;
  return {
    ...savedTable('what-if-by-ward', `${title}: effect by ward`, wardsChanged(dataset, choices), [
      { name: 'ward_code', title: 'Code of the ward', geography, cell: ({ code }) => code },
      { name: 'ward', title: 'Ward', geography, cell: ({ name }) => name },
      {
        name: 'residents',
        title: 'Residents',
        unit: 'people',
        geography,
        cell: ({ residents }) => residents,
      },
      {
        name: 'far_now',
        title: `Residents who live ${beyond} now`,
        unit: 'people',
        geography,
        cell: ({ far }) => far,
      },
      {
        name: 'far_then',
        title: `Residents who would live ${beyond} then`,
        unit: 'people',
        geography,
        cell: ({ farThen }) => farThen,
      },
    ]),
    primaryKey: 'ward_code',
  };
}

import type { Dataset } from '../../model/dataset';
import type { Reading } from '../../model/reading';
import type { PrintedTable } from '../../telling/areas-table';
import { groupsText } from '../../telling/boundary';
import { capitalised } from '../../words/sentence';
import { groupColumns } from './group-columns';
import { groupedReading } from './grouped-reading';

/** Columns that an upright page has room for, in their order. */
const PRINTED: readonly string[] = [
  'residents',
  'far_residents',
  'on_paper_far',
  'users',
  'users_far',
  'residents_65_plus',
  'holds',
];

/** The table by place for a document: every place and all of them together, the same as on the screen. */
export function printedGroups(areas: Dataset, { choices }: Reading): PrintedTable {
  const reading = groupedReading(areas, choices);
  const { grouping, groups, total } = reading;
  const columns = groupColumns(areas, reading).filter(({ id }) => PRINTED.includes(id));
  return {
    caption: `By ${grouping.one}: ${groupsText(grouping, groups.length)}, and ${total.name} together`,
    columns: [
      { heading: capitalised(grouping.one), numeric: false },
      ...columns.map(({ heading, isNumeric }) => ({ heading, numeric: isNumeric })),
    ],
    rows: [...groups, total].map((group) => [group.name, ...columns.map(({ text }) => text(group))]),
    leftOut: [],
  };
}

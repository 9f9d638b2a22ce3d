import type { Dataset } from '../../model/dataset';
import { boundaryFinding, groupsText, orderFinding } from '../../telling/boundary';
import { attributionOf } from '../../telling/provenance';
import type { SavedTables } from '../../words/saved-table';
import { savedGroups } from './group-columns';
import { membershipText } from './group-words';
import type { GroupedReading } from './grouped-reading';

/** The table by place as files, with what is said of it. */
export function groupTables(dataset: Dataset, reading: GroupedReading): SavedTables {
  const { grouping, groups, choices } = reading;
  const table = savedGroups(dataset, reading, `by-${grouping.one.replaceAll(' ', '-')}`);
  return {
    title: `The answer by ${grouping.one}: ${groupsText(grouping, groups.length)}`,
    tables: [table],
    notes: [
      `${membershipText(dataset, reading)} The last row is the whole council.`,
      boundaryFinding(dataset, choices).text,
      ...orderFinding(dataset, choices).map(({ text }) => text),
      'Counts are sums, of output areas where these carry them; shares are sums over sums. Where two things are counted apart and not together, at least and at most are given. Each number is rounded by itself.',
      `Data version ${dataset.version}.`,
    ],
    attribution: attributionOf(dataset, [
      ...new Set(table.columns.flatMap(({ sourceIds = [] }) => sourceIds)),
    ]),
  };
}

import type { Dataset } from '../../model/dataset';
import { attributionOf } from '../../telling/provenance';
import type { SavedTables } from '../../words/saved-table';
import type { MissedReading } from './reached';

/** The whole curve as a table: a line for each number of areas from none to all, two columns for each group. */
export function missedTables(dataset: Dataset, reading: MissedReading): SavedTables {
  const { groups, count } = reading;
  const columns = [
    { name: 'areas_targeted', meaning: `Number of areas, ${reading.orderText}` },
    ...groups.flatMap(({ group }) => [
      {
        name: group.count,
        meaning: `How many ${group.noun} are in those areas (${group.unit}); ${group.vintage}${group.about ? '; each area rounded to 5 by the publisher' : ''}`,
      },
      {
        name: `${group.count}_share_pct`,
        meaning: `The same as percent of all ${group.noun} in ${dataset.council.name}’s area`,
      },
    ]),
  ];
  const lines = Array.from({ length: count + 1 }, (_, areas) => [
    areas,
    ...groups.flatMap(({ curve }) => {
      const reached = curve.reached[areas] as number;
      return [reached, Number(((100 * reached) / (curve.total || 1)).toFixed(2))];
    }),
  ]);
  const title = `Who we miss: areas ${reading.orderText}`;
  return {
    title,
    tables: [{ name: 'who-we-miss', title, columns, rows: lines }],
    notes: [
      ...reading.findings.map(({ text }) => text),
      `${reading.sourceLine} Data version ${dataset.version}.`,
    ],
    attribution: attributionOf(
      dataset,
      groups.map(({ group }) => group.sourceId),
    ),
  };
}

import type { Dataset } from '../../model/dataset';
import { attributionOf } from '../../telling/provenance';
import { type SavedColumn, type SavedTables, savedTable } from '../../words/saved-table';
import type { MissedReading } from './reached';

/** The whole curve as a table: a line for each number of areas from none to all, two columns for each group. */
export function missedTables(dataset: Dataset, reading: MissedReading): SavedTables {
  const { groups, count } = reading;
  const columns: readonly SavedColumn<number>[] = [
    {
      name: 'areas_targeted',
      title: `Number of ${reading.nouns.many}, ${reading.orderText}`,
      cell: (areas) => areas,
    },
    ...groups.flatMap(
      ({ people: { count: name, many, unit, vintage, about }, curve }): readonly SavedColumn<number>[] => {
        const reached = (areas: number) => curve.reached[areas] as number;
        return [
          {
            name,
            title: `How many ${many} are in those ${reading.nouns.many} (${unit}); ${vintage}${about ? '; each area rounded to 5 by the publisher' : ''}`,
            cell: reached,
          },
          {
            name: `${name}_share_pct`,
            title: `The same as percent of all ${many} in ${dataset.council.name}’s area`,
            cell: (areas) => Number(((100 * reached(areas)) / (curve.total || 1)).toFixed(2)),
          },
        ];
      },
    ),
  ];
  const title = `Who we miss: ${reading.nouns.many} ${reading.orderText}`;
  const lines = Array.from({ length: count + 1 }, (_, areas) => areas);
  return {
    title,
    tables: [savedTable('who-we-miss', title, lines, columns)],
    notes: [
      ...reading.findings.map(({ text }) => text),
      `${reading.sourceLine} Data version ${dataset.version}.`,
    ],
    attribution: attributionOf(
      dataset,
      groups.map(({ people }) => people.sourceId),
    ),
  };
}

import type { Dataset } from '../../model/dataset';
import { csvText } from '../../words/csv-text';
import type { MissedReading } from './reached';

/** The whole curve: a line for each number of areas from none to all, two columns for each group; then what they are. */
export function missedCsv(dataset: Dataset, reading: MissedReading): string {
  const { groups, count } = reading;
  const header = [
    'areas_targeted',
    ...groups.flatMap(({ group }) => [group.count, `${group.count}_share_pct`]),
  ];
  const lines = Array.from({ length: count + 1 }, (_, areas) => [
    areas,
    ...groups.flatMap(({ curve }) => {
      const reached = curve.reached[areas] as number;
      return [reached, Number(((100 * reached) / (curve.total || 1)).toFixed(2))];
    }),
  ]);
  return csvText([
    header,
    ...lines,
    [],
    ['column', 'meaning'],
    ...[
      ['areas_targeted', `number of areas, ${reading.orderText}`],
      ...groups.flatMap(({ group }): readonly (readonly [string, string])[] => [
        [
          group.count,
          `${group.noun} in those areas (${group.unit}); ${group.vintage}${group.about ? '; each area rounded to 5 by the publisher' : ''}`,
        ],
        [
          `${group.count}_share_pct`,
          `the same as percent of all ${group.noun} in ${dataset.council.name}’s area`,
        ],
      ]),
    ],
    [],
    ...reading.findings.map(({ text }) => [text]),
    [`${reading.sourceLine} Data version ${dataset.version}.`],
  ]);
}

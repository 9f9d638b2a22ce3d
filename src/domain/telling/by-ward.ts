import { rowsConcerned } from '../areas/areas-concerned';
import type { CountId } from '../model/catalogue/counts';
import { COUNTS } from '../model/catalogue/counts';
import { Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { Reading } from '../model/reading';
import { total } from '../sums/totals';
import { type SavedTable, savedTable } from '../words/saved-table';

/** What is added up for the areas concerned of a ward. */
export const WARD_COUNTS = [
  'residents',
  'residents_65_plus',
  'disabled_residents',
  'no_car_households',
  'offline_households',
] as const satisfies readonly CountId[];
export type WardCount = (typeof WARD_COUNTS)[number];

/** The areas of a ward that a view is about, added up; never the whole ward. */
export interface WardTotal {
  readonly ward: string;
  readonly areas: number;
  readonly counts: Readonly<Record<WardCount, number>>;
}

/** Counts that are held for these data at all. */
export const heldWardCounts = ({ counts }: Dataset): readonly WardCount[] =>
  WARD_COUNTS.filter((id) => counts.get(id)?.status.includes(Status.value));

/** The areas concerned by ward, most residents first. Areas of which no ward is held are in one of no name. */
export function concernedByWard(dataset: Dataset, reading: Reading): readonly WardTotal[] {
  const rows = rowsConcerned(reading);
  return [...new Set(rows.map((row) => dataset.wards[row] ?? ''))]
    .map((ward) => {
      const own = new Set<number>(rows.filter((row) => (dataset.wards[row] ?? '') === ward));
      return { ward, areas: own.size, counts: sums(dataset, (row) => own.has(row)) };
    })
    .sort((a, b) => b.counts.residents - a.counts.residents || (a.ward < b.ward ? -1 : 1));
}

const sums = (dataset: Dataset, where: (row: number) => boolean): WardTotal['counts'] => ({
  residents: total(dataset, 'residents', where).sum,
  residents_65_plus: total(dataset, 'residents_65_plus', where).sum,
  disabled_residents: total(dataset, 'disabled_residents', where).sum,
  no_car_households: total(dataset, 'no_car_households', where).sum,
  offline_households: total(dataset, 'offline_households', where).sum,
});

/** As a table for a spreadsheet, with counts to the whole person or household. */
export function savedByWard(dataset: Dataset, reading: Reading, name: string): SavedTable {
  const counts = heldWardCounts(dataset);
  return {
    ...savedTable(name, `${reading.title}: the areas concerned by ward`, concernedByWard(dataset, reading), [
      { name: 'ward', title: 'Ward', cell: ({ ward }) => ward },
      {
        name: 'areas_concerned',
        title: 'Areas of the ward that the view is about',
        cell: ({ areas }) => areas,
      },
      ...counts.map((id) => {
        const record = COUNTS.find((one) => one.id === id) ?? COUNTS[0];
        return {
          name: id,
          title: `${record.title} of those areas`,
          unit: record.unit,
          sourceIds: record.sourceIds,
          vintage: record.vintage,
          geography: 'the areas concerned (LSOA 2021), by ward',
          caveat: record.caveat,
          cell: (one: WardTotal) => Math.round(one.counts[id]),
        };
      }),
    ]),
    primaryKey: 'ward',
  };
}

import type { CountId } from '../model/catalogue/counts';
import { Status } from '../model/column';
import type { Dataset } from '../model/dataset';

/** Sum of a count over the rows a test lets through; rows without a figure add nothing and are counted. */
export function total(
  dataset: Dataset,
  id: CountId,
  where: (row: number) => boolean = () => true,
): { readonly sum: number; readonly missing: number } {
  const column = dataset.counts.get(id);
  let sum = 0;
  let missing = 0;
  for (let row = 0; row < dataset.count; row += 1) {
    if (!where(row)) continue;
    if (column?.status[row] === Status.value) sum += column.values[row] as number;
    else missing += 1;
  }
  return { sum, missing };
}

/** How many rows a test lets through. */
export function countRows(dataset: Dataset, where: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < dataset.count; row += 1) if (where(row)) count += 1;
  return count;
}

/** Figures of rows added up, over the rows a test lets through. */
export const sumOf = (figures: Float64Array, where: (row: number) => boolean = () => true): number =>
  figures.reduce((sum, figure, row) => (where(row) ? sum + figure : sum), 0);

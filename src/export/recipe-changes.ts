import type { Dataset } from '../domain/model/dataset';
import type { Measure } from '../domain/model/measure';
import { formatCount, formatValue } from '../domain/words/format-value';
import type { RecipeCell } from './recipe-format';

/** One area's figure that is no longer what it was. */
export interface CellChange {
  readonly code: string;
  readonly name: string;
  readonly was: string;
  readonly now: string;
  /** Now minus then, in the measure's unit; null where either is not a number. */
  readonly difference: number | null;
}

interface Compared {
  /** Codes of the areas in the order of `was`. */
  readonly areas: readonly string[];
  readonly was: readonly RecipeCell[];
  readonly dataset: Dataset;
  /** In the order of the dataset's rows. */
  readonly now: readonly RecipeCell[];
  /** null for a count of people or households. */
  readonly measure: Measure | null;
}

const NOT_THERE = 'not an area';

/** Areas whose figure differs, the largest difference first; areas that came or went come before all. */
export function changesOf({ areas, was, dataset, now, measure }: Compared): readonly CellChange[] {
  const before = new Map(areas.map((code, index) => [code, was[index] ?? null]));
  const changes: CellChange[] = [];
  for (const [row, code] of dataset.codes.entries()) {
    const then = before.get(code);
    before.delete(code);
    const is = now[row] ?? null;
    if (then === is) continue;
    const difference = typeof then === 'number' && typeof is === 'number' ? is - then : null;
    changes.push({
      code,
      name: dataset.names[row] ?? code,
      was: then === undefined ? NOT_THERE : written(then, measure, difference),
      now: written(is, measure, difference),
      difference,
    });
  }
  for (const [code, then] of before)
    changes.push({ code, name: code, was: written(then, measure, null), now: NOT_THERE, difference: null });
  return changes.sort((a, b) => size(b) - size(a));
}

const size = ({ difference }: CellChange): number =>
  difference === null ? Number.POSITIVE_INFINITY : Math.abs(difference);

/** As on screen; in full where rounding would hide the difference. */
function written(cell: RecipeCell, measure: Measure | null, difference: number | null): string {
  if (cell === null) return 'no data';
  if (cell === 'suppressed') return 'suppressed';
  const step = 10 ** -(measure?.decimals ?? 0);
  if (difference !== null && Math.abs(difference) < step) return String(cell);
  return measure ? formatValue(measure, cell) : formatCount(cell);
}

import { measureOf } from '../model/catalogue';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { MeasureId } from '../model/measure';
import { midRankPercentiles } from './percentile';

/** Rank of every row, 1 = highest value, ties share the better rank; 0 = no value. */
export function ranks(column: Column): Int16Array {
  const held = [...column.values]
    .filter((_, row) => column.status[row] === Status.value)
    .sort((a, b) => b - a);
  const best = new Map<number, number>();
  held.forEach((value, index) => {
    if (!best.has(value)) best.set(value, index + 1);
  });
  return Int16Array.from(column.values, (value, row) =>
    column.status[row] === Status.value ? (best.get(value) ?? 0) : 0,
  );
}

const remembered = new WeakMap<Dataset, Map<MeasureId, Float64Array>>();

/**
 * Mid-rank percentile of every row among the council's own areas, turned so that 100 is the worst end (the
 * highest, where neither end is worse). NaN without a value. Computed once a measure.
 */
export function councilPercentiles(dataset: Dataset, id: MeasureId): Float64Array {
  const known = remembered.get(dataset) ?? new Map<MeasureId, Float64Array>();
  remembered.set(dataset, known);
  const found = known.get(id);
  if (found) return found;
  const column = dataset.columns.get(id);
  const turned = measureOf(id).direction === 'higher-is-better' ? -1 : 1;
  const made = column
    ? midRankPercentiles(
        column.values.map((value, row) =>
          column.status[row] === Status.value ? turned * value : Number.NaN,
        ),
      )
    : new Float64Array(dataset.count).fill(Number.NaN);
  known.set(id, made);
  return made;
}

/** The worst fifth: percentile 80 or more, as for England's worst-connected fifth. */
export const TOP_FIFTH = 80;

/** 1 where the row is in the council's worst fifth of a measure. */
export function topFifth(dataset: Dataset, id: MeasureId): Uint8Array {
  return Uint8Array.from(councilPercentiles(dataset, id), (percentile) => (percentile >= TOP_FIFTH ? 1 : 0));
}

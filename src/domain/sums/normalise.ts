import { type Column, Status } from '../model/column';
import type { Direction } from '../model/measure-record';
import type { Normalisation } from '../model/weighing';
import { midRankPercentiles } from './percentile';

/** How many points of the scale one standard deviation is worth: 2.5 of them reach its ends. */
const POINTS_A_DEVIATION = 20;

/**
 * A column on the common scale: 0 to 100, 100 = worst. NaN where there is no value.
 *
 * @param england place among England's areas, 100 = worst; null = not held, and the place in the council stands in
 */
export function normalise(
  column: Column,
  direction: Direction,
  england: Column | null,
  how: Normalisation,
): Float64Array {
  if (how === 'england' && england) return valuesOf(england);
  const values = valuesOf(column);
  if (direction === 'higher-is-better')
    for (let i = 0; i < values.length; i += 1) values[i] = -(values[i] as number);
  if (how === 'z-score') return zScores(values);
  if (how === 'min-max') return betweenLimits(values);
  return midRankPercentiles(values);
}

const valuesOf = ({ values, status }: Column): Float64Array =>
  Float64Array.from(values, (value, row) => (status[row] === Status.value ? value : Number.NaN));

/** 50 + 20 z, kept within 0 and 100; z by the population standard deviation. All 50 where nothing differs. */
function zScores(values: Float64Array): Float64Array {
  let count = 0;
  let sum = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value;
  }
  const mean = sum / count;
  let squares = 0;
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  const deviation = Math.sqrt(squares / count);
  return values.map((value) =>
    deviation > 0 || Number.isNaN(value)
      ? Math.min(100, Math.max(0, 50 + (POINTS_A_DEVIATION * (value - mean)) / deviation))
      : 50,
  );
}

/** 0 at the best area, 100 at the worst. All 50 where nothing differs. */
function betweenLimits(values: Float64Array): Float64Array {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const span = highest - lowest;
  return values.map((value) => (span > 0 || Number.isNaN(value) ? (100 * (value - lowest)) / span : 50));
}

import type { Aggregation } from '../model/weighing';

/** A geometric average of nought is nought whatever else there is: the scale's lowest point counts as 1. */
const LEAST = 1;

/**
 * Several columns of the common scale as one, row by row. A row that lacks some of them is made of the others, with
 * their shares raised to sum to 1 again: what is missing is never nought. NaN where a row has none.
 *
 * @param columns 0 to 100 each, NaN = missing; all of one length
 * @param shares one a column, 0 or more; columns with share 0 do not count
 * @returns 0 to 100 or NaN, one a row
 */
export function aggregate(
  columns: readonly Float64Array[],
  shares: readonly number[],
  how: Aggregation,
  count: number,
): Float64Array {
  const used = columns.flatMap((values, index) => {
    const share = shares[index] ?? 0;
    return share > 0 ? [{ values, share }] : [];
  });
  return how === 'worst-of' ? worstOf(used, count) : weightedMean(used, how === 'geometric', count);
}

interface Used {
  readonly values: Float64Array;
  readonly share: number;
}

/** Column by column, not row by row: the loops run over memory in order, which is what makes England cheap. */
function weightedMean(used: readonly Used[], geometric: boolean, count: number): Float64Array {
  const sums = new Float64Array(count);
  const held = new Float64Array(count);
  for (const { values, share } of used) {
    for (let row = 0; row < count; row += 1) {
      const value = values[row] as number;
      // biome-ignore lint/suspicious/noSelfCompare: only NaN differs from itself; faster than asking
      if (value !== value) continue;
      sums[row] = (sums[row] as number) + share * (geometric ? Math.log(Math.max(LEAST, value)) : value);
      held[row] = (held[row] as number) + share;
    }
  }
  for (let row = 0; row < count; row += 1) {
    const mean = (sums[row] as number) / (held[row] as number);
    sums[row] = geometric ? Math.exp(mean) : mean;
  }
  return sums;
}

function worstOf(used: readonly Used[], count: number): Float64Array {
  const worst = new Float64Array(count).fill(Number.NaN);
  for (const { values } of used) {
    for (let row = 0; row < count; row += 1) {
      const value = values[row] as number;
      if (!(value <= (worst[row] as number)) && !Number.isNaN(value)) worst[row] = value;
    }
  }
  return worst;
}

import { midRankPercentiles } from './percentile';

/** Pearson's r over the rows that have both; NaN where one of them does not vary. */
export function correlation(a: Float64Array, b: Float64Array): number {
  let n = 0;
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let row = 0; row < a.length; row += 1) {
    const [x, y] = [a[row] as number, b[row] as number];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n += 1;
    sumA += x;
    sumB += y;
    sumAA += x * x;
    sumBB += y * y;
    sumAB += x * y;
  }
  const spread = (sumAA - (sumA * sumA) / n) * (sumBB - (sumB * sumB) / n);
  return spread > 0 ? (sumAB - (sumA * sumB) / n) / Math.sqrt(spread) : Number.NaN;
}

/** Spearman's rank correlation over the rows that have both, ties sharing their middle rank; -1 to 1, or NaN. */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const inBoth = (own: Float64Array, other: Float64Array) =>
    own.map((value, row) => (Number.isNaN(other[row] as number) ? Number.NaN : value));
  return correlation(midRankPercentiles(inBoth(a, b)), midRankPercentiles(inBoth(b, a)));
}

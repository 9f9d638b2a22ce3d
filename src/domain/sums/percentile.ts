/**
 * Percentile rank by mid-rank: the share of values below, plus half the share equal. Ties share one place.
 *
 * @param sorted values in ascending order, no NaN, at least one
 * @param value any number, in the list or not
 * @returns 0 to 100
 */
function midRankPercentile(sorted: Float64Array, value: number): number {
  const below = lowerBound(sorted, value);
  let equal = 0;
  while (sorted[below + equal] === value) equal += 1;
  return (100 * (below + equal / 2)) / sorted.length;
}

/**
 * Mid-rank percentile of every value among all of them; NaN stays NaN and is not counted.
 *
 * @returns same length as `values`, each 0 to 100 or NaN
 */
export function midRankPercentiles(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(Array.from(values).filter((value) => !Number.isNaN(value))).sort();
  return Float64Array.from(values, (value) =>
    Number.isNaN(value) ? Number.NaN : midRankPercentile(sorted, value),
  );
}

/** Index of the first element not below `value`. */
function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

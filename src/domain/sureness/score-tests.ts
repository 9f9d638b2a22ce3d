import { usualDials } from '../figures/dials/dials';
import { offlineShare, scoreValues } from '../figures/dials/ranking';
import type { Dataset } from '../model/dataset';
import { DIAL_IDS } from '../model/ingredients';
import { type ScoreId, SEED } from '../model/robustness';
import { correlation, rankCorrelation } from '../sums/correlation';
import { seededRandom } from '../sums/random';

/** How well a score orders the areas by an index that it was not made from. */
export interface ScoreTest {
  readonly id: ScoreId;
  /** Spearman's rank correlation, -1 to 1. */
  readonly r: number;
  /** Between these lie 95 % of the correlations of areas drawn again with replacement. */
  readonly low: number;
  readonly high: number;
}

export interface ScoreTests {
  readonly areas: number;
  readonly tests: readonly ScoreTest[];
  /** Spearman's correlation of need with how far help is. */
  readonly needWithReach: number;
}

/** So many times the areas are drawn again. */
export const RESAMPLES = 1000;

/**
 * Each score, weighed as is usual, against the share of households expected to answer the Census on paper, over the
 * areas where all are held; null where the index is not held.
 *
 * Source of the interval: B. Efron, R. Tibshirani, "An Introduction to the Bootstrap", 1993, percentile method.
 */
export function scoreTests(dataset: Dataset): ScoreTests | null {
  const dials = usualDials(dataset);
  const offline = offlineShare(dataset);
  const ids = [...DIAL_IDS, 'combined' as const];
  const isHeld = (row: number) =>
    !Number.isNaN(offline[row] as number) &&
    ids.every((id) => !Number.isNaN(scoreValues(dials, id)[row] as number));
  const rows = [...offline.keys()].filter(isHeld);
  if (rows.length < 2) return null;
  const held = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
  const index = placed(held(offline));
  const scores = ids.map((id) => ({ id, values: held(scoreValues(dials, id)) }));
  const places = scores.map(({ values }) => placed(values));
  const random = seededRandom(SEED);
  const again = scores.map(() => new Float64Array(RESAMPLES));
  for (let draw = 0; draw < RESAMPLES; draw += 1) {
    const drawn = Int32Array.from(rows, () => random.below(rows.length));
    const ofIndex = ranksOf(index, drawn);
    places.forEach((own, at) => {
      (again[at] as Float64Array)[draw] = correlation(ranksOf(own, drawn), ofIndex);
    });
  }
  const need = held(scoreValues(dials, 'need'));
  return {
    areas: rows.length,
    needWithReach: rankCorrelation(need, held(scoreValues(dials, 'supply'))),
    tests: scores.map(({ id, values }, at) => {
      const sorted = (again[at] as Float64Array).sort();
      return {
        id,
        r: rankCorrelation(values, held(offline)),
        low: sorted[Math.floor(0.025 * RESAMPLES)] as number,
        high: sorted[Math.ceil(0.975 * RESAMPLES) - 1] as number,
      };
    }),
  };
}

/** Values by their place among the different ones, so that areas drawn again are ranked without sorting. */
interface Placed {
  readonly place: Int32Array;
  readonly places: number;
}

function placed(values: Float64Array): Placed {
  const different = [...new Set(values)].sort((a, b) => a - b);
  const at = new Map(different.map((value, place) => [value, place]));
  return { place: Int32Array.from(values, (value) => at.get(value) as number), places: different.length };
}

/** Middle ranks of the areas drawn, from 0. */
function ranksOf({ place, places }: Placed, drawn: Int32Array): Float64Array {
  const equal = new Float64Array(places);
  for (const row of drawn) equal[place[row] as number] = (equal[place[row] as number] as number) + 1;
  let below = 0;
  const rank = equal.map((count) => {
    const middle = below + count / 2;
    below += count;
    return middle;
  });
  return Float64Array.from(drawn, (row) => rank[place[row] as number] as number);
}

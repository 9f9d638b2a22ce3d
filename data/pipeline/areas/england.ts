import { measureOf } from '../../../src/domain/model/catalogue';
import type { MeasureId } from '../../../src/domain/model/measure';
import { midRankPercentiles } from '../../../src/domain/sums/percentile';

/** Areas (LSOA 2021) of England. */
export const ENGLAND_AREAS = 33_755;

/**
 * Places among England's areas, 0-100, mid-rank for ties, turned so that 100 is the worst; where a measure is
 * neither good nor bad 100 is the highest.
 */
export function worstPercentiles(id: MeasureId, values: readonly number[]): Float64Array {
  const percentiles = midRankPercentiles(values);
  if (measureOf(id).direction !== 'higher-is-better') return percentiles;
  return percentiles.map((percentile) => 100 - percentile);
}

/** The same from a published rank in which 1 is the most deprived of England's areas. */
export function worstPercentileOfRank(rank: number): number {
  return (100 * (ENGLAND_AREAS - rank + 0.5)) / ENGLAND_AREAS;
}

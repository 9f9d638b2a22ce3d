import type { HoursKind } from '../model/access-options';
import type { Column } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { AccessPoint } from '../model/place';
import { remembered } from '../sums/remembered';
import { placeOf } from './counted-place';
import { nearestByArea } from './nearest';
import { counts } from './scenario-places';

/** The open access points that count: all of them, or those with some hours of the kind that counts. */
export const countingPoints = (dataset: Dataset, hours: HoursKind): readonly AccessPoint[] =>
  dataset.accessPoints.filter((point) => point.status === 'open' && counts(placeOf(point), hours));

/**
 * Straight-line kilometres from each area's population-weighted centre to the nearest access point that counts; the
 * published column where every open one counts. No data where none does.
 */
export const nearestCounting = (dataset: Dataset, hours: HoursKind): Column | null =>
  hours === 'open' ? (dataset.columns.get('nearest_access_point_km') ?? null) : nearestWith(dataset, hours);

const nearestWith = remembered(
  (dataset: Dataset, hours: HoursKind): Column =>
    nearestByArea(dataset, countingPoints(dataset, hours)).column,
);

import type { Column } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { AccessPoint } from '../model/place';
import type { Profile } from '../model/profile';
import { remembered } from '../sums/remembered';
import { nearestByArea } from './nearest';

/** From this hour on an opening counts as evening. */
const EVENING = 18;
const SATURDAY = 5;

/** Open in the evening or on a Saturday by its clock hours of about 2019/20; unknown hours count as neither. */
export function opensLate(point: AccessPoint): boolean {
  if (point.clockHours[SATURDAY] !== null && point.clockHours[SATURDAY] !== undefined) return true;
  return point.clockHours.some((hours) => {
    const closes = /(\d{1,2}):\d{2}\s*$/.exec(hours ?? '');
    return closes !== null && Number(closes[1]) >= EVENING;
  });
}

/** The open access points that count for a service. A volunteer-run one has no paid staff, and still counts otherwise. */
export function countingPoints(
  dataset: Dataset,
  profile: Pick<Profile, 'staffed' | 'late'>,
): readonly AccessPoint[] {
  return dataset.accessPoints.filter(
    (point) =>
      point.status === 'open' &&
      (!profile.staffed || (point.hoursStaffed ?? 0) > 0) &&
      (!profile.late || opensLate(point)),
  );
}

/**
 * Straight-line kilometres from each area's population-weighted centre to the nearest access point that counts; the
 * published column where every open one counts. No data where none does.
 */
export function nearestCounting(dataset: Dataset, profile: Profile): Column | null {
  const published = dataset.columns.get('nearest_access_point_km') ?? null;
  if (!profile.staffed && !profile.late) return published;
  return nearestWith(dataset, profile.staffed, profile.late);
}

const nearestWith = remembered(
  (dataset: Dataset, staffed: boolean, late: boolean): Column =>
    nearestByArea(dataset, countingPoints(dataset, { staffed, late })).column,
);

import { type Row, row } from '../model/codes';
import type { Dataset } from '../model/dataset';
import type { AccessPoint } from '../model/place';
import type { Scenario } from '../model/scenario';
import { nearestIn, type Placed } from '../sums/distances';
import type { Place } from './counted-place';
import { placesAfter } from './scenario-places';

/**
 * Access points as a scenario has them, open ones alone: for the map, the lists, and whatever else reads access
 * points. What only the scenario makes so is marked `imagined`.
 */
export function accessPointsAfter(dataset: Dataset, scenario: Scenario): readonly AccessPoint[] {
  const known = new Map(dataset.accessPoints.map((point) => [point.id, point]));
  return placesAfter(dataset, scenario).map((place) => {
    const point = known.get(place.id);
    return point ? asChanged(dataset, point, place) : newPoint(dataset, place);
  });
}

function asChanged(dataset: Dataset, point: AccessPoint, place: Place): AccessPoint {
  const moved = place.lon !== point.lon || place.lat !== point.lat;
  const imagined = point.status !== 'open' ? 'reopened' : moved ? 'moved' : null;
  const sameHours = place.hours.open === point.hoursOpen && place.hours.staffed === point.hoursStaffed;
  return {
    ...point,
    status: 'open',
    lon: place.lon,
    lat: place.lat,
    areaCode: moved ? areaNear(dataset, place) : point.areaCode,
    hoursOpen: place.hours.open,
    hoursStaffed: place.hours.staffed,
    terminals: place.terminals,
    ...(imagined ? { imagined } : {}),
    ...(sameHours ? {} : { hoursImagined: true }),
  };
}

const newPoint = (dataset: Dataset, place: Place): AccessPoint => ({
  id: place.id,
  name:
    place.kind === 'mobile-stop' ? `${place.name} (mobile stop, 2019)` : `${place.name} (in this scenario)`,
  kind: 'library',
  status: 'open',
  yearClosed: null,
  operator: null,
  address: '',
  postcode: '',
  lon: place.lon,
  lat: place.lat,
  areaCode: areaNear(dataset, place),
  hoursOpen: place.hours.open,
  hoursStaffed: place.hours.staffed,
  clockHours: [null, null, null, null, null, null, null],
  clockHoursAgree: false,
  terminals: place.terminals,
  positionNote: null,
  notes: null,
  imagined: place.kind === 'mobile-stop' ? 'stop' : 'opened',
});

const areaNear = (dataset: Dataset, at: Placed) =>
  dataset.codes[nearestArea(dataset, at)] as AccessPoint['areaCode'];

/** The row whose population-weighted centre is nearest. */
export const nearestArea = (dataset: Dataset, at: Placed): Row =>
  row(Math.max(0, nearestIn(dataset, at).index));

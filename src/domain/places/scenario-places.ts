import type { HoursKind } from '../model/access-options';
import type { Dataset } from '../model/dataset';
import type { MobileStop } from '../model/output-areas';
import { type Change, type HoursSet, inOrder, type Scenario } from '../model/scenario';
import { type Place, placeOf } from './counted-place';

/** The council's open places as they are. */
export const placesNow = (dataset: Dataset): readonly Place[] =>
  sorted(dataset.accessPoints.filter(({ status }) => status === 'open').map(placeOf));

/**
 * The places as a scenario would have them, in order of id. Total: a change about a place that is not there changes
 * nothing. What is closed stays closed, whatever else is said of it.
 */
export function placesAfter(dataset: Dataset, scenario: Scenario): readonly Place[] {
  const changes = inOrder(scenario.changes);
  const open = new Map(placesNow(dataset).map((place) => [place.id, place]));
  for (const change of changes) {
    if (change.kind !== 'reopen' || open.has(change.point)) continue;
    const point = dataset.accessPoints.find(({ id }) => id === change.point);
    if (point) open.set(point.id, { ...placeOf(point), hours: change.hours });
  }
  for (const change of changes) {
    const place = 'point' in change ? open.get(change.point) : undefined;
    if (place) open.set(place.id, changed(place, change));
    else if (change.kind === 'open') open.set(newPlaceId(change), newPlace(change));
  }
  for (const change of changes) if (change.kind === 'close') open.delete(change.point);
  if (changes.some(({ kind }) => kind === 'mobile-stops')) {
    for (const stop of dataset.sites?.stops ?? []) open.set(stop.id, mobilePlace(stop));
  }
  return sorted([...open.values()]);
}

/** Sums are taken in this order, so that the same places give the same figures to the last bit. */
const sorted = (places: readonly Place[]): readonly Place[] =>
  [...places].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

function changed(place: Place, change: Change): Place {
  switch (change.kind) {
    case 'move':
      return { ...place, lon: change.lon, lat: change.lat };
    case 'terminals':
      return { ...place, terminals: change.terminals };
    case 'hours':
      return { ...place, hours: hoursWith(place.hours, change.of, change.hours) };
    default:
      return place;
  }
}

/** A part of the week cannot be longer than all of it: fewer opening hours bring the others down with them. */
function hoursWith(hours: Place['hours'], of: HoursKind, set: number): Place['hours'] {
  const next = { ...hours, [of]: set };
  if (next.open === null) return next;
  const most = next.open;
  const within = (part: number | null) => (part === null ? null : Math.min(part, most));
  return {
    open: most,
    staffed: within(next.staffed),
    evening: within(next.evening),
    saturday: within(next.saturday),
  };
}

type Opening = Extract<Change, { kind: 'open' }>;
const newPlaceId = ({ lon, lat }: Opening): string => `new ${lon.toFixed(4)} ${lat.toFixed(4)}`;
const newPlace = (change: Opening): Place => ({
  id: newPlaceId(change),
  name: change.label,
  kind: 'new',
  lon: change.lon,
  lat: change.lat,
  hours: change.hours,
  terminals: null,
});

/** A visit of so many minutes every few weeks, as hours a week. Days are not known to be Saturdays or evenings. */
function mobilePlace(stop: MobileStop): Place {
  const weekly = stop.minutes / 60 / stop.everyWeeks;
  const hours: HoursSet = { open: weekly, staffed: weekly, evening: 0, saturday: 0 };
  return {
    id: stop.id,
    name: stop.name,
    kind: 'mobile-stop',
    lon: stop.lon,
    lat: stop.lat,
    hours,
    terminals: null,
  };
}

/** Whether a place counts for reach: any open one, or one with some hours of the kind that counts. */
export const counts = (place: Place, kind: HoursKind): boolean =>
  kind === 'open' ? place.hours.open !== 0 : (place.hours[kind] ?? 0) > 0;

/** The places that count as help, as things are or as a scenario has them: those that are open in the hours that count. */
export const countingPlaces = (dataset: Dataset, scenario: Scenario, kind: HoursKind): readonly Place[] =>
  placesAfter(dataset, scenario).filter((place) => counts(place, kind));

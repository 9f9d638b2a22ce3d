import type { Row } from '../model/codes';
import type { Dataset, Town } from '../model/dataset';
import { byDistance, type Placed } from '../sums/distances';
import { greatCircleKm } from '../sums/great-circle';
import { remembered } from '../sums/remembered';
import { formatKm } from '../words/format-value';
import { centreOf, nearestOpen } from './nearest';
import { fullName } from './own-places';

/** Nearer than this to a town's centre, an area is said to be near it and between nothing. */
const NEAR_KM = 2.5;
/** Towns looked at when asking what an area lies between. */
const CANDIDATES = 7;
/** An area is between two towns when the way over it is at most this much longer than the straight one. */
const DETOUR = 1.2;

const COMPASS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

const told = remembered((_: Dataset) => new Map<Row, string>());

/**
 * Where an area lies, for someone who cannot see the map: "between Taunton and Wellington, 3.9 km from Wellington
 * Library". Computed from its population-weighted centre; distances are straight lines.
 */
export function whereabouts(dataset: Dataset, row: Row): string {
  const known = told(dataset);
  const found = known.get(row);
  if (found !== undefined) return found;
  const [library] = nearestOpen(dataset, row, 1);
  const parts = [
    placing(dataset.towns, centreOf(dataset, row)),
    library ? `${formatKm(library.km)} from ${fullName(library.point)} in a straight line` : '',
  ];
  const text = parts.filter((part) => part !== '').join(', ');
  known.set(row, text);
  return text;
}

interface Seen {
  readonly town: Town;
  readonly km: number;
}

/** Near one town, between two, or so far in a direction from the nearest; empty without towns. */
export function placing(towns: readonly Town[], at: Placed): string {
  const near = byDistance(towns, at, CANDIDATES).map(({ thing, km }): Seen => ({ town: thing, km }));
  const [first] = near;
  if (!first) return '';
  if (first.km < NEAR_KM) return `${formatKm(first.km)} from the centre of ${first.town.name}`;
  const pair = between(near);
  if (pair) return `between ${pair[0].name} and ${pair[1].name}`;
  return `${formatKm(first.km)} ${compass(first.town, at)} of ${first.town.name}`;
}

/** The two towns with the shortest way over the place, the nearer first; null where none lie on either side. */
function between(near: readonly Seen[]): readonly [Town, Town] | null {
  let best: readonly [Town, Town] | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  near.forEach((one, index) => {
    for (const other of near.slice(index + 1)) {
      const over = one.km + other.km;
      const straight = greatCircleKm(one.town.lon, one.town.lat, other.town.lon, other.town.lat);
      if (over > DETOUR * straight || over >= shortest) continue;
      best = [one.town, other.town];
      shortest = over;
    }
  });
  return best;
}

/** Where the place lies as seen from the town, to the nearest of eight directions. */
function compass(town: Town, { lon, lat }: Placed): string {
  const east = (lon - town.lon) * Math.cos((town.lat * Math.PI) / 180);
  const eighths = Math.round(Math.atan2(east, lat - town.lat) / (Math.PI / 4));
  return COMPASS[(eighths + 8) % 8] ?? '';
}

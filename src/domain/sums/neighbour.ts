import type { Placed } from './distances';
import { greatCircleKm } from './great-circle';

export type Direction = 'north' | 'east' | 'south' | 'west';

const TOWARDS: Readonly<Record<Direction, readonly [east: number, north: number]>> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
};

/**
 * The nearest of the items that lies in a direction: within 45 degrees either side of it. null at the edge, where
 * nothing lies that way.
 */
export function nextInDirection<T extends Placed>(
  items: readonly T[],
  from: Placed,
  direction: Direction,
): T | null {
  const [east, north] = TOWARDS[direction];
  const narrowing = Math.cos((from.lat * Math.PI) / 180);
  let best: T | null = null;
  let bestKm = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const x = (item.lon - from.lon) * narrowing;
    const y = item.lat - from.lat;
    const along = x * east + y * north;
    const across = Math.abs(x * north) + Math.abs(y * east);
    if (item === from || along <= 0 || across > along) continue;
    const km = greatCircleKm(from.lon, from.lat, item.lon, item.lat);
    if (km < bestKm) {
      best = item;
      bestKm = km;
    }
  }
  return best;
}

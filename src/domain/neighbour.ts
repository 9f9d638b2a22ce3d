import { type Row, row } from './codes';
import type { Dataset } from './dataset';
import { greatCircleKm } from './great-circle';

export type Direction = 'north' | 'east' | 'south' | 'west';

const TOWARDS: Readonly<Record<Direction, readonly [east: number, north: number]>> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
};

/**
 * The nearest area whose centre lies in a direction: within 45 degrees either side of it. null at the edge, where
 * nothing lies that way.
 */
export function nextInDirection(dataset: Dataset, from: Row, direction: Direction): Row | null {
  const [east, north] = TOWARDS[direction];
  const lon = dataset.lon[from] ?? 0;
  const lat = dataset.lat[from] ?? 0;
  const narrowing = Math.cos((lat * Math.PI) / 180);
  let best: Row | null = null;
  let bestKm = Number.POSITIVE_INFINITY;
  for (let index = 0; index < dataset.count; index += 1) {
    const x = ((dataset.lon[index] ?? 0) - lon) * narrowing;
    const y = (dataset.lat[index] ?? 0) - lat;
    const along = x * east + y * north;
    const across = Math.abs(x * north) + Math.abs(y * east);
    if (index === from || along <= 0 || across > along) continue;
    const km = greatCircleKm(lon, lat, dataset.lon[index] ?? 0, dataset.lat[index] ?? 0);
    if (km < bestKm) {
      best = row(index);
      bestKm = km;
    }
  }
  return best;
}

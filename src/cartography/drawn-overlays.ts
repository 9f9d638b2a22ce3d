import type { Reading } from '../domain/model/reading';

/** What lies over the areas, as a text that changes when it must be drawn anew: painting areas cannot change it. */
export function drawnOverlays({ overlays }: Reading): string {
  return overlays
    .map((one) =>
      one.id === 'libraries'
        ? `libraries ${one.points.map(({ id, lon, lat, imagined }) => `${id} ${lon} ${lat} ${imagined ?? ''}`).join(',')}`
        : one.id,
    )
    .join(';');
}

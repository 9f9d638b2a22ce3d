import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import { travelBounds } from '../../domain/model/ground';
import { placeName } from '../../domain/words/sentence';
import type { Codec } from './field';

type Camera = NonNullable<Choices['camera']>;

/** Where the map stands: anywhere it can be moved to over this council. `at=-2.9123,51.0123,9.00` */
export const CAMERA: Codec<unknown, Dataset, Choices['camera']> = {
  text: (camera) =>
    camera ? `${camera.lon.toFixed(4)},${camera.lat.toFixed(4)},${camera.zoom.toFixed(2)}` : '',
  parse(text, _, dataset, drop) {
    const camera = parseCamera(text);
    if (camera === undefined || isWithinReach(camera, dataset)) return camera;
    drop(`The link’s place on the map is too far from ${placeName(dataset)}, so all of the map is shown.`);
    return null;
  },
  sorry: (text) => `The link’s place on the map (${text}) was not understood, so all of the map is shown.`,
};

/** Steps of zoom there are; how far the map goes at its own size it decides itself. */
const ZOOM = { min: 0, max: 24 } as const;
/** What a link rounds away: four decimals of a degree. */
const ROUNDING = 0.00005;

function parseCamera(text: string): Camera | undefined {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lon, lat, zoom] = parts;
  if (parts.length !== 3 || lon === undefined || lat === undefined || zoom === undefined) return undefined;
  const valid = Number.isFinite(lon) && Number.isFinite(lat) && zoom >= ZOOM.min && zoom <= ZOOM.max;
  return valid ? { lon, lat, zoom } : undefined;
}

function isWithinReach({ lon, lat }: Camera, { bounds }: Dataset): boolean {
  const [west, south, east, north] = travelBounds(bounds);
  const between = (value: number, least: number, most: number) =>
    value >= least - ROUNDING && value <= most + ROUNDING;
  return between(lon, west, east) && between(lat, south, north);
}

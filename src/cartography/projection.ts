import type { Bounds } from './shapes';

/** Mean Earth radius, km (IUGG), as in the domain's great-circle distances. */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** From degrees to the drawing's own units (pixels of its viewBox, y downwards) and back. */
export interface Projection {
  readonly toScreen: (lon: number, lat: number) => readonly [number, number];
  readonly toLonLat: (x: number, y: number) => readonly [number, number];
  /** Kilometres on the ground across one unit, at a latitude in degrees. */
  readonly kmPerPixel: (lat: number) => number;
  readonly width: number;
  readonly height: number;
  /** Two projections with the same key draw the same paths. */
  readonly key: string;
}

/** Web Mercator y of a latitude, in radians of the unit sphere: ln tan(π/4 + φ/2). */
const mercatorY = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));

/**
 * Web Mercator, scaled so that the bounds fit centred in a drawing.
 *
 * @param bounds west, south, east, north in degrees
 * @param padding room left free on every side, in the drawing's units
 */
export function fitProjection(bounds: Bounds, width: number, height: number, padding: number): Projection {
  const [west, south, east, north] = bounds;
  const spanX = (east - west) * RADIANS;
  const spanY = mercatorY(north) - mercatorY(south);
  const scale = Math.min((width - 2 * padding) / spanX, (height - 2 * padding) / spanY);
  const middleX = ((west + east) / 2) * RADIANS;
  const middleY = (mercatorY(north) + mercatorY(south)) / 2;
  return scaledProjection(middleX, middleY, scale, width, height);
}

/**
 * Web Mercator round a centre at a zoom level of 512-pixel tiles, as MapLibre counts it.
 *
 * @param lon degrees @param lat degrees
 */
export function cameraProjection(
  lon: number,
  lat: number,
  zoom: number,
  width: number,
  height: number,
): Projection {
  return scaledProjection(lon * RADIANS, mercatorY(lat), (512 * 2 ** zoom) / (2 * Math.PI), width, height);
}

/** @param scale units per radian of longitude */
function scaledProjection(
  middleX: number,
  middleY: number,
  scale: number,
  width: number,
  height: number,
): Projection {
  return {
    toScreen: (lon, lat) => [
      width / 2 + (lon * RADIANS - middleX) * scale,
      height / 2 - (mercatorY(lat) - middleY) * scale,
    ],
    toLonLat: (x, y) => [
      (middleX + (x - width / 2) / scale) / RADIANS,
      (2 * Math.atan(Math.exp(middleY - (y - height / 2) / scale)) - Math.PI / 2) / RADIANS,
    ],
    kmPerPixel: (lat) => (EARTH_RADIUS_KM * Math.cos(lat * RADIANS)) / scale,
    width,
    height,
    key: [middleX, middleY, scale, width, height].map((n) => n.toPrecision(12)).join(' '),
  };
}

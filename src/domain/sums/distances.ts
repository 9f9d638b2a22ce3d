import { EARTH_RADIUS_KM, greatCircleKm } from './great-circle';

/** Positions in degrees (WGS 84), column by column. */
export interface Positions {
  readonly lon: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
}

/** The positions of a list of things, as columns. */
export const positionsOf = (things: readonly Placed[]): Positions => ({
  lon: things.map(({ lon }) => lon),
  lat: things.map(({ lat }) => lat),
});

/** Somewhere on the ground, degrees (WGS 84). */
export interface Placed {
  readonly lon: number;
  readonly lat: number;
}

/**
 * Which of some positions is nearest in a straight line, and how far it is in km; of two equally near the first.
 * -1 and infinity where there is none.
 */
export function nearestIn(
  { lon, lat }: Positions,
  from: Placed,
): { readonly index: number; readonly km: number } {
  let nearest = { index: -1, km: Number.POSITIVE_INFINITY };
  for (let index = 0; index < lon.length; index += 1) {
    const km = greatCircleKm(from.lon, from.lat, lon[index] as number, lat[index] as number);
    if (km < nearest.km) nearest = { index, km };
  }
  return nearest;
}

/** The nearest of some things, each with how far it is in a straight line in km, nearest first. */
export const byDistance = <T extends Placed>(
  things: readonly T[],
  from: Placed,
  most: number,
): readonly { readonly thing: T; readonly km: number }[] =>
  things
    .map((thing) => ({ thing, km: greatCircleKm(from.lon, from.lat, thing.lon, thing.lat) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, most);

/**
 * Great-circle ("straight-line") kilometres from every point to every place, row-major: `[point * places + place]`.
 * The same distances as `greatCircleKm`, by way of chords between unit vectors, which makes a million of them cheap.
 */
export function distanceMatrix(points: Positions, places: Positions): Float64Array {
  const [from, to] = [unitVectors(points), unitVectors(places)];
  const [rows, columns] = [points.lon.length, places.lon.length];
  const km = new Float64Array(rows * columns);
  for (let point = 0; point < rows; point += 1) {
    const [x, y, z] = [at(from, point, 0), at(from, point, 1), at(from, point, 2)];
    for (let place = 0; place < columns; place += 1) {
      const [dx, dy, dz] = [at(to, place, 0) - x, at(to, place, 1) - y, at(to, place, 2) - z];
      const chord = Math.sqrt(dx * dx + dy * dy + dz * dz);
      km[point * columns + place] = 2 * EARTH_RADIUS_KM * arcsine(chord / 2);
    }
  }
  return km;
}

/** Up to here three terms of the series are exact to a tenth of a millimetre on the ground, and much faster. */
const SHORT = 0.02;

function arcsine(x: number): number {
  if (x > SHORT) return Math.asin(Math.min(1, x));
  const square = x * x;
  return x * (1 + square * (1 / 6 + square * (3 / 40)));
}

const at = (vectors: Float64Array, index: number, axis: number): number =>
  vectors[3 * index + axis] as number;

function unitVectors({ lon, lat }: Positions): Float64Array {
  const vectors = new Float64Array(3 * lon.length);
  for (let index = 0; index < lon.length; index += 1) {
    const [east, north] = [radians(lon[index] as number), radians(lat[index] as number)];
    vectors[3 * index] = Math.cos(north) * Math.cos(east);
    vectors[3 * index + 1] = Math.cos(north) * Math.sin(east);
    vectors[3 * index + 2] = Math.sin(north);
  }
  return vectors;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * The nearest place of each point and how far it is; without any the distance is infinite and the place -1.
 *
 * @param counted which places count; absent = all
 */
export function nearestPlaces(
  km: Float64Array,
  places: number,
  points: number,
  counted?: readonly boolean[],
): { readonly km: Float64Array; readonly place: Int32Array } {
  const nearestKm = new Float64Array(points).fill(Number.POSITIVE_INFINITY);
  const nearest = new Int32Array(points).fill(-1);
  for (let point = 0; point < points; point += 1) {
    for (let place = 0; place < places; place += 1) {
      if (counted && !counted[place]) continue;
      const distance = km[point * places + place] as number;
      if (distance < (nearestKm[point] as number)) {
        nearestKm[point] = distance;
        nearest[point] = place;
      }
    }
  }
  return { km: nearestKm, place: nearest };
}

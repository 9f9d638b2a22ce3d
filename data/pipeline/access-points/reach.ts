import { bbox, booleanPointInPolygon } from '@turf/turf';
import { greatCircleKm } from '../../../src/domain/sums/great-circle';
import type { StageContext } from '../stage';

/** Straight-line kilometres from a point (degrees) to the council's land: 0 inside; infinite beyond `FURTHEST_KM`. */
export type Reach = (lon: number, lat: number) => number;

const FURTHEST_KM = 60;
const KM_A_DEGREE = 111.2;

/** Measured to the corners of the areas' shapes, which stand far closer together than the distances asked for. */
export function createReach({ profile, inputs, areas }: StageContext): Reach {
  const { features } = inputs.geojson('ons-boundaries-lsoa21', profile.inputs.shapes, ['LSOA21CD']);
  const shapes = features
    .filter((one) => areas.rowOf.has(String(one.properties?.LSOA21CD)))
    .map((one) => ({
      geometry: one.geometry as GeoJSON.Polygon | GeoJSON.MultiPolygon,
      box: bbox(one),
    }));
  const corners = shapes.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flat(),
  );
  const [west, south, east, north] = boxRound(shapes.map(({ box }) => box));
  return (lon, lat) => {
    const narrow = Math.cos((lat * Math.PI) / 180);
    const margin = FURTHEST_KM / KM_A_DEGREE;
    if (lat < south - margin || lat > north + margin) return Number.POSITIVE_INFINITY;
    if (lon < west - margin / narrow || lon > east + margin / narrow) return Number.POSITIVE_INFINITY;
    const isInside = shapes.some(
      ({ geometry, box: [left = 0, bottom = 0, right = 0, top = 0] }) =>
        lon >= left &&
        lon <= right &&
        lat >= bottom &&
        lat <= top &&
        booleanPointInPolygon([lon, lat], geometry),
    );
    if (isInside) return 0;
    let [nearest, least] = [corners[0] ?? [], Number.POSITIVE_INFINITY];
    for (const corner of corners) {
      const [x = 0, y = 0] = corner;
      const squared = ((x - lon) * narrow) ** 2 + (y - lat) ** 2;
      if (squared < least) [nearest, least] = [corner, squared];
    }
    const [x = 0, y = 0] = nearest;
    return greatCircleKm(lon, lat, x, y);
  };
}

function boxRound(boxes: readonly (readonly number[])[]): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [left = 0, bottom = 0, right = 0, top = 0] of boxes) {
    [west, south] = [Math.min(west, left), Math.min(south, bottom)];
    [east, north] = [Math.max(east, right), Math.max(north, top)];
  }
  return [west, south, east, north];
}

import { bbox, booleanPointInPolygon } from '@turf/turf';
import { greatCircleKm } from '../../../src/domain/sums/great-circle';
import type { AreaIndex, Inputs } from '../stage';

/** A point this near to the edge is taken for inside: the shapes leave out tidal water. */
const NEAR_KM = 1;

/**
 * Finds the row of the area that holds a point (degrees). Points just outside, on tidal rivers and the shore, get the
 * nearest area; those further off get null.
 */
export function createAreaFinder(
  inputs: Inputs,
  areas: AreaIndex,
  shapesPath: string,
): (lon: number, lat: number) => number | null {
  const { features } = inputs.geojson('ons-boundaries-lsoa21', shapesPath, ['LSOA21CD']);
  const own = features.filter((one) => areas.rowOf.has(String(one.properties?.LSOA21CD)));
  const shapes = own.map((one) => ({
    row: areas.rowOf.get(String(one.properties?.LSOA21CD)) ?? -1,
    geometry: one.geometry as GeoJSON.Polygon | GeoJSON.MultiPolygon,
    box: bbox(one),
  }));
  const within = NEAR_KM / 60;
  return (lon, lat) => {
    const near = shapes.filter(
      ({ box: [west = 0, south = 0, east = 0, north = 0] }) =>
        lon > west - within && lon < east + within && lat > south - within && lat < north + within,
    );
    const holder = near.find(({ geometry }) => booleanPointInPolygon([lon, lat], geometry));
    if (holder) return holder.row;
    let best: { row: number; km: number } | null = null;
    for (const { row, geometry } of near) {
      const km = nearestVertexKm(geometry, lon, lat);
      if (km < (best?.km ?? NEAR_KM)) best = { row, km };
    }
    return best?.row ?? null;
  };
}

function nearestVertexKm(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon, lon: number, lat: number): number {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const [x = 0, y = 0] of ring) nearest = Math.min(nearest, greatCircleKm(lon, lat, x, y));
  }
  return nearest;
}

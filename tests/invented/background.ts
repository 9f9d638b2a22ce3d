import { topology } from 'topojson-server';
import { FRAME } from './ground';
import { NAMED, walkingAreas } from './places';

const [WEST, SOUTH, EAST, NORTH] = FRAME;

const collection = (features: readonly GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});

function box(
  [west, south, east, north]: readonly [number, number, number, number],
  properties: GeoJSON.GeoJsonProperties = {},
): GeoJSON.Feature {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [corners] } };
}

const line = (...coordinates: [number, number][]): GeoJSON.Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates },
});

/** Grid steps: about 10 m here. */
const GRID = 1e4;

/** basemap.topo.json: the sea in the north, councils east and south, a motorway, a railway and names. */
export const basemapTopology = (): object =>
  topology(
    {
      charted: collection([box([WEST - 1, SOUTH - 0.7, EAST + 1, NORTH + 0.7])]),
      land: collection([box([EAST + 0.3, SOUTH - 0.6, EAST + 0.9, NORTH - 0.1])]),
      neighbours: collection([
        box([EAST, SOUTH - 0.2, EAST + 0.3, NORTH], { code: 'E06999002', name: 'Farawayshire' }),
        box([WEST, SOUTH - 0.3, EAST, SOUTH], { code: 'E06999003', name: 'Yonder' }),
      ]),
      motorway: collection([line([EAST, 49.72], [-6.95, 49.62], [-7.15, SOUTH])]),
      railways: collection([line([-7.38, 49.55], [-7.08, 49.61], [-6.78, 49.79])]),
      constituencies: collection([
        box([WEST, SOUTH, -7.1, NORTH], { code: 'E14999001', name: 'Nowhere West' }),
        box([-7.1, SOUTH, EAST, NORTH], { code: 'E14999002', name: 'Nowhere East and Pretend' }),
      ]),
      places: collection(
        NAMED.filter(({ kind }) => kind === 'town' || kind === 'village').map(
          ({ name, kind, lon, lat }, at) => ({
            type: 'Feature',
            properties: { name, kind, priority: kind === 'town' ? at : 40 },
            geometry: { type: 'Point', coordinates: [lon, lat] },
          }),
        ),
      ),
    },
    GRID,
  );

/** walking.topo.json. */
export const walkingTopology = (): object =>
  topology({ walk15: collection(walkingAreas(15)), walk30: collection(walkingAreas(30)) }, GRID);

import { mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';
import { FILES } from '../../../src/artefact/files';
import { inputProblem } from '../inputs';
import type { Stage } from '../stage';
import { lighter } from './lighter';

const SOURCE = 'ons-boundaries-lsoa21';
/** Side of the grid that vertices are rounded to, metres: they move by 8.5 at most, within the 20 m of the generalisation. */
const GRID_METRES = 12;
const METRES_PER_DEGREE = 111_320;
/** Steps of the lighter copy's grid: about 30 m across Somerset. */
const LIGHT_GRID = 4e3;

/**
 * The areas' shapes with every official vertex and shared borders stored once; former districts are merged from
 * the same borders, so they cost next to nothing and cannot disagree.
 */
export const stage: Stage = ({ profile, inputs, areas }) => {
  const path = profile.inputs.shapes;
  const { features } = inputs.geojson(SOURCE, path, ['LSOA21CD']);
  inputs.used(SOURCE, path, areas.codes.length);
  const byCode = new Map(features.map((feature) => [String(feature.properties?.LSOA21CD), feature]));
  const ordered = areas.codes.map((code, row) => {
    const feature = byCode.get(code);
    if (!feature) throw inputProblem(SOURCE, path, `has no shape for ${code}`);
    return { ...feature, id: row, properties: {} };
  });
  const collection: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: ordered };
  const made = onGrid(topology({ areas: collection }) as Topology);
  const all = made.objects.areas as GeometryCollection;
  const shapes = all.geometries.map((geometry) => geometry as Polygon | MultiPolygon);
  for (const shape of shapes) delete shape.properties;

  const districts = new Map<string, { name: string; members: (Polygon | MultiPolygon)[] }>();
  areas.codes.forEach((_, row) => {
    const { LAD22CD, LAD22NM } = areas.lookup[row] ?? {};
    const district = districts.get(String(LAD22CD)) ?? { name: String(LAD22NM), members: [] };
    const shape = shapes[row];
    if (shape) district.members.push(shape);
    districts.set(String(LAD22CD), district);
  });
  made.objects.districts = {
    type: 'GeometryCollection',
    geometries: [...districts].sort().map(([code, { name, members }]) => ({
      ...mergeArcs(made, members),
      properties: { code, name },
    })),
  };
  return [
    { path: FILES.shapes, text: `${JSON.stringify(made)}\n` },
    {
      path: FILES.lightShapes,
      text: `${JSON.stringify(lighter(made as Topology<Objects<object>>, LIGHT_GRID))}\n`,
    },
  ];
};

/** Vertices on squares of `GRID_METRES`, as near as degrees can be square at the middle of the council. */
function onGrid(exact: Topology): Topology {
  const [west = 0, south = 0, , north = 0] = exact.bbox ?? [];
  const degrees = GRID_METRES / METRES_PER_DEGREE;
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return quantize(exact as Topology<Objects<object>>, {
    scale: [degrees / narrowing, degrees],
    translate: [west, south],
  });
}

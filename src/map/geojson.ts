import { positionsOf } from '../cartography/arcs';
import type { Line, NamedShape, Polygons, Shapes } from '../cartography/shapes';
import type { Row } from '../domain/model/codes';
import type { AccessPoint } from '../domain/model/place';
import { countedAs } from '../domain/places/place-words';
import { symbolImage } from './pattern-images';

type Collection = GeoJSON.FeatureCollection;
type Properties = Record<string, string | number | boolean>;

/** Areas with the row as integer feature id: what feature-state is addressed by. No values travel in them. */
export function areaFeatures(shapes: Shapes): Collection {
  return collection(
    shapes.areas.flatMap((polygons, row) => separate(polygons, {}).map((one) => ({ ...one, id: row }))),
  );
}

/** One area alone, or nothing: what an outline is drawn round. */
export function oneArea(shapes: Shapes, row: Row | null): Collection {
  const polygons = row === null ? undefined : shapes.areas[row];
  return collection(polygons ? separate(polygons, {}) : []);
}

/** The marked areas alone. @param marks one number a row, as `rowMarks` gives it: 0 not, 1 marked, 2 dimmed */
export function markFeatures(shapes: Shapes, marks: Uint8Array): Collection {
  return collection(
    shapes.areas.flatMap((polygons, row) => {
      const mark = marks[row];
      return mark ? separate(polygons, { mark }) : [];
    }),
  );
}

/** Named polygons, with further properties per shape where a layer draws by them. */
export function shapeFeatures(
  shapes: readonly NamedShape[],
  propertiesOf: (shape: NamedShape) => Properties = () => ({}),
): Collection {
  return collection(shapes.flatMap((shape) => separate(shape.polygons, propertiesOf(shape))));
}

/** Polygons that say nothing but where they are. */
export const groundFeatures = (polygons: Polygons): Collection => collection(separate(polygons, {}));

export function lineFeatures(lines: readonly Line[]): Collection {
  const coordinates = lines.map(mutable);
  return collection([
    { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } },
  ]);
}

/** Places, each with the image of its symbol and the id by which a click finds it. */
export const symbolFeatures = (points: readonly AccessPoint[]): Collection =>
  collection(
    points.map((one) =>
      point(one.lon, one.lat, { id: one.id, name: one.name, symbol: symbolImage(countedAs(one)) }),
    ),
  );

/** GeoJSON's types want arrays that may be changed. */
const mutable = (line: Line): GeoJSON.Position[] => positionsOf(line).map(([lon, lat]) => [lon, lat]);

const collection = (features: GeoJSON.Feature[]): Collection => ({ type: 'FeatureCollection', features });

const point = (lon: number, lat: number, properties: Properties): GeoJSON.Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon, lat] },
});

/**
 * Each polygon of a shape as a feature of its own. In one feature together MapLibre tells outsides from holes by the
 * first ring's direction on the tile's grid; a sliver that stands first turns round when it is rounded to that grid,
 * and the whole shape, taken for its hole, is not painted (Sedgemoor 014E begins with 170 m² of river bank).
 */
function separate(polygons: Polygons, properties: Properties): GeoJSON.Feature[] {
  return polygons.map((rings) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates: rings.map(mutable) },
  }));
}

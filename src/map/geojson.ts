import { lineAlone, middleOf, positionsOf } from '../cartography/arcs';
import { INSETS, insetsWithin } from '../cartography/insets';
import { rowNames, toneOf } from '../cartography/label-requests';
import type { Scene } from '../cartography/map-layers';
import type { ShapeName } from '../cartography/overlays/ground-overlays';
import type { Bounds, Line, NamedShape, Place, Polygons, Shapes } from '../cartography/shapes';
import type { Row } from '../domain/model/codes';
import type { Dataset } from '../domain/model/dataset';
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

/** One point for the name of each shape, in the middle of its widest part: a name is drawn once. */
export const nameFeatures = (names: readonly ShapeName[]): Collection =>
  collection(
    names.map(({ shape, says }) =>
      point(...middleOf(shape), { name: says === undefined ? shape.name : `${shape.name}\n${says}` }),
    ),
  );

/** Polygons that say nothing but where they are. */
export const groundFeatures = (polygons: Polygons): Collection => collection(separate(polygons, {}));

export function lineFeatures(lines: readonly Line[]): Collection {
  const coordinates = lines.map(mutable);
  return collection([
    { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } },
  ]);
}

/** Places with their rank, 0 = name first, and the tone that says how it is written. */
export function placeFeatures({ shapes, basemap }: Scene): Collection {
  const toned = basemap.places.map((place) => ({ place, tone: closerTone(place, shapes) }));
  const order = ({ place, tone }: (typeof toned)[number]) => TONE_ORDER[tone] * 1000 + place.priority;
  toned.sort((a, b) => order(a) - order(b) || (a.place.name < b.place.name ? -1 : 1));
  return collection(
    toned.map(({ place, tone }, rank) =>
      point(place.lon, place.lat, { name: place.name, tone, rank, isEast: isEast(place, shapes) }),
    ),
  );
}

/** Names of the places that are the rows, in the order in which they are to be seen. */
export const rowNameFeatures = (dataset: Dataset, shapes: Shapes): Collection =>
  collection(
    rowNames(dataset, shapes).map(({ name, at }, rank) =>
      point(...at, { name, tone: 'row', rank, isEast: false }),
    ),
  );

/** Places, each with the image of its symbol and the id by which a click finds it. */
export const symbolFeatures = (points: readonly AccessPoint[]): Collection =>
  collection(
    points.map((one) =>
      point(one.lon, one.lat, { id: one.id, name: one.name, symbol: symbolImage(countedAs(one)) }),
    ),
  );

/** Where the ground of this council's insets lies. */
export function insetFrames(shapes: Pick<Shapes, 'bounds'>): Collection {
  return lineFeatures(insetsWithin(shapes).map((inset) => frameOf(inset.bounds)));
}

export function pointFeatures(points: readonly { name: string; lon: number; lat: number }[]): Collection {
  return collection(points.map(({ name, lon, lat }) => point(lon, lat, { name })));
}

/** In the last eighth of the county's width, where a name to the right would run off the map. */
const isEast = (place: Place, { bounds: [west, , east] }: Shapes): boolean =>
  place.lon > east - (east - west) / 8;

const TONE_ORDER = { large: 0, town: 1, village: 2, outside: 3, suburb: 4 } as const;

/** As the SVG tells them apart; suburbs, which it leaves out, come last here and so only close by. */
function closerTone(place: Place, shapes: Shapes): keyof typeof TONE_ORDER {
  if (INSETS.some((inset) => inset.title === place.name)) return 'large';
  return place.kind === 'suburb' ? 'suburb' : toneOf(place, shapes);
}

const frameOf = ([west, south, east, north]: Bounds): Line =>
  lineAlone([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]);

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

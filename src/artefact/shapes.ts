import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import * as v from 'valibot';
import type {
  Basemap,
  Bounds,
  Line,
  NamedShape,
  Place,
  Polygons,
  Shapes,
  WalkingAreas,
} from '../cartography/shapes';
import type { Town } from '../domain/model/dataset';
import { FILES } from './files';
import { checked } from './manifest';
import { ArtefactProblem } from './problem';

const topologySchema = v.object({
  type: v.literal('Topology'),
  arcs: v.array(v.array(v.array(v.number()))),
  objects: v.record(v.string(), v.looseObject({ type: v.string() })),
});

/** Checks the frame of a TopoJSON; its arcs are numbers by schema, their meaning is the pipeline's business. */
function topology(file: string, value: unknown): Topology {
  checked(file, topologySchema, value);
  return value as Topology;
}

function collection(file: string, from: Topology, name: string): GeometryCollection {
  const object = from.objects[name];
  if (object?.type !== 'GeometryCollection') throw new ArtefactProblem(file, `has no ${name} in it`);
  return object as GeometryCollection;
}

/**
 * Shapes of the areas from `areas.topo.json`, in row order, with the borders between former districts.
 * Throws `ArtefactProblem` when the file is not such a topology.
 */
export function decodeShapes(value: unknown): Shapes {
  const file = FILES.shapes;
  const from = topology(file, value);
  const geometries = collection(file, from, 'areas').geometries;
  const districts = collection(file, from, 'districts');
  const areas: Polygons[] = [];
  geometries.forEach((geometry) => {
    areas[Number(geometry.id)] = polygonsOf(geometryOf(from, geometry));
  });
  if (areas.length !== geometries.length || areas.includes(undefined as never)) {
    throw new ArtefactProblem(file, 'does not number its areas from 0 without a gap');
  }
  return {
    areas,
    districts: named(from, districts),
    districtBorders: linesOf(mesh(from, districts, (a, b) => a !== b)),
    outline: linesOf(mesh(from, districts, (a, b) => a === b)),
    bounds: boundsOf(areas),
  };
}

const NAME = v.object({ code: v.string(), name: v.string() });

function named(from: Topology, objects: GeometryCollection): readonly NamedShape[] {
  return objects.geometries.map((geometry) => {
    const { code, name } = v.parse(NAME, geometry.properties);
    return { code, name, polygons: polygonsOf(geometryOf(from, geometry)) };
  });
}

const PLACE = v.object({
  name: v.string(),
  kind: v.picklist(['city', 'town', 'suburb', 'village', 'hamlet', 'other']),
  priority: v.number(),
});

/** Neighbours, roads, railways, constituencies and names from `basemap.topo.json`. */
export function decodeBasemap(value: unknown): Basemap {
  const file = FILES.basemap;
  const from = topology(file, value);
  const lines = (name: string) =>
    collection(file, from, name).geometries.flatMap((geometry) => linesOf(geometryOf(from, geometry)));
  const polygons = (name: string) =>
    collection(file, from, name).geometries.flatMap((geometry) => polygonsOf(geometryOf(from, geometry)));
  return {
    charted: polygons('charted'),
    land: polygons('land'),
    neighbours: named(from, collection(file, from, 'neighbours')),
    motorway: lines('motorway'),
    railways: lines('railways'),
    constituencies: named(from, collection(file, from, 'constituencies')),
    places: collection(file, from, 'places').geometries.flatMap((geometry): readonly Place[] => {
      const point = geometryOf(from, geometry);
      if (point.type !== 'Point') return [];
      const [lon = 0, lat = 0] = point.coordinates;
      return [{ ...v.parse(PLACE, geometry.properties), lon, lat }];
    }),
  };
}

/** Walking areas of so many minutes, one a library, from `walking.topo.json`. */
export function decodeWalking(value: unknown, minutes: number): WalkingAreas {
  const from = topology(FILES.walking, value);
  const objects = collection(FILES.walking, from, `walk${minutes}`);
  return {
    minutes,
    polygons: objects.geometries.map((geometry) => ({
      library: v.parse(v.object({ library: v.string() }), geometry.properties).library,
      polygons: polygonsOf(geometryOf(from, geometry)),
    })),
  };
}

/** One object of a topology as plain coordinates. */
function geometryOf(from: Topology, object: GeometryObject): GeoJSON.Geometry {
  const made = feature(from, object);
  if (made.type !== 'Feature') throw new Error('A collection inside a collection');
  return made.geometry;
}

type Coordinates = readonly (readonly number[])[];

const line = (points: Coordinates): Line => points.map(([lon = 0, lat = 0]) => [lon, lat] as const);

function polygonsOf(geometry: GeoJSON.Geometry): Polygons {
  if (geometry.type === 'Polygon') return [geometry.coordinates.map(line)];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.map((rings) => rings.map(line)) : [];
}

function linesOf(geometry: GeoJSON.Geometry): readonly Line[] {
  if (geometry.type === 'LineString') return [line(geometry.coordinates)];
  return geometry.type === 'MultiLineString' ? geometry.coordinates.map(line) : [];
}

function boundsOf(shapes: readonly Polygons[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const polygons of shapes) {
    for (const [outside = []] of polygons) {
      for (const [lon, lat] of outside) {
        west = Math.min(west, lon);
        south = Math.min(south, lat);
        east = Math.max(east, lon);
        north = Math.max(north, lat);
      }
    }
  }
  return [west, south, east, north];
}

/** The towns and cities among the places of a basemap, to say in words where an area lies. */
export function townsOf(basemap: Basemap): readonly Town[] {
  return basemap.places
    .filter(({ kind }) => kind === 'town' || kind === 'city')
    .map(({ name, lon, lat }) => ({ name, lon, lat }));
}

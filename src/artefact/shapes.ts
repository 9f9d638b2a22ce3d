import { feature, meshArcs, transform } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import * as v from 'valibot';
import { boundsOf, edgesOf, outlineOf } from '../cartography/arcs';
import type {
  Arc,
  Basemap,
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
  const arcs = arcsOf(from);
  const geometries = collection(file, from, 'areas').geometries;
  const districts = collection(file, from, 'districts');
  const areas: Polygons[] = [];
  geometries.forEach((geometry) => {
    areas[Number(geometry.id)] = polygonsOf(arcs, geometry);
  });
  if (areas.length !== geometries.length || areas.includes(undefined as never)) {
    throw new ArtefactProblem(file, 'does not number its areas from 0 without a gap');
  }
  const former = named(arcs, districts);
  return {
    areas,
    districts: former,
    districtBorders: linesOf(
      arcs,
      meshArcs(from, districts, (a, b) => a !== b),
    ),
    outline: outlineOf(former.map(({ polygons }) => polygons)).flat(),
    bounds: boundsOf(areas.flat(2)),
  };
}

const NAME = v.object({ code: v.string(), name: v.string() });

function named(arcs: readonly Arc[], objects: GeometryCollection): readonly NamedShape[] {
  return objects.geometries.map((geometry) => {
    const { code, name } = v.parse(NAME, geometry.properties);
    return { code, name, polygons: polygonsOf(arcs, geometry) };
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
  const arcs = arcsOf(from);
  const lines = (name: string) =>
    collection(file, from, name).geometries.flatMap((geometry) => linesOf(arcs, geometry));
  const polygons = (name: string) =>
    collection(file, from, name).geometries.flatMap((geometry) => polygonsOf(arcs, geometry));
  return {
    charted: polygons('charted'),
    land: polygons('land'),
    neighbours: named(arcs, collection(file, from, 'neighbours')),
    motorway: lines('motorway'),
    railways: lines('railways'),
    constituencies: named(arcs, collection(file, from, 'constituencies')),
    places: collection(file, from, 'places').geometries.flatMap((geometry): readonly Place[] => {
      if (geometry.type !== 'Point') return [];
      const [lon = 0, lat = 0] = feature(from, geometry).geometry.coordinates;
      return [{ ...v.parse(PLACE, geometry.properties), lon, lat }];
    }),
  };
}

/** Walking areas of so many minutes, one a library, from `walking.topo.json`. */
export function decodeWalking(value: unknown, minutes: number): WalkingAreas {
  const from = topology(FILES.walking, value);
  const arcs = arcsOf(from);
  const objects = collection(FILES.walking, from, `walk${minutes}`);
  return {
    minutes,
    polygons: objects.geometries.map((geometry) => ({
      library: v.parse(v.object({ library: v.string() }), geometry.properties).library,
      polygons: polygonsOf(arcs, geometry),
    })),
  };
}

/** Every arc in degrees, its steps summed up. */
function arcsOf(from: Topology): readonly Arc[] {
  const toDegrees = transform(from.transform ?? null);
  return from.arcs.map((arc) =>
    arc.map((step, index) => {
      const [lon = 0, lat = 0] = toDegrees([...step], index > 0);
      return [lon, lat] as const;
    }),
  );
}

function polygonsOf(arcs: readonly Arc[], geometry: GeometryObject): Polygons {
  const polygon = (rings: readonly number[][]) => rings.map((ring) => edgesOf(arcs, ring));
  if (geometry.type === 'Polygon') return [polygon(geometry.arcs)];
  return geometry.type === 'MultiPolygon' ? geometry.arcs.map(polygon) : [];
}

function linesOf(arcs: readonly Arc[], geometry: GeometryObject): readonly Line[] {
  if (geometry.type === 'LineString') return [edgesOf(arcs, geometry.arcs)];
  return geometry.type === 'MultiLineString' ? geometry.arcs.map((line) => edgesOf(arcs, line)) : [];
}

/** The towns and cities among the places of a basemap, to say in words where an area lies. */
export function townsOf(basemap: Basemap): readonly Town[] {
  return basemap.places
    .filter(({ kind }) => kind === 'town' || kind === 'city')
    .map(({ name, lon, lat }) => ({ name, lon, lat }));
}

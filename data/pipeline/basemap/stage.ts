import { bboxClip } from '@turf/turf';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection } from 'topojson-specification';
import { FILES } from '../../../src/artefact/files';
import type { Inputs, Stage } from '../stage';
import { labelPlaces } from './label-places';

/** What a wide screen can show round the county at its widest: west, south, east, north in degrees. */
const REGION: [number, number, number, number] = [-4.35, 50.55, -1.75, 51.65];
/** Steps of the grid that coordinates are rounded to: about 30 m. */
const GRID = 6e3;

/** Share of vertices that simplification keeps of each layer. */
const KEEP = { neighbours: 0.11, motorway: 0.4, railways: 0.12, constituencies: 0.18 } as const;

/** A background of which nothing is held: every layer is there, empty. */
const NOTHING = {
  type: 'Topology',
  objects: Object.fromEntries(
    [...Object.keys(KEEP), 'places'].map((name) => [name, { type: 'GeometryCollection', geometries: [] }]),
  ),
  arcs: [],
};

type Area = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;

/**
 * What lies round and under the areas. Simplified for display only: nothing is computed from it, and Somerset's
 * own areas are drawn over it.
 */
export const stage: Stage = ({ profile, inputs }) => {
  if (!profile.inputs.localExtracts) return [{ path: FILES.basemap, text: `${JSON.stringify(NOTHING)}\n` }];
  const layers: Readonly<Record<keyof typeof KEEP, readonly GeoJSON.Feature[]>> = {
    neighbours: neighbours(inputs),
    motorway: lines(inputs, 'os-open-roads', 'basemap/motorways_os_open_roads_region.geojson'),
    railways: [
      ...lines(inputs, 'rail-osm', 'basemap/rail_osm_wsr_taunton.geojson'),
      ...lines(inputs, 'rail-uk2gtfs', 'basemap/rail_uk2gtfs_region.geojson'),
    ],
    constituencies: constituencies(inputs),
  };
  const collections = Object.entries(KEEP).map(([name, keep]) => [
    name,
    simplified(layers[name as keyof typeof KEEP], keep),
  ]);
  const places: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [...labelPlaces(inputs)] };
  const joined = topology({ ...Object.fromEntries(collections), places }, GRID);
  return [{ path: FILES.basemap, text: `${JSON.stringify(joined)}\n` }];
};

/** Keeps the share of vertices that show most (Visvalingam); borders that are shared stay shared. */
function simplified(features: readonly GeoJSON.Feature[], keep: number): GeoJSON.FeatureCollection {
  const collection: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [...features] };
  const weighted = presimplify(topology({ layer: collection }) as Parameters<typeof presimplify>[0]);
  const made = simplify(
    weighted as Parameters<typeof simplify>[0],
    quantile(weighted as Parameters<typeof quantile>[0], keep),
  );
  return feature(made, made.objects.layer as GeometryCollection) as GeoJSON.FeatureCollection;
}

function neighbours(inputs: Inputs): readonly GeoJSON.Feature[] {
  const path = 'boundaries/neighbour_lads_from_msoa21.geojson';
  return inputs
    .geojson('ons-neighbours', path, ['LADCD', 'name'])
    .features.map((one) => ({
      ...bboxClip(one as Area, REGION),
      properties: { code: String(one.properties?.LADCD), name: String(one.properties?.name) },
    }))
    .filter((one) => one.geometry.coordinates.length > 0);
}

function constituencies(inputs: Inputs): readonly GeoJSON.Feature[] {
  const path = 'boundaries/pcon24_somerset_bgc.geojson';
  return inputs.geojson('ons-constituencies-2024', path, ['PCON24CD', 'PCON24NM']).features.map((one) => ({
    ...one,
    properties: { code: String(one.properties?.PCON24CD), name: String(one.properties?.PCON24NM) },
  }));
}

function lines(inputs: Inputs, source: string, path: string): readonly GeoJSON.Feature[] {
  return inputs.geojson(source, path, []).features.map((one) => ({ ...one, properties: {} }));
}

import { bboxClip } from '@turf/turf';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection } from 'topojson-specification';
import { FILES } from '../../../src/artefact/files';
import type { Inputs, Stage } from '../stage';
import { farLand } from './far-land';
import { labelPlaces } from './label-places';

/** What the widest view may show round the county: west, south, east, north in degrees. No camera goes beyond. */
const REGION: [number, number, number, number] = [-6.2, 49.7, 0, 52.4];
/**
 * North-west of this corner Wales is not held: of it only the councils from Bridgend to Monmouthshire are, and none of
 * the others reaches south of 51.5° or, east of Bridgend, of 51.58°. What is not held is left blank, not drawn as sea.
 */
const NOT_HELD: readonly GeoJSON.Position[] = [
  [-2.8, REGION[3]],
  [-2.8, 51.58],
  [-3.75, 51.58],
  [-3.75, 51.5],
  [REGION[0], 51.5],
];
/** Steps of the grid that coordinates are rounded to: about 60 m, half a pixel of the whole county. */
const GRID = 6e3;

const NEIGHBOURS = 'boundaries/neighbour_lads_from_msoa21.geojson';

/** Share of vertices that simplification keeps of each layer. */
const KEEP = { neighbours: 0.1, motorway: 0.36, railways: 0.1, constituencies: 0.17 } as const;

/** A background of which nothing is held: every layer is there, empty. */
const NOTHING = {
  type: 'Topology',
  objects: Object.fromEntries(
    [...Object.keys(KEEP), 'charted', 'land', 'places'].map((name) => [
      name,
      { type: 'GeometryCollection', geometries: [] },
    ]),
  ),
  arcs: [],
};

/** Where sea and land are told apart: whatever of it is no land is sea. */
const CHARTED: GeoJSON.FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            ...NOT_HELD,
            [REGION[0], REGION[1]],
            [REGION[2], REGION[1]],
            [REGION[2], REGION[3]],
            [-2.8, REGION[3]],
          ],
        ],
      },
    },
  ],
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
  const land = { type: 'FeatureCollection', features: [beyondNeighbours(inputs, profile.code)] };
  const joined = topology(
    { ...Object.fromEntries(collections), charted: CHARTED, land: land as GeoJSON.FeatureCollection, places },
    GRID,
  );
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

/** England beyond the neighbours, to the edge of the widest view. */
function beyondNeighbours(inputs: Inputs, council: string): GeoJSON.Feature {
  const drawn = inputs.geojson('ons-neighbours', NEIGHBOURS, ['LADCD']).features;
  const codes = new Set([council, ...drawn.map(({ properties }) => String(properties?.LADCD))]);
  const land = farLand(inputs, REGION, codes);
  return { ...bboxClip(land as Area, REGION), properties: {} };
}

function neighbours(inputs: Inputs): readonly GeoJSON.Feature[] {
  return inputs
    .geojson('ons-neighbours', NEIGHBOURS, ['LADCD', 'name'])
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

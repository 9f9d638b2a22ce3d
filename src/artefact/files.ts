/** The published files of a council and their types: what the pipeline writes and the app reads. */

import type { CdsContract } from '../domain/model/cds';
import type { Source } from '../domain/model/source';

export const SCHEMA_VERSION = 1;

/** File names under `public/data/<council>/`. */
export const FILES = {
  manifest: 'manifest.json',
  areas: 'areas.csv',
  areasMetadata: 'areas.csv-metadata.json',
  neighbourhoods: 'neighbourhoods.csv',
  neighbourhoodsMetadata: 'neighbourhoods.csv-metadata.json',
  shapes: 'areas.topo.json',
  /** The same areas with coarser borders: what the embed draws. */
  lightShapes: 'areas-light.topo.json',
  basemap: 'basemap.topo.json',
  walking: 'walking.topo.json',
  accessPoints: 'access-points.json',
  cds: 'cds.json',
  council: 'council.json',
  coverage: 'coverage.json',
  places: 'places.json',
  postcodes: 'postcodes.json',
  outputAreas: 'output-areas.json',
  sites: 'sites.json',
  /** Only where a list of them is held. */
  busStops: 'bus-stops.json',
  keys: 'keys.json',
  population: 'population.json',
  /** For others: the map has it from areas.csv and output-areas.json. */
  groupings: 'groupings.json',
  groupingsTable: 'groupings.csv',
  groupingsMetadata: 'groupings.csv-metadata.json',
  /** Only where publishers' current files were fetched. */
  currentFigures: 'current-figures.json',
} as const;
export type FileName = (typeof FILES)[keyof typeof FILES];

/** The files that the map needs before its first view, put together as one by the build; those that like each other stand together. */
export const FIRST_VIEW = {
  path: 'first-view.json',
  files: [
    FILES.manifest,
    FILES.accessPoints,
    FILES.cds,
    FILES.areas,
    FILES.outputAreas,
    FILES.shapes,
    FILES.basemap,
  ],
} as const;

export interface Manifest {
  readonly schemaVersion: number;
  readonly council: { readonly code: string; readonly name: string };
  /** Each source with the sha256 of every input file read for it and the rows used of it. */
  readonly sources: readonly (Source & {
    readonly fetch: 'publisher' | 'manual' | 'derived';
    readonly inputs: readonly { readonly path: string; readonly sha256: string; readonly rowsUsed: number }[];
  })[];
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

export interface CdsFile {
  readonly contracts: readonly CdsContract[];
  readonly notes: readonly string[];
}

/** A fixed-line figure of Ofcom for one council or constituency, as published. */
export interface CoverageRow {
  readonly code: string;
  readonly name: string;
  readonly premises: number;
  readonly gigabitPct: number;
  readonly fullFibrePct: number;
  readonly superfastPct: number;
  readonly below2Pct: number;
  readonly below5Pct: number;
  readonly below10Pct: number;
  readonly below30Pct: number;
  /** Below the universal service obligation ("without decent broadband"). */
  readonly withoutDecentPct: number;
  readonly withoutDecentPremises: number;
}

/** Coverage published for geographies coarser than our areas: shown at that geography, never smeared. */
export interface CoverageFile {
  /** null = no such figures are held for this council, here and below. */
  readonly fixed: {
    readonly vintage: string;
    readonly sourceId: string;
    readonly council: CoverageRow;
    /** Those of the neighbours that the file has, and the names of the others. */
    readonly neighbours: readonly CoverageRow[];
    readonly notHeld: readonly string[];
  } | null;
  /** What is published for every council, of this one first and its neighbours; null in a row = not held. */
  readonly beside: {
    readonly vintage: string;
    readonly sourceId: string;
    readonly rows: readonly {
      readonly code: string;
      readonly name: string;
      readonly gigabitPct: number | null;
      readonly below30Pct: number | null;
      /** Of the land area, outdoors, from at least one operator; likewise 5G. */
      readonly fourGPct: number | null;
      readonly fiveGPct: number | null;
    }[];
  } | null;
  readonly constituencies: {
    readonly vintage: string;
    readonly sourceId: string;
    readonly rows: readonly CoverageRow[];
  } | null;
  readonly takeUp: {
    readonly vintage: string;
    readonly sourceId: string;
    readonly ofCoveredPct: number;
    readonly ofAllPct: number;
  } | null;
  /** Share of premises/area with signal from at least one and from all operators. */
  readonly mobile: {
    readonly vintage: string;
    readonly sourceId: string;
    readonly figures: readonly {
      readonly label: string;
      readonly where: 'premises, indoors' | 'premises, outdoors' | 'land area' | 'A and B roads, in car';
      readonly anyOperatorPct: number;
      readonly allOperatorsPct: number | null;
      readonly operators: number;
    }[];
  } | null;
  /** Council-wide trends; one series an indicator and place. `month` is YYYY-MM. */
  readonly trends: readonly {
    readonly indicator: string;
    readonly sourceId: string;
    readonly note: string | null;
    readonly series: readonly {
      readonly code: string;
      readonly name: string;
      readonly points: readonly { readonly month: string; readonly pct: number }[];
    }[];
  }[];
}

/** Places for search, in columns; `kind` per `Place`. `area` is the row the point falls in. */
export interface PlacesFile {
  readonly name: readonly string[];
  readonly kind: readonly string[];
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  readonly area: readonly number[];
}

/**
 * Every postcode in one columnar file, so that no request betrays which was asked for. Sorted by outward then
 * inward code. `inward` holds, per outward code, the 3-character inward codes run together; `area` holds row
 * indices, delta- and run-friendly; `current` marks those in the October 2025 list.
 */
export interface PostcodesFile {
  readonly currentList: string;
  readonly outward: readonly string[];
  readonly inward: readonly string[];
  /** One row index a postcode, same order. */
  readonly area: readonly number[];
  /** Indices (into the whole sequence) of postcodes only in the May 2025 list. */
  readonly notCurrent: readonly number[];
}

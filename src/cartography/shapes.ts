import type { Bounds } from '../domain/model/ground';

/** [longitude, latitude] in degrees (WGS 84). */
export type Position = readonly [number, number];
/** A piece of border or of a line from one meeting of lines to the next: one object, whoever shares it. */
export type Arc = readonly Position[];
/** An arc as one shape runs along it. */
export interface Edge {
  readonly arc: Arc;
  readonly backwards: boolean;
}
/** Edges end to end; of a ring the last ends where the first begins. */
export type Line = readonly Edge[];
/** Polygons of one feature; in each the first ring is the outside. */
export type Polygons = readonly (readonly Line[])[];

export interface NamedShape {
  readonly code: string;
  readonly name: string;
  readonly polygons: Polygons;
}

export type { Bounds };

/** The areas and what is dissolved from them: needed at first view. */
export interface Shapes {
  /** Index = Row. */
  readonly areas: readonly Polygons[];
  readonly districts: readonly NamedShape[];
  /** Borders between districts and the county's edge, each drawn once. */
  readonly districtBorders: readonly Line[];
  readonly outline: readonly Line[];
  readonly bounds: Bounds;
}

export interface Place {
  readonly name: string;
  readonly kind: 'city' | 'town' | 'suburb' | 'village' | 'hamlet' | 'other';
  readonly lon: number;
  readonly lat: number;
  /** 0 = label first; from kind and, for towns, size class. */
  readonly priority: number;
}

/** What lies round and under the areas. */
export interface Basemap {
  /** Where land and sea are told apart: whatever of it is no land is sea. Beyond it nothing is held. */
  readonly charted: Polygons;
  /** Land beyond the neighbours, coarse, in one piece. */
  readonly land: Polygons;
  /** The councils round about, each with its border. */
  readonly neighbours: readonly NamedShape[];
  readonly motorway: readonly Line[];
  readonly railways: readonly Line[];
  readonly constituencies: readonly NamedShape[];
  /** Cities, towns and large villages, for labels only. */
  readonly places: readonly Place[];
}

/** Nothing round about, for a council of which no background is held or while it could not be fetched. */
export const NO_BASEMAP: Basemap = {
  charted: [],
  land: [],
  neighbours: [],
  motorway: [],
  railways: [],
  constituencies: [],
  places: [],
};

/** Walking catchments of the open libraries, loaded when asked for. */
export interface WalkingAreas {
  readonly minutes: number;
  readonly polygons: readonly { readonly library: string; readonly polygons: Polygons }[];
}

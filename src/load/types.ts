import type { CouncilFacts } from '../artefact/council';
import type { CoverageFile, Manifest, PlacesFile, PostcodesFile } from '../artefact/files';
import type { Basemap, Shapes, WalkingAreas } from '../cartography/shapes';
import type { BusStops } from '../domain/model/bus-stops';
import type { Dataset } from '../domain/model/dataset';
import type { Neighbourhoods } from '../domain/model/neighbourhood';
import type { Sites } from '../domain/model/output-areas';
import type { Population } from '../domain/model/population';
import type { AreaSpine } from '../formats/area-keys';

/** A fetch that failed: what it was, what went wrong in plain English, never a stack. */
export interface LoadProblem {
  readonly file: string;
  readonly kind: 'network' | 'missing' | 'corrupt' | 'version';
  readonly text: string;
}
export type Loaded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: LoadProblem };

/** Everything the first view needs. The basemap may fail alone: areas still draw without it. */
export interface FirstView {
  readonly dataset: Dataset;
  readonly shapes: Shapes;
  readonly basemap: Loaded<Basemap>;
}

/** Fetches with retry, checks against the manifest, decodes. On-demand files are fetched once and kept. */
export interface Loader {
  /** @param detail `light` draws the areas with coarser borders, at a third of the bytes */
  firstView(detail?: 'full' | 'light'): Promise<Loaded<FirstView>>;
  council(): Promise<Loaded<CouncilFacts>>;
  coverage(): Promise<Loaded<CoverageFile>>;
  places(): Promise<Loaded<PlacesFile>>;
  postcodes(): Promise<Loaded<PostcodesFile>>;
  /** Refuses a file whose rows are not below `areaCount`. */
  /** Where the rows of a file someone adds belong. */
  spine(dataset: Dataset): Promise<Loaded<AreaSpine>>;
  sites(): Promise<Loaded<Sites>>;
  /** null = no list of stops is held for this council. */
  busStops(): Promise<Loaded<BusStops | null>>;
  neighbourhoods(): Promise<Loaded<Neighbourhoods>>;
  walking(): Promise<Loaded<WalkingAreas>>;
  population(): Promise<Loaded<Population>>;
  /** What the files were made of: hashes of every published file and of every input. */
  manifest(): Promise<Loaded<Manifest>>;
}

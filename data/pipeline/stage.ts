import type { Row } from '../../src/domain/model/codes';
import type { Council, CouncilProfile } from '../councils/profile';
import type { SourceRecord } from '../sources/source-record';

/** A published file: path under the council's folder and its exact text. */
export interface Artefact {
  readonly path: string;
  readonly text: string;
}

/** Reads official files and remembers, per source, their hash and the rows used. */
export interface Inputs {
  /** UTF-8 text without byte-order mark. Throws InputProblem when missing, empty or truncated. */
  text(sourceId: string, path: string): string;
  /** CSV rows keyed by header; throws InputProblem when a required column is absent or a row is short. */
  csv(
    sourceId: string,
    path: string,
    requiredColumns: readonly string[],
  ): readonly Readonly<Record<string, string>>[];
  geojson(sourceId: string, path: string, requiredProperties: readonly string[]): GeoJSON.FeatureCollection;
  /** The bytes of a file that `list` names; it counts as read once `used` says for which source. */
  bytes(path: string): Uint8Array;
  /** Where `npm run data:fetch` had a file from, and when (ISO); null for a file it did not fetch. */
  origin(path: string): { readonly url: string; readonly fetchedAt: string } | null;
  /** Adds the record of a source that is known only once its file is: files of `current/` folders. */
  declare(source: SourceRecord): void;
  /** Names of the files in a folder, fetched ones with the others, in order of name; none when there is no such folder. */
  list(folder: string): readonly string[];
  /** Says how many rows of a file were used (default: all that csv/geojson returned). */
  used(sourceId: string, path: string, rows: number): void;
}

/** The council's areas in row order: the spine every stage joins on. */
export interface AreaIndex {
  readonly codes: readonly string[];
  readonly rowOf: ReadonlyMap<string, Row>;
  /** ONS lookup row per area (LSOA21NM, MSOA21CD, LAD22CD, WD24CD, pwc_lon, …). */
  readonly lookup: readonly Readonly<Record<string, string>>[];
}

export interface StageContext {
  readonly profile: CouncilProfile;
  readonly inputs: Inputs;
  readonly council: Council;
  readonly areas: AreaIndex;
  /** One line to the person who builds. */
  readonly say: (line: string) => void;
}

/** A stage turns inputs into artefacts; pure but for reading through `inputs`. */
export type Stage = (context: StageContext) => readonly Artefact[];

/** Anything wrong with an input: one line naming the file, what is wrong, where the publisher offers it. */
export class InputProblem extends Error {
  constructor(
    readonly path: string,
    readonly problem: string,
    readonly offeredAt: string,
  ) {
    super(`${path}: ${problem}. The publisher offers it at ${offeredAt}`);
    this.name = 'InputProblem';
  }
}

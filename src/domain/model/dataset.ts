import type { PublishedMeasure } from './catalogue';
import type { CountId } from './catalogue/counts';
import type { CdsContract } from './cds';
import type { AreaCode } from './codes';
import type { Column } from './column';
import type { Bounds } from './ground';
import type { GroupingId, Groups, OwnGrouping } from './grouping';
import type { LoadedLayer } from './loaded-layer';
import type { MeasureId } from './measure';
import type { Neighbourhoods } from './neighbourhood';
import type { OutputAreas, Sites } from './output-areas';
import type { AccessPoint } from './place';
import type { ReportedPlace } from './reported-place';
import type { Source } from './source';
import type { WiderCoverage } from './wider-coverage';

/** A town or city by its centre, degrees (WGS 84). */
export interface Town {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** A figure published for the whole library service, quoted as published. */
export interface ServiceFigure {
  readonly measure: string;
  readonly value: number;
  readonly sourceId: string;
  readonly caveat: string | null;
}

/** Everything the app knows at first view, column by column. Immutable. */
export interface Dataset {
  readonly council: { readonly code: string; readonly name: string };
  /** First 12 hex digits of the manifest's sha256: names the data in pictures and links. */
  readonly version: string;
  readonly count: number;
  readonly codes: readonly AreaCode[];
  readonly names: readonly string[];
  readonly msoaNames: readonly string[];
  readonly msoaCodes: readonly string[];
  readonly districts: readonly string[];
  readonly districtCodes: readonly string[];
  readonly wards: readonly string[];
  readonly wardCodes: readonly string[];
  readonly ruralUrban: readonly string[];
  /** Population-weighted centroid, degrees (WGS 84). */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** The ground the areas' shapes cover; where the shapes are not at hand, what their centroids span. */
  readonly bounds: Bounds;
  readonly columns: ReadonlyMap<MeasureId, Column>;
  /** Percentile among England's 33,755 areas, 100 = worst (or highest where neither); absent = not held. */
  readonly englandPercentiles: ReadonlyMap<MeasureId, Column>;
  /** Published 95 % limits of the measures which have them (`Measure.interval`). */
  readonly intervals: ReadonlyMap<MeasureId, { readonly lower: Column; readonly upper: Column }>;
  readonly counts: ReadonlyMap<CountId, Column>;
  /** By name, with the council where it is a neighbour's. */
  readonly nearestAccessPoint: readonly (string | null)[];
  readonly accessPoints: readonly AccessPoint[];
  /** Places of kinds that count in no distance; absent = none. */
  readonly otherPlaces?: readonly AccessPoint[];
  /** What is reported of places beside what is published; absent = nothing. */
  readonly reported?: readonly ReportedPlace[];
  /** Countries whose libraries may be nearest to somebody here and are not held; absent = none. */
  readonly librariesNotHeld?: readonly string[];
  readonly serviceFigures: readonly ServiceFigure[];
  readonly cds: readonly CdsContract[];
  /** Towns and cities in and round the county, to say in words where an area lies; empty when not to be had. */
  readonly towns: readonly Town[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Where a list a person added replaces the access points or adds to them: how, and their source now. */
  readonly addedPlaces?: { readonly how: 'instead' | 'beside'; readonly source: Source };
  /** Records of published measures that say something else because of what a person added. */
  readonly records?: ReadonlyMap<MeasureId, PublishedMeasure>;
  /** Figures of further files, published with the map or added by a person; absent = none. */
  readonly loaded?: readonly LoadedLayer[];
  /** Where people live, finer than areas; none where the council's are not held. */
  readonly outputAreas: OutputAreas;
  /** Possible sites for help; absent until something needs them and they are fetched. */
  readonly sites?: Sites;
  /** Ofcom's figures of the neighbourhoods (MSOA), likewise. */
  readonly neighbourhoods?: Neighbourhoods;
  /** Ofcom's figures of whole constituencies and of the council, likewise. */
  readonly widerCoverage?: WiderCoverage;
  /** Places of a list that was added; absent = none. */
  readonly ownGrouping?: OwnGrouping;
  /** Where the rows are pieces of areas, whose counts are shared out over them: of which. Absent = they are whole. */
  readonly cutFrom?: { readonly areas: Dataset; readonly areaOf: Int16Array };
  /** Where the rows are no areas but places made of them: of what they are made. Absent = the rows are areas. */
  readonly madeOf?: MadeOf;
}

/** Places as rows, and what they are made of. */
export interface MadeOf {
  readonly by: GroupingId;
  readonly areas: Dataset;
  readonly groups: Groups;
  /** The areas again, those that reach into several places in as many pieces. */
  readonly pieces: Dataset;
  /** Which place each piece is in; -1 = in none. */
  readonly ofPieces: Int16Array;
  /** Row of the area that each piece is of. */
  readonly areaOf: Int16Array;
}

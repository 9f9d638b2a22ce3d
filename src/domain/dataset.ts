import type { OutputAreas, Sites } from './access/output-areas';
import type { AreaCode } from './codes';
import type { LoadedLayer } from './loaded-layer';
import type { MeasureId, PublishedMeasure } from './measures';

/** What is known of one cell. `no-data` and `suppressed` must never look like zero. */
export const Status = { value: 0, noData: 1, suppressed: 2 } as const;
export type Status = (typeof Status)[keyof typeof Status];

/** One measure for every area. `values[i]` is NaN unless `status[i]` is `Status.value`. */
export interface Column {
  readonly values: Float64Array;
  readonly status: Uint8Array;
}

/** One official source, as the manifest records it. Dates are ISO or as coarse as the publisher states. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** The date the data describe, in words a person reads: "Census day, 21 March 2021". */
  readonly vintage: string;
  /** Sortable start of the vintage, `YYYY` or `YYYY-MM`: tells which part is oldest. */
  readonly vintageSort: string;
  /** The date it was published, in words. */
  readonly release: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string;
  readonly geography: string;
  readonly caveats: readonly string[];
  /** Of what a person added: the file as it came; `sha256` in hex, null where it could not be computed. */
  readonly file?: { readonly name: string; readonly sha256: string | null };
}

/** Council-run or community-run library, or another staffed place with public computers. */
export interface AccessPoint {
  readonly id: string;
  readonly name: string;
  readonly kind: 'library';
  readonly status: 'open' | 'closed';
  readonly yearClosed: number | null;
  /** null = not stated, in a list someone added. */
  readonly operator: 'council' | 'community' | null;
  readonly address: string;
  readonly postcode: string;
  readonly lon: number;
  readonly lat: number;
  readonly areaCode: AreaCode;
  /** Hours a week in 2023 (Arts Council England); null = not published. */
  readonly hoursOpen: number | null;
  /** Hours a week with paid staff in 2023; 0 = volunteer-run, which still means help is there. */
  readonly hoursStaffed: number | null;
  /** Seven entries, Monday first: clock hours of about 2019/20, or null where shut or not known. */
  readonly clockHours: readonly (string | null)[];
  /** True where the clock hours add up to the 2023 weekly total. */
  readonly clockHoursAgree: boolean;
  /** Public computers; null = not published (true of every Somerset library). */
  readonly terminals: number | null;
  readonly positionNote: string | null;
  readonly notes: string | null;
  /** From a list a person added: what it says of hours is that list's, of no stated year. */
  readonly isAdded?: true;
}

/** One CDS contract for a former district or part of it: the finest geography published. */
export interface CdsContract {
  readonly districtCode: string;
  readonly district: string;
  readonly part: string;
  readonly supplier: string;
  readonly signed: string;
  /** Premises in the whole contract, which reaches beyond this district. */
  readonly premisesAllAreas: number;
  readonly status: 'active-reduced' | 'terminated' | 'delivery';
  readonly statusDate: string;
  readonly note: string;
  readonly sources: readonly {
    readonly publisher: string;
    readonly title: string;
    readonly date: string;
    readonly url: string;
  }[];
}

/** What a former district's row of contracts amounts to; `split` = two suppliers, no boundary published. */
export type CdsState = 'active-reduced' | 'terminated' | 'delivery' | 'split';

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
  readonly districts: readonly string[];
  readonly wards: readonly string[];
  readonly ruralUrban: readonly string[];
  /** Population-weighted centroid, degrees (WGS 84). */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly columns: ReadonlyMap<MeasureId, Column>;
  /** Percentile among England's 33,755 areas, 100 = worst (or highest where neither); absent = not held. */
  readonly englandPercentiles: ReadonlyMap<MeasureId, Column>;
  /** Published 95 % limits of the measures which have them (`Measure.interval`). */
  readonly intervals: ReadonlyMap<MeasureId, { readonly lower: Column; readonly upper: Column }>;
  readonly counts: ReadonlyMap<CountId, Column>;
  readonly nearestAccessPoint: readonly (string | null)[];
  readonly accessPoints: readonly AccessPoint[];
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
  /** Absent until something needs them and they are fetched. */
  readonly outputAreas?: OutputAreas;
  /** Possible sites for help, likewise. */
  readonly sites?: Sites;
}

/** Counts of people or households behind the shares: used in sentences, never mapped. */
export type CountId =
  | 'residents'
  | 'households'
  | 'residents_65_plus'
  | 'residents_75_plus'
  | 'disabled_residents'
  | 'income_deprived_people'
  | 'no_car_households'
  | 'unpaid_carers';

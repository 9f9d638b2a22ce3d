/**
 * The council's output areas, column by column: where people live, finer than areas. Position *k* in every column is one output area; `area[k]` is the row of the area it belongs to.
 */
export interface OutputAreas {
  /** People of other councils who share the libraries within reach. */
  readonly beyond: PeopleBeyond;
  readonly count: number;
  readonly codes: readonly string[];
  readonly area: Int16Array;
  /** Plain mean of its postcodes, degrees (WGS 84); its area's centre where it has none (`atAreaCentre`). */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Usual residents, TS001. */
  readonly residents: Float64Array;
  /** Residents disabled under the Equality Act, TS038. */
  readonly disabled: Float64Array;
  /** Households, and those with no car or van, TS045. */
  readonly households: Float64Array;
  readonly noCar: Float64Array;
  /** 1 where no postcode is held, so that the area's population-weighted centre stands in. */
  readonly atAreaCentre: Uint8Array;
  /** Row of an area of the ward that each lies in, for the most part of its own area: areas reach over wards' borders. */
  readonly wardRow: Int16Array;
  /** Other places that are not made of whole areas; none where none are held. */
  readonly divisions: readonly Division[];
}

/** The council's ground by places that take in some output areas of an area and not others. */
export interface Division {
  readonly id: 'constituency' | 'own';
  /** What a council's own places are called: "Local Community Network". */
  readonly title?: string;
  /** In order of name. A part reaches out of the council: what is known of it here is this side alone. */
  readonly places: readonly { readonly code: string; readonly name: string; readonly isPart: boolean }[];
  /** Position of the place that holds most postcodes of an area; -1 = of none. */
  readonly ofArea: Int16Array;
  /** Position of the place that an output area lies in; -1 = in none. */
  readonly ofOutputArea: Int16Array;
}

/** Areas (LSOA 2021) of other English councils within 30 km: twice the widest catchment from anybody's home. */
export interface PeopleBeyond {
  /** Population-weighted centre, degrees (WGS 84): their output areas are not held. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Usual residents, TS007A. */
  readonly residents: Float64Array;
}

/** The output areas that are held; null where the council has none. */
export const heldOutputAreas = ({
  outputAreas,
}: {
  readonly outputAreas: OutputAreas;
}): OutputAreas | null => (outputAreas.count > 0 ? outputAreas : null);

/** A place where help could be offered; that it could be there is an assumption of whoever picks it. */
export interface CandidateSite {
  readonly id: string;
  readonly name: string;
  readonly kind: 'gp-practice' | 'place' | 'mobile-stop-2019';
  readonly lon: number;
  readonly lat: number;
  /** Row of the area it lies in. */
  readonly area: number;
}

/** A stop of the mobile library's timetable of November 2019: historic. */
export interface MobileStop extends CandidateSite {
  readonly kind: 'mobile-stop-2019';
  /** Minutes at one visit, and weeks between visits. */
  readonly minutes: number;
  readonly everyWeeks: number;
}

/** Possible sites: GP practices of 2025 and the mobile library's stops of 2019. */
export interface Sites {
  readonly practices: readonly CandidateSite[];
  readonly stops: readonly MobileStop[];
}

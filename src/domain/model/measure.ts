import type { Column } from './column';

export const CONNECTION: MeasureId = 'digital_connectivity_england_percentile';

export const DISTANCE: MeasureId = 'nearest_access_point_km';

/**
 * The catalogue of what can be mapped. One record a measure (in `catalogue/`): the pipeline writes the CSVW
 * dictionary from it, the app its menus, legends, panels and tables. Adding a measure is one record there and
 * one column in the pipeline.
 */
export type Group = 'connectivity' | 'need' | 'supply' | 'combined' | 'alternative' | 'change';

export type Direction = 'higher-is-worse' | 'higher-is-better' | 'neither';

/** How a value is written: percent `13.9%`, km `5.2 km`, gbp `£31,400`, percentile `82`, score `-0.76`, decile `3`, mbps, year `2029`. */
export type Unit =
  | 'percent'
  | 'km'
  | 'gbp'
  | 'percentile'
  | 'score'
  | 'decile'
  | 'mbps'
  | 'hours'
  | 'year'
  | 'hours a week per 1,000 residents'
  | 'dial'
  | 'type';

export type Geography =
  | 'LSOA 2021'
  | 'MSOA 2021'
  | 'MSOA 2011'
  | 'ward 2025'
  | 'postcodes within the area'
  // of files a person adds
  | 'LSOA 2021, summed from output areas'
  | 'LSOA 2021, counted from premises'
  | 'LSOA 2021, from the file’s own areas';

/** What can colour the map: a published measure, or one derived from the choices. */
export interface Measure {
  readonly id: FigureId;
  readonly group: Group;
  /** Sentence-case title a resident understands: "People aged 65 and over". */
  readonly title: string;
  /** For narrow table headings and the sentence "over …": "aged 65+". */
  readonly short: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly denominator: string | null;
  readonly direction: Direction;
  readonly sourceIds: readonly string[];
  readonly vintage: string;
  readonly geography: Geography;
  readonly caveat: string | null;
  /** Upper limits of classes 0..n-1 (the last class is open); absent = quintiles of Somerset. */
  readonly breaks?: readonly number[];
  /** Columns holding the published 95 % interval, where there is one. */
  readonly interval?: { readonly lower: string; readonly upper: string };
  /** Historic or coarser figures: shown, labelled, never an ingredient. */
  readonly historic?: boolean;
  /** What a cell without a figure says, where “No data” would be wrong: its data are not loaded yet. */
  readonly missing?: string;
  /** Of a derived measure: how it is worked out, in sentences. */
  readonly method?: string;
  /** Sources whose figures it is made of; absent = the first of `sourceIds`, the others only place them. */
  readonly figureSourceIds?: readonly string[];
  /** Names of kinds instead of numbers: a value is a position in this list, and there is no order of rank. */
  readonly categories?: readonly string[];
}

/** A measure as its publisher gives it: a record of the catalogue and a column of the dataset. */
export interface PublishedMeasure extends Measure {
  readonly id: MeasureId;
}

export const MEASURE_IDS = [
  'digital_connectivity_england_percentile',
  'digital_connectivity_score',
  'ofcom_2016_below_10_pct',
  'ofcom_2016_below_30_pct',
  'income_deprivation_pct',
  'idaci_pct',
  'idaopi_pct',
  'net_income_ahc_gbp',
  'child_low_income_pct',
  'fuel_poverty_pct',
  'imd_decile',
  'age_65_plus_pct',
  'age_75_plus_pct',
  'age_85_plus_pct',
  'disabled_pct',
  'disabled_limited_a_lot_pct',
  'no_qualifications_pct',
  'no_car_pct',
  'unpaid_carers_pct',
  'social_rented_pct',
  'limited_english_pct',
  'nearest_access_point_km',
  'walk_15min_pct',
  'walk_30min_pct',
  'transport_connectivity_score',
] as const;

export type MeasureId = (typeof MEASURE_IDS)[number];

/** What a scenario changes, area by area. */
export const CHANGE_IDS = ['scenario_reach', 'scenario_km', 'scenario_access'] as const;
export type ChangeId = (typeof CHANGE_IDS)[number];

/** Worked out here, from the dataset and the choices. */
export type DerivedId =
  | 'access_score'
  | 'dial_connectivity'
  | 'dial_need'
  | 'dial_supply'
  | 'combined_score'
  | 'alternative_type'
  | ChangeId;

/** The share of some people whom no publisher gives one of (`model/people`). */
export type PeopleShareId = `people_${string}`;

/** A figure of a further file: its key on the map, then what it is within the file (`figureIdOf`). */
export type LoadedId = `loaded_${string}`;

/** Whatever can be shown, sorted by and put in a table. */
export type FigureId = MeasureId | DerivedId | PeopleShareId | LoadedId;

const published = new Set<string>(MEASURE_IDS);

export const isPublished = (id: FigureId): id is MeasureId => published.has(id);

export const GROUP_TITLES: Readonly<Record<Group, string>> = {
  connectivity: 'Connectivity: how hard it is to get online here',
  need: 'Need: how many people are likely to be left out',
  supply: 'Supply: how near help is',
  combined: 'All three together',
  alternative: 'Alternatives',
  change: 'What if: what would change',
};

/** A measure of a further file. */
export interface LoadedMeasure extends Measure {
  readonly id: LoadedId;
}

/** A measure with its figures. */
export interface Figures {
  readonly measure: Measure;
  readonly column: Column;
}

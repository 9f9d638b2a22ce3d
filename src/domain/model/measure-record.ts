import type { CountId } from './catalogue/counts';

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
  | 'year'
  | 'hours a week per 1,000 residents'
  | 'dial'
  | 'type';

/** How the figures of areas come to be those of places that areas make up. */
export type Grouped =
  /** A count over its whole: both are summed. */
  | { readonly by: 'counts' }
  /** Only the share, the score or the mean of each area is published: weighted by a count, an estimate. */
  | { readonly by: 'weighted'; readonly of: CountId }
  /** Not at all, and why, in a sentence. */
  | { readonly by: 'none'; readonly why: string };

export type Geography =
  | 'LSOA 2021'
  | 'MSOA 2021'
  | 'MSOA 2011'
  | 'ward 2025'
  | 'postcodes within the area'
  // of files a person adds
  | 'LSOA 2021, summed from output areas'
  | 'LSOA 2021, counted from premises'
  | 'LSOA 2021, from the file’s own areas'
  // of places that areas make up
  | PlaceGeography;

/** Places that areas make up, as titles and legends name them. */
export type PlaceGeography =
  | 'neighbourhood (MSOA 2021)'
  | 'ward (2024)'
  | 'constituency (2024)'
  | 'former district'
  | 'council'
  | 'place of an added list';

/** All that is said of a measure, whatever its figures come from. */
export interface MeasureRecord<Id extends string> {
  readonly id: Id;
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

/**
 * A measure as its publisher gives it: one record in `catalogue/`, and one column of areas.csv by its id. All else
 * follows from the record: the column with its dictionary, menus, legends, panels, tables and references.
 */
export interface CatalogueRecord extends MeasureRecord<string> {
  /** Decimals in areas.csv; absent = those usual for the unit. */
  readonly fileDecimals?: number;
  /**
   * Absent = not compared with England. `true`: the column `<id>_england_percentile` beside it holds the place among
   * England's areas, 100 = worst (or highest where neither end is); a text: the measure whose figures are that place.
   */
  readonly england?: true | string;
  /** What a share is a share of; absent too where the record of the people it is the share of says it (`people/register`). */
  readonly base?: {
    readonly count: CountId;
    /** True for the very total its table gives: share times base is then the published count. */
    readonly own: boolean;
  };
  /** Absent = as `base` says: summed where the base is its own, else weighted by it. */
  readonly grouped?: Grouped;
  /** The finest places it is published for, where these are coarser than areas: shown for those and coarser ones. */
  readonly finest?: 'neighbourhood' | 'ward';
  /** True for a count of people or households over a count, area by area: what its noise allows can be told. */
  readonly hasMargin?: true;
}

export const GROUP_TITLES: Readonly<Record<Group, string>> = {
  connectivity: 'Connectivity: how hard it is to get online here',
  need: 'Need: how many people are likely to be left out',
  supply: 'How near help is',
  combined: 'All three together',
  alternative: 'Alternatives',
  change: 'What if: what would change',
};

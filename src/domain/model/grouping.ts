import type { Geography } from './measure-record';

/** How the small areas are put together to be told as one. `area` = not at all; `own` = as a file of a person's has it. */
export const GROUPING_IDS = [
  'area',
  'neighbourhood',
  'ward',
  'constituency',
  'district',
  'council',
  'own',
] as const;
export type GroupingId = (typeof GROUPING_IDS)[number];

/** Places of a kind, in order of name, and which areas are in each. */
export interface Groups {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Which group each area is in; of one that reaches into several the one that holds most of it; -1 = in none. */
  readonly of: ArrayLike<number>;
  /** Which group each output area is in, where that does not follow from its area; null = where it does. */
  readonly ofOutputAreas: ArrayLike<number> | null;
  /** Codes of those of which only a part lies in the council. */
  readonly parts?: ReadonlySet<string>;
}

/** A kind of place that people govern by, made of small areas. */
export interface GroupingRecord {
  readonly id: GroupingId;
  readonly one: string;
  readonly many: string;
  /** What it is officially, for sources and dictionaries. */
  readonly geography: string;
  /** The same as titles and legends name it. */
  readonly short: Geography;
  /** How an area comes to be in one: said wherever such places are told. */
  readonly membership: string;
}

const SHARED_OUT =
  'Residents, disabled people, households and cars are counted by output area; other counts of an area that reaches into another are shared out by where its people live, an estimate.';

export const GROUPINGS: Readonly<Record<GroupingId, GroupingRecord>> = {
  area: {
    id: 'area',
    one: 'small area',
    many: 'small areas',
    geography: 'LSOA 2021',
    short: 'LSOA 2021',
    membership: '',
  },
  neighbourhood: {
    id: 'neighbourhood',
    one: 'neighbourhood',
    many: 'neighbourhoods',
    geography: 'MSOA 2021, with the names of the House of Commons Library',
    short: 'neighbourhood (MSOA 2021)',
    membership: 'Small areas nest in neighbourhoods: each is in one, whole.',
  },
  ward: {
    id: 'ward',
    one: 'ward',
    many: 'wards',
    geography: 'wards of 2024, by the postcodes of output areas',
    short: 'ward (2024)',
    membership: `A small area is listed, and highlighted, with the ward that most of its postcodes lie in. ${SHARED_OUT}`,
  },
  constituency: {
    id: 'constituency',
    one: 'constituency',
    many: 'constituencies',
    geography: 'parliamentary constituencies of 2024, by output areas; of some the part in the council',
    short: 'constituency (2024)',
    membership: `A small area is listed, and highlighted, with the constituency that most of its postcodes lie in. ${SHARED_OUT}`,
  },
  district: {
    id: 'district',
    one: 'former district',
    many: 'former districts',
    geography: 'districts until March 2023',
    short: 'former district',
    membership: 'Small areas nest in the former districts: each is in one, whole.',
  },
  council: {
    id: 'council',
    one: 'council',
    many: 'councils',
    geography: 'the council',
    short: 'council',
    membership: 'All small areas together.',
  },
  own: {
    id: 'own',
    one: 'place of your own list',
    many: 'places of your own list',
    geography: 'places of a list that was added',
    short: 'place of an added list',
    membership: `A small area is listed, and highlighted, with the place that most of it was listed for. ${SHARED_OUT}`,
  },
};

/** A grouping of a person's own, from a list that was added. */
export interface OwnGrouping {
  /** What the list calls its places: "Local Community Network". */
  readonly title: string;
  readonly groups: Groups;
  readonly fileName: string;
  /** What was not as it should be, row by row, in sentences. */
  readonly notes: readonly string[];
}

/** Which places are told, and the one that is opened of them. */
export interface GroupingChoice {
  readonly by: GroupingId;
  /** Its official code; null = none is open. */
  readonly place: string | null;
}

export const UNGROUPED: GroupingChoice = { by: 'area', place: null };

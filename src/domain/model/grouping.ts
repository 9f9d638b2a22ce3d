/** How the small areas are put together to be told as one. `area` = not at all. */
export const GROUPING_IDS = ['area', 'neighbourhood', 'ward', 'district', 'council'] as const;
export type GroupingId = (typeof GROUPING_IDS)[number];

/** A kind of place that people govern by, made of small areas. */
export interface GroupingRecord {
  readonly id: GroupingId;
  readonly one: string;
  readonly many: string;
  /** What it is officially, for sources and dictionaries. */
  readonly geography: string;
  /** How an area comes to be in one: said wherever such places are told. */
  readonly membership: string;
}

export const GROUPINGS: Readonly<Record<GroupingId, GroupingRecord>> = {
  area: {
    id: 'area',
    one: 'small area',
    many: 'small areas',
    geography: 'LSOA 2021',
    membership: '',
  },
  neighbourhood: {
    id: 'neighbourhood',
    one: 'neighbourhood',
    many: 'neighbourhoods',
    geography: 'MSOA 2021, with the names of the House of Commons Library',
    membership: 'Small areas nest in neighbourhoods: each is in one, whole.',
  },
  ward: {
    id: 'ward',
    one: 'ward',
    many: 'wards',
    geography: 'wards of 2024, as whole LSOA 2021 that the Office for National Statistics fits to them',
    membership:
      'A small area counts whole for the ward that the Office for National Statistics fits it to, though some reach into another: a ward’s figures are those of its small areas.',
  },
  district: {
    id: 'district',
    one: 'former district',
    many: 'former districts',
    geography: 'districts until March 2023',
    membership: 'Small areas nest in the former districts: each is in one, whole.',
  },
  council: {
    id: 'council',
    one: 'council',
    many: 'councils',
    geography: 'the council',
    membership: 'All small areas together.',
  },
};

/** Which places are told, and the one that is opened of them. */
export interface GroupingChoice {
  readonly by: GroupingId;
  /** Its official code; null = none is open. */
  readonly place: string | null;
}

export const UNGROUPED: GroupingChoice = { by: 'area', place: null };

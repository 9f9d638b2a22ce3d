import type { CountId } from './dataset';

export const COUNTED_IDS = ['residents', '65-plus', 'disabled', 'low-income'] as const;
export type CountedId = (typeof COUNTED_IDS)[number];

/** People whom everything said at one moment counts: one record, so that map, list, sentences and files agree. */
export interface CountedPeople {
  readonly id: CountedId;
  /** After a number: "1 resident aged 65 and over". */
  readonly one: string;
  readonly many: string;
  /** For headings of tables. */
  readonly heading: string;
  /** How many of them live in each area. */
  readonly count: CountId;
  /** The count they are a part of; itself where they are everybody. */
  readonly base: CountId;
  readonly sourceId: string;
  readonly vintage: string;
  /** True where the publisher rounds each area's count, so that sums are "about". */
  readonly about: boolean;
}

const census = { base: 'residents', vintage: 'Census, 21 March 2021', about: false } as const;

export const COUNTED_PEOPLE: Readonly<Record<CountedId, CountedPeople>> = {
  residents: {
    ...census,
    id: 'residents',
    one: 'resident',
    many: 'residents',
    heading: 'Residents',
    count: 'residents',
    sourceId: 'census-ts007a',
  },
  '65-plus': {
    ...census,
    id: '65-plus',
    one: 'resident aged 65 and over',
    many: 'residents aged 65 and over',
    heading: 'Residents aged 65 and over',
    count: 'residents_65_plus',
    sourceId: 'census-ts007a',
  },
  disabled: {
    ...census,
    id: 'disabled',
    one: 'disabled resident',
    many: 'disabled residents',
    heading: 'Disabled residents',
    count: 'disabled_residents',
    sourceId: 'census-ts038',
  },
  'low-income': {
    id: 'low-income',
    one: 'person in an income-deprived household',
    many: 'people in income-deprived households',
    heading: 'People in income-deprived households',
    count: 'income_deprived_people',
    base: 'population_mid_2022',
    sourceId: 'iod2025-indicators',
    vintage: 'Indices of Deprivation 2025',
    about: true,
  },
};

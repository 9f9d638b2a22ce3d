import type { CountId } from './dataset';
import type { GroupId } from './people-groups';

/** Every group whom a service, or one that goes online-only in a scenario, may be for. */
export type CountedId = GroupId;

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
  '75-plus': {
    ...census,
    id: '75-plus',
    one: 'resident aged 75 and over',
    many: 'residents aged 75 and over',
    heading: 'Residents aged 75 and over',
    count: 'residents_75_plus',
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
  'no-car': {
    ...census,
    id: 'no-car',
    one: 'household without a car',
    many: 'households without a car',
    heading: 'Households without a car',
    count: 'no_car_households',
    base: 'households',
    sourceId: 'census-ts045',
  },
  carers: {
    ...census,
    id: 'carers',
    one: 'unpaid carer',
    many: 'unpaid carers',
    heading: 'Unpaid carers',
    count: 'unpaid_carers',
    base: 'residents_5_plus',
    sourceId: 'census-ts039',
  },
};

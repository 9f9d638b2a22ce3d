import type { CountId } from '../catalogue/counts';
import type { MeasureId } from '../measure';
import type { OutputAreas } from '../output-areas';
import type { CharacteristicId } from './characteristics';

/** All of whom some people are a share. */
export interface Whole {
  readonly count: CountId;
  /** Follows "of". */
  readonly words: string;
}

/** Some people, or households, who are counted: everything that is said, offered or drawn of them is made of this. */
export interface PeopleRecord {
  /** Stands in links and kept files, and never changes. */
  readonly id: string;
  /** After a number: "1 resident aged 65 and over". */
  readonly one: string;
  readonly many: string;
  /** `many` in fewer words, where several groups are named; absent = the same. */
  readonly brief?: string;
  /** Among others in a menu, a table or a chart. */
  readonly title: string;
  /** After a share of the whole: "are aged 65 and over". */
  readonly are: string;
  /** How many live in each area: its record says their unit, source and vintage. */
  readonly count: CountId;
  /** What they are a share of; themselves where they are everybody. */
  readonly whole: Whole;
  /** The measure that publishes this share; null where none does, and it is worked out from the two counts. */
  readonly share: MeasureId | null;
  /** True where the publisher rounds each area's count, so that sums are "about". */
  readonly about: boolean;
  /** Their count by output area; null where it is held by area alone and must be spread, which makes it an estimate. */
  readonly byOutputArea: {
    readonly column: keyof Pick<OutputAreas, 'residents' | 'disabled' | 'noCar'>;
    readonly sourceId: string;
  } | null;
  /** Sections of the council's form that they speak for. */
  readonly characteristics: readonly CharacteristicId[];
  /** People who are told too and of whom these are a part. */
  readonly within?: string;
  /** True where a service that goes online is likely to leave them out: "Who we miss" counts them. */
  readonly likelyLeftOut: boolean;
}

const usual = {
  whole: { count: 'residents', words: 'residents' },
  about: false,
  byOutputArea: null,
  likelyLeftOut: false,
} as const;

/** All who are counted, in the order in which groups are listed. To count another group is a record more. */
export const RECORDS = [
  {
    ...usual,
    id: 'residents',
    one: 'resident',
    many: 'residents',
    title: 'All residents',
    are: 'live here',
    count: 'residents',
    share: null,
    byOutputArea: { column: 'residents', sourceId: 'census-oa-ts001' },
    characteristics: [],
  },
  {
    ...usual,
    id: '65-plus',
    one: 'resident aged 65 and over',
    many: 'residents aged 65 and over',
    title: 'Aged 65 and over',
    are: 'are aged 65 and over',
    count: 'residents_65_plus',
    share: 'age_65_plus_pct',
    characteristics: ['age'],
    likelyLeftOut: true,
  },
  {
    ...usual,
    id: '75-plus',
    one: 'resident aged 75 and over',
    many: 'residents aged 75 and over',
    title: 'Aged 75 and over',
    are: 'are aged 75 and over',
    count: 'residents_75_plus',
    share: 'age_75_plus_pct',
    characteristics: ['age'],
    within: '65-plus',
  },
  {
    ...usual,
    id: 'disabled',
    one: 'disabled resident',
    many: 'disabled residents',
    title: 'Disabled',
    are: 'are disabled as the Equality Act defines it',
    count: 'disabled_residents',
    share: 'disabled_pct',
    byOutputArea: { column: 'disabled', sourceId: 'census-oa-ts038' },
    characteristics: ['disability'],
    likelyLeftOut: true,
  },
  {
    ...usual,
    id: 'low-income',
    one: 'person in an income-deprived household',
    many: 'people in income-deprived households',
    brief: 'income-deprived residents',
    title: 'Income-deprived',
    are: 'live in income-deprived households',
    count: 'income_deprived_people',
    whole: {
      count: 'population_mid_2022',
      words: 'people counted in mid-2022',
    },
    share: 'income_deprivation_pct',
    about: true,
    characteristics: ['low-income'],
    likelyLeftOut: true,
  },
  {
    ...usual,
    id: 'no-car',
    one: 'household without a car',
    many: 'households without a car',
    title: 'Households without a car',
    are: 'have no car or van',
    count: 'no_car_households',
    whole: { count: 'households', words: 'households' },
    share: 'no_car_pct',
    byOutputArea: { column: 'noCar', sourceId: 'census-oa-ts045' },
    characteristics: ['rurality'],
    likelyLeftOut: true,
  },
  {
    ...usual,
    id: 'carers',
    one: 'unpaid carer',
    many: 'unpaid carers',
    title: 'Unpaid carers',
    are: 'are unpaid carers',
    count: 'unpaid_carers',
    whole: { count: 'residents_5_plus', words: 'residents aged 5 and over' },
    share: 'unpaid_carers_pct',
    characteristics: ['carers'],
  },
] as const satisfies readonly PeopleRecord[];

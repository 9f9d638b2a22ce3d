import { CENSUS_2021, DEPRIVATION_2025, ONLINE_PROPENSITY } from './releases';

/** A count of people or households by area: behind shares, in sentences and totals, never mapped. */
export interface CountRecord {
  /** Its column in areas.csv. */
  readonly id: string;
  readonly title: string;
  /** In words that follow "weighted by"; absent = nothing is weighted by it. */
  readonly words?: string;
  readonly unit: 'people' | 'households';
  /** Decimals in areas.csv; absent = whole. */
  readonly fileDecimals?: number;
  readonly sourceIds: readonly string[];
  readonly vintage: string;
  readonly geography: string;
  readonly caveat: string | null;
}

const census = { ...CENSUS_2021, unit: 'people' } as const;
const deprivation = {
  ...DEPRIVATION_2025,
  unit: 'people',
  sourceIds: ['iod2025-file7'],
  caveat: null,
} as const;

export const COUNTS = [
  { ...census, id: 'residents', title: 'Residents', words: 'residents', sourceIds: ['census-ts007a'] },
  {
    ...census,
    id: 'households',
    title: 'Households',
    words: 'households',
    unit: 'households',
    sourceIds: ['census-ts045'],
  },
  { ...census, id: 'residents_65_plus', title: 'Residents aged 65 and over', sourceIds: ['census-ts007a'] },
  { ...census, id: 'residents_75_plus', title: 'Residents aged 75 and over', sourceIds: ['census-ts007a'] },
  { ...census, id: 'disabled_residents', title: 'Disabled residents', sourceIds: ['census-ts038'] },
  {
    ...deprivation,
    id: 'income_deprived_people',
    title: 'People in income-deprived households',
    sourceIds: ['iod2025-indicators'],
    caveat:
      'Rounded by the publisher to the nearest 5. To be divided by population_mid_2022, not by the residents of the Census.',
  },
  {
    ...census,
    id: 'no_car_households',
    title: 'Households with no car or van',
    unit: 'households',
    sourceIds: ['census-ts045'],
  },
  {
    ...census,
    id: 'unpaid_carers',
    title: 'Unpaid carers aged 5 and over',
    sourceIds: ['census-ts039'],
  },
  {
    ...ONLINE_PROPENSITY,
    id: 'offline_households',
    title: 'Households expected to answer the 2021 Census on paper',
    unit: 'households',
    fileDecimals: 1,
    sourceIds: ['ons-digital-propensity', 'census-ts045'],
    caveat: `Households of the Census times the share not expected online. ${ONLINE_PROPENSITY.caveat}`,
  },
  {
    ...census,
    id: 'residents_5_plus',
    title: 'Residents aged 5 and over',
    words: 'residents aged 5 and over',
    sourceIds: ['census-ts039'],
  },
  {
    ...census,
    id: 'residents_16_plus',
    title: 'Residents aged 16 and over',
    words: 'residents aged 16 and over',
    sourceIds: ['census-ts067'],
  },
  {
    ...deprivation,
    id: 'population_mid_2022',
    title: 'Population, mid-2022, as the Indices of Deprivation count it',
    words: 'mid-2022 population',
  },
  {
    ...deprivation,
    id: 'children_0_15_mid_2022',
    title: 'Children aged 0 to 15, mid-2022, as the Indices of Deprivation count them',
    words: 'children aged 0 to 15',
  },
  {
    ...deprivation,
    id: 'people_60_plus_mid_2022',
    title: 'People aged 60 and over, mid-2022, as the Indices of Deprivation count them',
    words: 'people aged 60 and over',
  },
] as const satisfies readonly CountRecord[];

export type CountId = (typeof COUNTS)[number]['id'];

import type { CountId } from '../../model/dataset';

export const AFFECTED_IDS = ['age-65', 'disabled', 'income', 'no-car'] as const;
export type AffectedId = (typeof AFFECTED_IDS)[number];

/** People, or households, whom a service that goes online is likely to leave out, and who are counted by area. */
export interface AffectedGroup {
  readonly id: AffectedId;
  readonly count: CountId;
  readonly title: string;
  /** Follows a number or a share: "residents aged 65 and over". */
  readonly noun: string;
  /** Cars are counted by household: that line is about households and must say so. */
  readonly unit: 'people' | 'households';
  readonly sourceId: string;
  readonly vintage: string;
  /** True where the publisher rounds each area's count to five, so that sums are "about". */
  readonly about: boolean;
}

export const AFFECTED_GROUPS: readonly AffectedGroup[] = [
  {
    id: 'age-65',
    count: 'residents_65_plus',
    title: 'Aged 65 and over',
    noun: 'residents aged 65 and over',
    unit: 'people',
    sourceId: 'census-ts007a',
    vintage: 'Census, 21 March 2021',
    about: false,
  },
  {
    id: 'disabled',
    count: 'disabled_residents',
    title: 'Disabled',
    noun: 'disabled residents',
    unit: 'people',
    sourceId: 'census-ts038',
    vintage: 'Census, 21 March 2021',
    about: false,
  },
  {
    id: 'income',
    count: 'income_deprived_people',
    title: 'Income-deprived',
    noun: 'income-deprived people',
    unit: 'people',
    sourceId: 'iod2025-indicators',
    vintage: 'Indices of Deprivation 2025',
    about: true,
  },
  {
    id: 'no-car',
    count: 'no_car_households',
    title: 'No car or van (households)',
    noun: 'households with no car or van',
    unit: 'households',
    sourceId: 'census-ts045',
    vintage: 'Census, 21 March 2021',
    about: false,
  },
];

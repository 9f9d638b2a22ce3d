import type { CountedId } from '../model/counted-people';
import type { CountId } from '../model/dataset';
import type { PopulationTopic } from '../model/population';
import type { GroupId } from '../model/protected-groups';
import { WHY_NOT_SHOWN } from '../words/small-counts';

/** A count of people or households, and what it is a part of. */
export interface Part {
  readonly id: string;
  readonly count: CountId;
  readonly base: CountId;
  readonly of: string;
  /** Follows the share: "are aged 65 and over". */
  readonly are: string;
  readonly rounded?: boolean;
  /** A wider part of the same group that is told too. */
  readonly within?: CountId;
}

/** What a share is of unless its own people are named. */
export const OF_RESIDENTS = { base: 'residents', of: 'residents' } as const;
/** What is counted of each group of the form. */
export const PARTS: Partial<Record<GroupId, readonly Part[]>> = {
  age: [
    { ...OF_RESIDENTS, id: 'group-age-65', count: 'residents_65_plus', are: 'are aged 65 and over' },
    {
      ...OF_RESIDENTS,
      id: 'group-age-75',
      count: 'residents_75_plus',
      within: 'residents_65_plus',
      are: 'are aged 75 and over',
    },
  ],
  disability: [
    {
      ...OF_RESIDENTS,
      id: 'group-disability',
      count: 'disabled_residents',
      are: 'are disabled as the Equality Act defines it',
    },
  ],
  carers: [
    {
      base: 'residents_5_plus',
      of: 'residents aged 5 and over',
      id: 'group-carers',
      count: 'unpaid_carers',
      are: 'are unpaid carers',
    },
  ],
  'low-income': [
    {
      base: 'population_mid_2022',
      of: 'people counted in mid-2022',
      id: 'group-low-income',
      count: 'income_deprived_people',
      are: 'live in income-deprived households',
      rounded: true,
    },
  ],
  rurality: [
    {
      id: 'group-no-car',
      count: 'no_car_households',
      base: 'households',
      of: 'households',
      are: 'have no car or van',
    },
  ],
};

/** Why no total stands with these shares: it would be a second number of the same residents. */
const OWN_TOTAL =
  'Each percentage is of everybody in this Census table; ONS alters each table slightly, so its total differs by a few from the residents named elsewhere.';

/** How to read what is said of a group. */
export const NOTES: Partial<Record<GroupId, string>> = {
  age: 'Counts of residents on Census day, not of people who need the service.',
  disability: 'As people answered the Census; it does not say which impairment, or what would help.',
  race: `Population context, not evidence of exclusion. ${OWN_TOTAL} ${WHY_NOT_SHOWN}`,
  religion: `Population context, not evidence of exclusion. The Census question was voluntary. ${OWN_TOTAL} ${WHY_NOT_SHOWN}`,
  carers: 'The Census asked residents aged 5 and over.',
  'low-income':
    'The Indices of Deprivation count people in income-deprived households, rounded to 5, among their own population of mid-2022.',
  rurality: 'Rural as the 2021 rural-urban classification has it. Distances are straight lines.',
};

export const SOURCES: Partial<Record<GroupId, readonly string[]>> = {
  age: ['census-ts007a'],
  disability: ['census-ts038', 'census-ts007a'],
  carers: ['census-ts039'],
  'low-income': ['iod2025-indicators', 'iod2025-file7'],
  rurality: ['ons-lookup', 'census-ts045'],
};
/** Groups that are answers of a question of the Census. */
export const TOPICS: Partial<Record<GroupId, PopulationTopic['id']>> = {
  race: 'ethnicity',
  religion: 'religion',
};

/** The group of the form that the people of a service are. */
export const GROUPS_OF: Readonly<Record<CountedId, GroupId | null>> = {
  residents: null,
  '65-plus': 'age',
  '75-plus': 'age',
  disabled: 'disability',
  'low-income': 'low-income',
  'no-car': 'rurality',
  carers: 'carers',
};

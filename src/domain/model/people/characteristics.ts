import type { PopulationTopic } from '../population';

/** A table of the Census that is not published with the map and speaks for a group once a person adds it. */
export interface CensusTable {
  readonly table: string;
  /** What its headings begin with. */
  readonly subject: RegExp;
  /** Its heading of the people the row is about, without what stands before the first colon. */
  readonly answer: RegExp;
  /** True where the heading is of everybody else, so that the group is what is left. */
  readonly isRest: boolean;
  /** Whom the shares are of, and what the group are. */
  readonly of: string;
  readonly are: string;
}

interface CannotSay {
  readonly reason: string;
  readonly where: string;
  /** The table that would fill it; absent = none that could be read would. */
  readonly census?: CensusTable;
}

interface CharacteristicRecord {
  readonly id: string;
  /** As the council's form heads it. */
  readonly name: string;
  /** One of the nine of the Equality Act 2010; the others are the council's own. */
  readonly protected: boolean;
  /** How to read what is said of it. */
  readonly note?: string;
  /** A question of the Census whose answers it is told by. */
  readonly topic?: PopulationTopic['id'];
  /** Sources of what is said beside counts of people, whose records name theirs. */
  readonly sourceIds?: readonly string[];
  /** Why this map is silent, and where evidence might be found; absent = it holds data. */
  readonly cannotSay?: CannotSay;
}

/** Why the map is silent on most groups. */
export const NOT_HELD = 'No local data on this group are held here.';

/** The nine protected characteristics and the council's own groups, in the order of its form. None is ever left out. */
const RECORDS = [
  {
    id: 'age',
    name: 'Age',
    protected: true,
    note: 'Counts of residents on Census day, not of people who need the service.',
  },
  {
    id: 'disability',
    name: 'Disability',
    protected: true,
    note: 'As people answered the Census; it does not say which impairment, or what would help.',
  },
  {
    id: 'gender-reassignment',
    name: 'Gender reassignment',
    protected: true,
    cannotSay: {
      reason: `${NOT_HELD} The Census question on gender identity was voluntary and is not about gender reassignment as the Act defines it.`,
      where: 'Census 2021, table TS078, gender identity (ONS); local consultation',
    },
  },
  {
    id: 'marriage',
    name: 'Marriage and civil partnership',
    protected: true,
    cannotSay: {
      reason: NOT_HELD,
      where: 'Census 2021, table TS002, legal partnership status (ONS)',
      census: {
        table: 'TS002',
        subject: /^(legal|marital and civil) partnership status: /i,
        answer: /^married or in a (registered )?civil partnership$/i,
        isRest: false,
        of: 'residents aged 16 and over',
        are: 'are married or in a civil partnership',
      },
    },
  },
  {
    id: 'pregnancy',
    name: 'Pregnancy and maternity',
    protected: true,
    cannotSay: {
      reason: NOT_HELD,
      where: 'Births by council area (ONS); maternity services statistics (NHS England)',
    },
  },
  {
    id: 'race',
    name: 'Race and ethnicity',
    protected: true,
    note: 'Population context, not evidence of exclusion.',
    topic: 'ethnicity',
  },
  {
    id: 'religion',
    name: 'Religion or belief',
    protected: true,
    note: 'Population context, not evidence of exclusion. The Census question was voluntary.',
    topic: 'religion',
  },
  {
    id: 'sex',
    name: 'Sex',
    protected: true,
    cannotSay: {
      reason: NOT_HELD,
      where: 'Census 2021, table TS008, sex (ONS)',
      census: {
        table: 'TS008',
        subject: /^sex: /i,
        answer: /^females?$/i,
        isRest: false,
        of: 'residents',
        are: 'are female',
      },
    },
  },
  {
    id: 'sexual-orientation',
    name: 'Sexual orientation',
    protected: true,
    cannotSay: {
      reason: `${NOT_HELD} The Census question was voluntary.`,
      where: 'Census 2021, table TS077, sexual orientation (ONS); local consultation',
    },
  },
  {
    id: 'carers',
    name: 'Carers',
    protected: false,
    note: 'The Census asked residents aged 5 and over.',
  },
  {
    id: 'veterans',
    name: 'Veterans',
    protected: false,
    cannotSay: {
      reason: NOT_HELD,
      where: 'Census 2021, table TS071, previously served in UK armed forces (ONS)',
      census: {
        table: 'TS071',
        subject: /armed forces[^:]*: /i,
        answer: /^has not previously served in (any|the) uk armed forces$/i,
        isRest: true,
        of: 'residents aged 16 and over',
        are: 'have served in the UK armed forces',
      },
    },
  },
  {
    id: 'homeless',
    name: 'Homeless',
    protected: false,
    cannotSay: {
      reason: `${NOT_HELD} People without a settled home are easily missed by figures for areas.`,
      where: 'Statutory homelessness statistics by council (MHCLG); the council’s own housing service',
    },
  },
  {
    id: 'low-income',
    name: 'Low income',
    protected: false,
    note: 'The Indices of Deprivation count people in income-deprived households, rounded to 5, among their own population of mid-2022.',
  },
  {
    id: 'rurality',
    name: 'Rurality and isolation',
    protected: false,
    note: 'Rural as the 2021 rural-urban classification has it. Distances are straight lines.',
    sourceIds: ['ons-lookup'],
  },
] as const satisfies readonly CharacteristicRecord[];

export type CharacteristicId = (typeof RECORDS)[number]['id'];

export interface Characteristic extends CharacteristicRecord {
  readonly id: CharacteristicId;
}

export const CHARACTERISTICS: readonly Characteristic[] = RECORDS;

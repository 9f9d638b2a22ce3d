export const GROUP_IDS = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage',
  'pregnancy',
  'race',
  'religion',
  'sex',
  'sexual-orientation',
  'carers',
  'veterans',
  'homeless',
  'low-income',
  'rurality',
] as const;
export type GroupId = (typeof GROUP_IDS)[number];

export interface ProtectedGroup {
  readonly id: GroupId;
  /** As the council's form heads it. */
  readonly name: string;
  /** One of the nine of the Equality Act 2010; the others are the council's own. */
  readonly protected: boolean;
  /** Why this map is silent, and where evidence might be found; null = it holds data on the group. */
  readonly cannotSay: { readonly reason: string; readonly where: string } | null;
}

const NOT_HELD = 'No local data on this group are held here.';

/** The nine protected characteristics and the council's own groups, in the order of its form. None is ever left out. */
export const PROTECTED_GROUPS: readonly ProtectedGroup[] = [
  { id: 'age', name: 'Age', protected: true, cannotSay: null },
  { id: 'disability', name: 'Disability', protected: true, cannotSay: null },
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
    cannotSay: { reason: NOT_HELD, where: 'Census 2021, table TS002, legal partnership status (ONS)' },
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
  { id: 'race', name: 'Race and ethnicity', protected: true, cannotSay: null },
  { id: 'religion', name: 'Religion or belief', protected: true, cannotSay: null },
  {
    id: 'sex',
    name: 'Sex',
    protected: true,
    cannotSay: { reason: NOT_HELD, where: 'Census 2021, table TS008, sex (ONS)' },
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
  { id: 'carers', name: 'Carers', protected: false, cannotSay: null },
  {
    id: 'veterans',
    name: 'Veterans',
    protected: false,
    cannotSay: {
      reason: NOT_HELD,
      where: 'Census 2021, table TS071, previously served in UK armed forces (ONS)',
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
  { id: 'low-income', name: 'Low income', protected: false, cannotSay: null },
  { id: 'rurality', name: 'Rurality and isolation', protected: false, cannotSay: null },
];

/** The headings of the council's own form for an equality impact assessment, in its order. */
export const FORM = {
  organisation: 'Organisation prepared for',
  version: 'Version',
  completed: 'Date completed',
  description: 'Description of what is being impact assessed',
  evidence: 'Evidence',
  dataUsed: 'What data or information have you used?',
  consulted: 'Who have you consulted?',
  analysis: 'Analysis of impact on protected groups',
  actions: 'Negative outcomes action plan',
  remaining: 'If negative impacts remain, please provide an explanation',
  signOff: 'Sign-off',
} as const;

export const OUTCOMES = ['Negative outcome', 'Neutral outcome', 'Positive outcome'] as const;
export const ACTION_COLUMNS = [
  'Action taken or to be taken',
  'Date',
  'Person responsible',
  'How will it be monitored?',
  'Action complete',
] as const;
/** Who, and when: the second is empty where the form asks for a date alone. */
export const SIGN_OFFS = [
  ['Completed by', 'Date'],
  ['Signed off by', 'Date'],
  ['To be reviewed by (officer name)', 'Review date'],
  ['Equality lead sign-off date', ''],
] as const;

/** Left for the officer to fill. */
export const FOR_OFFICER = 'For the officer to complete.';

/** What the officer is asked to weigh for each group, under each aim of the duty. */
export const DUTY_PROMPTS: readonly { readonly aim: string; readonly prompt: string }[] = [
  {
    aim: 'Eliminate unlawful discrimination, harassment and victimisation',
    prompt: 'Could the change treat this group worse, directly or because of how its members live?',
  },
  {
    aim: 'Advance equality of opportunity',
    prompt: 'Does the change remove or add a disadvantage, or meet a need particular to this group?',
  },
  {
    aim: 'Foster good relations',
    prompt: 'Could the change affect understanding between this group and others?',
  },
];

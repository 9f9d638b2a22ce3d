import type { ViewId } from '../domain/model/choices';

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
export const SIGN_OFFS = [
  'Completed by',
  'Date',
  'Signed off by',
  'Date',
  'Equality lead sign-off date',
  'To be reviewed by (officer name)',
  'Review date',
] as const;

/** Left for the officer to fill. */
export const FOR_OFFICER = 'For the officer to complete.';

const SUGGESTION = 'Suggestion, to be decided by the officer:';
const SUGGESTED: Readonly<Record<string, readonly string[]>> = {
  overview: [
    'keep a way to use the service by phone or in person for the areas listed, and say so on the page where it goes online',
    'ask libraries and community venues nearest to these areas what help they can give',
  ],
  age: [
    'keep a phone or face-to-face way to use the service for older residents of the areas listed',
    'check with the libraries nearest to these areas what one-to-one help is on offer, and when',
  ],
  'low-income': [
    'tell residents of the areas listed about social tariffs and about free computers in libraries',
    'ask whether a venue nearer to these areas can offer a computer and help',
  ],
  alternatives: [
    'offer the service in person or by phone in the areas listed, in the way that fits each of them on the map',
    'where help is near or the connection is adequate, ask the libraries there for assisted digital sessions',
  ],
  rural: [
    'ask Connecting Devon and Somerset what is planned for the areas listed, and by when',
    'keep a phone or visiting way to use the service until these areas are connected',
  ],
};

/** Actions that fit a view's question. Each is marked as a suggestion: the form is the officer's. */
export function suggestedActions(view: ViewId): readonly string[] {
  return (SUGGESTED[view] ?? SUGGESTED.overview ?? []).map((text) => `${SUGGESTION} ${text}.`);
}

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

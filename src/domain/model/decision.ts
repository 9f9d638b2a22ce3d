import { CATCHMENT_KM, type HoursKind } from './access-options';
import { PEOPLE, type PeopleSet } from './people/people';

/** The download speed that files of coverage and scores know a demand by, in Mbit/s; 10 means decent broadband (10 down, 1 up). */
export type Speed = '2' | '10' | '30';

/** What a service asks of a connection. */
export const DEMAND_IDS = ['forms', 'video', 'learning', 'gigabit'] as const;
export type DemandId = (typeof DEMAND_IDS)[number];

/** A share of premises that Ofcom publishes, of those that lack something. */
export type Lacking = 'below_uso' | 'no_superfast' | 'no_gigabit';

export interface Demand {
  readonly id: DemandId;
  readonly name: string;
  /** What a connection must be, after "needs". */
  readonly needs: string;
  /** The speed that files of coverage know it by; null where none tells it apart. */
  readonly speed: Speed | null;
  /** Premises without which cannot use the service: the nearest share that is published. */
  readonly lacking: Lacking;
  /** After "premises": "that cannot get superfast broadband (30 Mbit/s)". */
  readonly without: string;
  /** From which share of premises, in per cent, a place counts as slow for it: product model, second edition, 4. */
  readonly slowFrom: number;
  /** Said where the published share is not of just what the service needs; else null. */
  readonly limit: string | null;
}

const belowUniversalService = 'that cannot get the universal service (10 Mbit/s down, 1 up)';

export const DEMANDS: Readonly<Record<DemandId, Demand>> = {
  forms: {
    id: 'forms',
    name: 'Forms and information',
    needs: 'a connection that opens web pages (2 Mbit/s)',
    speed: '2',
    lacking: 'below_uso',
    without: belowUniversalService,
    slowFrom: 1,
    limit:
      'Premises below 2 Mbit/s are not published for neighbourhoods: those below the universal service are an upper limit.',
  },
  video: {
    id: 'video',
    name: 'Video appointments or telecare',
    needs: 'the universal service (10 Mbit/s down, 1 up)',
    speed: '10',
    lacking: 'below_uso',
    without: belowUniversalService,
    slowFrom: 1,
    limit: null,
  },
  learning: {
    id: 'learning',
    name: 'Learning and large uploads',
    needs: 'superfast broadband (30 Mbit/s)',
    speed: '30',
    lacking: 'no_superfast',
    without: 'that cannot get superfast broadband (30 Mbit/s)',
    slowFrom: 10,
    limit: null,
  },
  gigabit: {
    id: 'gigabit',
    name: 'Needs a gigabit connection',
    needs: 'a gigabit connection',
    speed: null,
    lacking: 'no_gigabit',
    without: 'that cannot get a gigabit connection',
    slowFrom: 50,
    limit: null,
  },
};

/** The speed that scores weigh a demand by: of one that no file tells apart, the nearest. */
export const scoredSpeed = (demand: DemandId): Speed => DEMANDS[demand].speed ?? '30';

/** Ways of using a service that may stay open beside the one online. */
export const WAY_IDS = ['phone', 'post', 'in-person', 'terminals'] as const;
export type WayId = (typeof WAY_IDS)[number];

/** What is changing, for whom, and what it asks of them: the one thing that every page answers about. */
export interface Decision {
  /** As the document names it; empty = any service that goes online. */
  readonly name: string;
  readonly description: string;
  /** Day of the change, `yyyy-mm-dd`; null = not settled. */
  readonly date: string | null;
  readonly demand: DemandId;
  /** Who uses it: any of these groups; nobody named = everybody who lives here. */
  readonly people: PeopleSet;
  /** Ways that stay open. */
  readonly ways: readonly WayId[];
  /** Which opening hours make a place count as help for it. */
  readonly hours: HoursKind;
}

/** What a person states of a change. Which hours make a place count is chosen with which help does (`access`). */
export type StatedDecision = Omit<Decision, 'hours'>;

export const NOTHING_STATED: StatedDecision = {
  name: '',
  description: '',
  date: null,
  demand: 'forms',
  people: [],
  ways: [],
};

/** Nothing in particular is decided: the question is about any service that goes online. */
export const ANY_SERVICE: Decision = { ...NOTHING_STATED, hours: 'open' };

/** Longest name and description in a link, characters. */
export const DECISION_LIMITS = { name: 120, description: 300 } as const;

/** Whom a service may be for: groups of people, several at once. Households without a car are another unit. */
export const DECISION_PEOPLE: PeopleSet = PEOPLE.flatMap(({ id, unit }) =>
  unit === 'people' && id !== 'residents' ? [id] : [],
);

export const WAY_NAMES: Readonly<Record<WayId, string>> = {
  phone: 'by phone',
  post: 'by post, on paper',
  'in-person': 'in person',
  terminals: 'on public computers in libraries',
};

/** Decisions that a council often takes, to begin from. */
export const READY_MADE: readonly (Decision & { readonly id: string })[] = [
  { ...ANY_SERVICE, id: 'council-tax', name: 'Council tax and forms online' },
  { ...ANY_SERVICE, id: 'parking', name: 'Parking permits online' },
  {
    ...ANY_SERVICE,
    id: 'blue-badge',
    name: 'Blue badge and care assessment online',
    people: ['65-plus', 'disabled'],
    hours: 'staffed',
  },
  { ...ANY_SERVICE, id: 'video', name: 'Video appointments', demand: 'video', hours: 'staffed' },
  { ...ANY_SERVICE, id: 'admissions', name: 'School admissions online' },
];

/** From where on each barrier holds for a place. The same on every page; a person can move each. */
export interface BarrierThresholds {
  /** Help is far where half or more of the people live further than this from a place that counts, straight-line km. */
  readonly furtherThanKm: number;
  /** Many are expected to answer on paper: per cent of households, this or more. */
  readonly offlinePercent: number;
  /** Low income: Income domain of the Indices of Deprivation 2025, decile of England's areas, this or below. */
  readonly incomeDecile: number;
  /** Slow: per cent of premises that lack what the service needs, this or more; null = as is usual for it. */
  readonly slowPercent: number | null;
}

/** Those that are chosen as such: how far help may be is chosen with which help counts. */
export type OwnThresholds = Omit<BarrierThresholds, 'furtherThanKm'>;

export const USUAL_OWN: OwnThresholds = { offlinePercent: 10, incomeDecile: 2, slowPercent: null };

export const USUAL_BARRIERS: BarrierThresholds = { ...USUAL_OWN, furtherThanKm: CATCHMENT_KM.usual };

export const BARRIER_LIMITS = {
  furtherThanKm: CATCHMENT_KM,
  offlinePercent: { min: 2, max: 20, step: 0.5 },
  incomeDecile: { min: 1, max: 5, step: 1 },
  slowPercent: { min: 0.5, max: 90, step: 0.5 },
} as const satisfies Record<keyof BarrierThresholds, { min: number; max: number; step: number }>;

/** What stands between people and a service that is online. */
export const BARRIER_IDS = ['offline', 'income', 'connection', 'far'] as const;
export type BarrierId = (typeof BARRIER_IDS)[number];

/** Everything that an answer follows from, beside the data. */
export interface AnswerOptions {
  readonly decision: Decision;
  readonly thresholds: BarrierThresholds;
  /** A place is highlighted where any of these barriers holds. */
  readonly highlight: readonly BarrierId[];
}

/** Where help is far; coverage, which is published by neighbourhood, joins it there and coarser. */
export const USUAL_HIGHLIGHT: readonly BarrierId[] = ['connection', 'far'];

export const slowFrom = ({ decision, thresholds }: AnswerOptions): number =>
  thresholds.slowPercent ?? DEMANDS[decision.demand].slowFrom;

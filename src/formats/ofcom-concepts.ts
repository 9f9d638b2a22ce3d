import type { CoverageKey } from '../domain/figures/dials/loaded-connection';
import type { Headings } from './headings';

/** One thing Ofcom's fixed files count, with every heading it has had. Compared in lower case. */
export interface OfcomConcept {
  readonly key: string;
  /** What the figure is within files of Ofcom's. */
  readonly figure: CoverageKey;
  readonly share: readonly (string | RegExp)[];
  readonly count: readonly (string | RegExp)[];
  readonly title: string;
  readonly short: string;
  readonly direction: 'higher-is-worse' | 'higher-is-better';
  readonly breaks: readonly number[];
  /** What is counted, for telling whether two files can be compared. */
  readonly definition: string;
}

const unable = (speed: string): Pick<OfcomConcept, 'share' | 'count' | 'definition'> => ({
  share: [new RegExp(`^% of (residential )?premises unable to receive ${speed} ?mbit/s( from fixed)?$`)],
  count: [new RegExp(`^number of (residential )?premises unable to receive ${speed} ?mbit/s( from fixed)?$`)],
  definition: `unable to receive ${speed} Mbit/s over a fixed line`,
});

/** Ofcom renamed "below the USO" in January 2026; it has meant "from fixed or fixed wireless" under both names. */
const DECENT = [
  'below the uso',
  'unable to receive decent broadband from fixed or fwa',
  'unable to receive decent broadband',
];
const available = (short: string): Pick<OfcomConcept, 'share' | 'count'> => ({
  share: [`${short} availability (% premises)`, `${short} availability (% residential premises)`],
  count: [
    `Number of premises with ${short} availability`,
    `Number of residential premises with ${short} availability`,
  ],
});

export const OFCOM_CONCEPTS: readonly OfcomConcept[] = [
  {
    key: 'withoutDecentPct',
    figure: 'without_decent_pct',
    share: DECENT.map((name) => `% of premises ${name}`),
    count: DECENT.map((name) => `Number of premises ${name}`),
    title: 'Premises without decent broadband',
    short: 'without decent broadband',
    direction: 'higher-is-worse',
    breaks: [0.5, 1, 2, 5],
    definition: 'unable to receive decent broadband (10 Mbit/s down, 1 up) from fixed or fixed wireless',
  },
  {
    ...unable('2'),
    key: 'below2Pct',
    figure: 'below_2_pct',
    title: 'Premises that cannot get 2 Mbit/s',
    short: 'below 2 Mbit/s',
    direction: 'higher-is-worse',
    breaks: [0.5, 1, 2, 5],
  },
  {
    ...unable('5'),
    key: 'below5Pct',
    figure: 'below_5_pct',
    title: 'Premises that cannot get 5 Mbit/s',
    short: 'below 5 Mbit/s',
    direction: 'higher-is-worse',
    breaks: [0.5, 1, 2, 5],
  },
  {
    ...unable('10'),
    key: 'below10Pct',
    figure: 'below_10_pct',
    title: 'Premises that cannot get 10 Mbit/s',
    short: 'below 10 Mbit/s',
    direction: 'higher-is-worse',
    breaks: [1, 2, 5, 10],
  },
  {
    ...unable('30'),
    key: 'below30Pct',
    figure: 'below_30_pct',
    title: 'Premises that cannot get 30 Mbit/s',
    short: 'below 30 Mbit/s',
    direction: 'higher-is-worse',
    breaks: [2, 5, 10, 20],
  },
  {
    ...available('Gigabit'),
    key: 'gigabitPct',
    figure: 'gigabit_pct',
    title: 'Premises that can get gigabit broadband',
    short: 'gigabit',
    direction: 'higher-is-better',
    breaks: [20, 40, 60, 80],
    definition: 'able to receive gigabit broadband',
  },
  {
    ...available('Full Fibre'),
    key: 'fullFibrePct',
    figure: 'full_fibre_pct',
    title: 'Premises that can get full fibre',
    short: 'full fibre',
    direction: 'higher-is-better',
    breaks: [20, 40, 60, 80],
    definition: 'able to receive full fibre',
  },
  {
    ...available('SFBB'),
    key: 'superfastPct',
    figure: 'superfast_pct',
    title: 'Premises that can get superfast broadband (30 Mbit/s)',
    short: 'superfast',
    direction: 'higher-is-better',
    breaks: [80, 90, 95, 98],
    definition: 'able to receive 30 Mbit/s (superfast)',
  },
];

/** Where each concept stands in a file; those the file lacks are left out. */
export interface FoundConcept {
  readonly concept: OfcomConcept;
  /** Positions; -1 = not in the file. */
  readonly share: number;
  readonly count: number;
}

export function findConcepts(headings: Headings): readonly FoundConcept[] {
  return OFCOM_CONCEPTS.map((concept) => ({
    concept,
    share: headings.find(...concept.share),
    count: headings.find(...concept.count),
  })).filter(({ share, count }) => share >= 0 || count >= 0);
}

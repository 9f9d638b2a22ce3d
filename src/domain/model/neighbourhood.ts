import { DEMANDS, type DemandId, type Lacking } from './decision';

/** A neighbourhood (MSOA 2021) with Ofcom's figures of it; shares in per cent, 0 to 100. Never figures of an area in it. */
export interface Neighbourhood {
  readonly code: string;
  /** House of Commons Library name. */
  readonly name: string;
  /** Sums of its areas, Census 2021. */
  readonly residents: number;
  readonly households: number;
  /** Of premises: what a line could carry. */
  readonly superfastPct: number;
  readonly gigabitPct: number;
  /** Premises without 10 Mbit/s down and 1 up from fixed, fixed wireless and mobile broadband alike. */
  readonly belowUsoPct: number;
  /** Of lines in use: what they received, which is also what people pay for. */
  readonly meanDownloadMbps: number;
  readonly linesBelow10Pct: number;
  readonly linesAbove30Pct: number;
}

/** By code. */
export type Neighbourhoods = ReadonlyMap<string, Neighbourhood>;

/** What is measured when: availability and the speeds of lines in use are of two dates. */
export const NEIGHBOURHOOD_DATES = {
  coverage: { words: 'January 2024', sort: '2024-01' },
  speeds: { words: 'May 2023', sort: '2023-05' },
} as const;

export const NEIGHBOURHOOD_SOURCE = 'ofcom-neighbourhoods-2024';

/** Shares of premises by what they can get, of a neighbourhood or of any larger place. */
export type CoverageShares = Pick<Neighbourhood, 'belowUsoPct' | 'superfastPct' | 'gigabitPct'>;

const LACKING: Readonly<Record<Lacking, (here: CoverageShares) => number>> = {
  below_uso: ({ belowUsoPct }) => belowUsoPct,
  no_superfast: ({ superfastPct }) => 100 - superfastPct,
  no_gigabit: ({ gigabitPct }) => 100 - gigabitPct,
};

/** Premises of a neighbourhood that lack what a service needs, per cent: the nearest share that Ofcom publishes. */
export const lackingOf = (here: CoverageShares, demand: DemandId): number =>
  LACKING[DEMANDS[demand].lacking](here);

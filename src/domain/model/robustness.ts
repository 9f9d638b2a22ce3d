import type { DialId } from './ingredients';
import type { Aggregation, Normalisation } from './weighing';

/** How many times the ranking is made again, each time a little otherwise. */
export const DRAWS = 2000;
/** Fixed, so that the same settings give the same bands for everyone. */
export const SEED = 339;

/** What areas can be ranked by. */
export type ScoreId = DialId | 'combined';

/** Everything the draws need, as plain values and typed arrays: it is sent to a worker. */
export interface RobustnessInput {
  readonly count: number;
  /** The ingredients that are switched on. */
  readonly parts: readonly {
    readonly name: string;
    /** Position of its dial among connectivity, need and supply. */
    readonly dial: number;
    /** Share of its dial. */
    readonly share: number;
    /** On the common scale by each method, in the order of `NORMALISATIONS`. NaN = missing. */
    readonly scales: readonly Float64Array[];
  }[];
  /** What the areas are ranked by. */
  readonly score: ScoreId;
  /** What each dial weighs in it. */
  readonly dialShares: readonly number[];
  readonly normalisation: Normalisation;
  readonly aggregation: Aggregation;
  readonly draws: number;
  readonly seed: number;
}

/** How the ranking by a score holds when weights, scale, aggregation and ingredients vary. */
export interface Robustness {
  readonly score: ScoreId;
  readonly draws: number;
  readonly seed: number;
  /** Areas that are ranked: those that have the score. */
  readonly ranked: number;
  /** Rank by area, 1 = worst; 0 = not ranked. The middle of all draws, and the ranks that 5 % and 95 % do not exceed. */
  readonly median: Uint16Array;
  readonly low: Uint16Array;
  readonly high: Uint16Array;
  /** Share of draws in which the area is in the worst tenth, 0 to 1. */
  readonly worstTenth: Float64Array;
  /** Choices that vary, with the share of all movement of ranks that each explains alone, the largest first. */
  readonly influences: readonly Influence[];
  /** By area, the position in `influences` of what moves it most; 255 = nothing moves it. */
  readonly movedBy: Uint8Array;
}

export interface Influence {
  readonly name: string;
  readonly share: number;
}

/** In so many of the draws an area must be in the worst tenth, or outside it, for that to be sure. */
export const SURE_SHARE = 0.9;
/** Not 1 - 0.9, which is a little under a tenth: an area in exactly a tenth of draws is sure. */
const UNSURE_SHARE = 0.1;

/** Whether it depends on the choices that an area is in the worst tenth: it is in over 10 % and under 90 % of draws. */
export const isUnsure = ({ worstTenth }: Robustness, row: number): boolean => {
  const share = worstTenth[row] ?? 0;
  return share > UNSURE_SHARE && share < SURE_SHARE;
};

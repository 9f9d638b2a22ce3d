import type { FigureId } from './measure';

/** Where the middle level starts and where the top level starts, in the measure's unit; null = thirds of the areas. */
export type LevelLimits = readonly [middle: number, top: number] | null;

/** A second measure beside the shown one: nine colours for three levels of each. */
export interface PairOptions {
  /** null = one measure, as usual. */
  readonly second: FigureId | null;
  readonly firstLimits: LevelLimits;
  readonly secondLimits: LevelLimits;
}

import type { Row } from './codes';
import type { Rule } from './filter-rule';
import type { LegendClass } from './legend-class';
import type { Figures } from './measure';

/** One of two measures in three levels. */
export interface PairAxis extends Figures {
  /** Where the middle and the top level start, by value; fewer where so many areas share a value. */
  readonly breaks: readonly number[];
  /** By level: the values it holds in words; "no area" where the measure has too few values for it. */
  readonly labels: readonly [string, string, string];
  /** Level of each row, 0 to 2; -1 no data, -2 suppressed, -3 small. */
  readonly levelOf: Int8Array;
}

/** Two measures at once: nine cells, three levels of each. */
export interface PairReading {
  /** The shown measure. */
  readonly first: PairAxis;
  readonly second: PairAxis;
  /** The nine cells; `index` = 3 × level of the first + level of the second. */
  readonly cells: readonly LegendClass[];
  /** Cell of each row; -1 no data in one of the two, -2 suppressed in one of them, -3 small in one. */
  readonly cellOf: Int8Array;
  readonly secondText: (row: Row) => string;
  /** "high on both", or "worst on both" where the low end of one is the worse. */
  readonly bothWords: string;
  /** The rules that show exactly the areas of the last cell; fewer than two where there is no such cell. */
  readonly bothRules: readonly Rule[];
}

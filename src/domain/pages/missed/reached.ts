import type { Measure } from '../../model/measure';
import type { People } from '../../model/people/people';
import type { Finding } from '../../model/reading';
import type { ReachCurve } from '../../sums/reach-curve';

/** One group along the chosen order. Counts are of its own unit: people, or households. */
export interface GroupReach {
  readonly people: People;
  readonly curve: ReachCurve;
  /** In the targeted areas. */
  readonly reached: number;
  readonly missed: number;
  /** The most that this many areas could hold, whichever they are. */
  readonly mostPossible: number;
  readonly outsideMarked: number;
}

/** Everything the page "Who we miss" says; made of the same choices as the map. */
export interface MissedReading {
  readonly measure: Measure;
  /** How the areas are ordered, in words that follow "in the order": "worst first by …". */
  readonly orderText: string;
  /** How many areas are targeted. */
  readonly areas: number;
  /** How many there are. */
  readonly count: number;
  /** What they are called: "area", "ward". */
  readonly nouns: { readonly one: string; readonly many: string };
  readonly groups: readonly GroupReach[];
  readonly markedCount: number;
  readonly markLabel: string;
  readonly findings: readonly Finding[];
  readonly sourceLine: string;
}

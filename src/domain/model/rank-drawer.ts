import type { Robustness, RobustnessInput } from './robustness';

/** Makes the draws without holding anything up: in a worker, or in small steps where there is none. */
export interface RankDrawer {
  /** A newer request takes the place of one that waits; that one then gives null. */
  readonly draw: (input: RobustnessInput) => Promise<Robustness | null>;
  /** True once it is known that the browser gives no worker, and the draws are made in steps on the page. */
  readonly isInSteps: () => boolean;
}

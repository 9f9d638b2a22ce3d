import type { MissedOptions } from '../../domain/model/missed-options';
import type { Choosing } from './choose';

export interface MissedActions {
  setMissed(part: Partial<MissedOptions>): void;
}

/** Which areas are targeted, and how many. */
export const missedActions = ({ choices, choose }: Choosing): MissedActions => ({
  setMissed: (part) => choose({ missed: { ...choices().missed, ...part } }),
});

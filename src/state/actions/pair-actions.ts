import type { PairOptions } from '../../domain/model/pair-options';
import type { Choosing } from './choose';

export interface PairActions {
  setPair(part: Partial<PairOptions>): void;
}

/** A second measure beside the shown one. */
export const pairActions = ({ choices, choose }: Choosing): PairActions => ({
  setPair: (part) => choose({ pair: { ...choices().pair, ...part } }),
});

import type { DialId } from './ingredients';

/** From where on a dial, 0 to 100, an area counts as badly connected, as in high need, as far from help. */
export type Thresholds = Readonly<Record<DialId, number>>;

export const THRESHOLD_LIMITS = { min: 5, max: 95, step: 5 } as const;

/**
 * Connectivity starts at England's worst fifth, as on the opening view. Need starts at the middle of what it is
 * compared with. Supply starts where, in Somerset, every area that comes out as far from help is more than 2 km from
 * an open library (a test recomputes it).
 */
export const USUAL_THRESHOLDS: Thresholds = { connectivity: 80, need: 50, supply: 75 };

import type { DialId } from './ingredients';

/** Types of area, from the least to the most that has to be done; the position is the value in the column. */
export const AREA_TYPES = ['online', 'nearby', 'reach', 'offer'] as const;

export type AreaType = (typeof AREA_TYPES)[number];

export const TYPE_NAMES: Readonly<Record<AreaType, string>> = {
  online: 'No alternative singled out',
  nearby: 'Use the help nearby',
  reach: 'Bring help closer',
  offer: 'Offer it in person or by phone',
};

/** What puts an area into a type, for the legend and the notes. */
export const TYPE_RULES: Readonly<Record<AreaType, string>> = {
  online: 'no barrier that is judged by area holds',
  nearby: 'many were expected on paper or incomes are low, and help is near',
  reach: 'help is far, but not many were expected on paper and incomes are not low',
  offer: 'help is far, and many were expected on paper or incomes are low',
};

/** A way to reach people here, with the rule that put it on the list in words that follow "because". */
export interface Fitting {
  readonly name: string;
  readonly because: string;
  /** What must be checked before it is relied on; null = nothing. */
  readonly check: string | null;
}

/** What one area's barriers say: its type, why, and what would work instead; and its scores, for who ranks areas. */
export interface AlternativeReading {
  readonly type: AreaType | null;
  readonly name: string;
  /** "Because 87.3% of the residents live more than 5 km from … and …". */
  readonly reason: string;
  readonly dials: readonly {
    readonly id: DialId;
    readonly text: string;
    /** Names of ingredients that are switched on and missing here. */
    readonly missing: readonly string[];
  }[];
  /** null where it is not offered. */
  readonly combined: string | null;
  readonly fitting: readonly Fitting[];
  /** How sure the place in the ranking is; null until it is worked out. */
  readonly band: string | null;
}

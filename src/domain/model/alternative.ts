import type { DialId } from './ingredients';

/** Types of area, from the least to the most that has to be done; the position is the value in the column. */
export const AREA_TYPES = ['online', 'connect', 'support', 'nearby', 'offer'] as const;

export type AreaType = (typeof AREA_TYPES)[number];

export const TYPE_NAMES: Readonly<Record<AreaType, string>> = {
  online: 'No alternative singled out',
  connect: 'Fix the connection',
  support: 'Help people get online',
  nearby: 'Use the help nearby',
  offer: 'Offer it in person or by phone',
};

/** What puts an area into a type, for the legend and the notes. */
export const TYPE_RULES: Readonly<Record<AreaType, string>> = {
  online: 'need is not high and the area is adequately connected',
  connect: 'need is not high, but the area is badly connected',
  support: 'need is high and the area is adequately connected',
  nearby: 'need is high and the area is badly connected, but help is near',
  offer: 'need is high, the area is badly connected, and help is far',
};

/** A way to reach people here, with the rule that put it on the list in words that follow "because". */
export interface Fitting {
  readonly name: string;
  readonly because: string;
  /** What must be checked before it is relied on; null = nothing. */
  readonly check: string | null;
}

/** What one area's dials say: its type, why, and what would work instead. */
export interface AlternativeReading {
  readonly type: AreaType | null;
  readonly name: string;
  /** "Because need is high (61, from 50) and …". */
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

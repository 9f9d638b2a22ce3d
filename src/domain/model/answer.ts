import type { BarrierId } from './decision';
import type { PeopleSet } from './people/people';

/** Ends of a count, place by place; the same array twice where it is known. */
export interface Ends {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** A count of those whom a barrier meets, place by place, and of those of them whom help does not reach. */
export interface CountBeyond {
  /** How many live in each place. */
  readonly here: Float64Array;
  /** How many of them live further from help than the threshold: ends, since both are counted and the two together are not. */
  readonly beyond: Ends;
  /** The same if they were spread evenly within each area. */
  readonly even: Float64Array;
}

/** How finely it is known where people live. */
export type HomesBy = 'output areas' | 'area centres';

/**
 * The one answer: of each place what stands between people and the service, how many people, in which unit. Every page
 * takes its places, its people and its thresholds from here.
 */
export interface Answer {
  readonly by: HomesBy;
  /** Whom the service is for; nobody named = everybody. */
  readonly people: PeopleSet;
  readonly unit: 'people' | 'households';
  /** How many places there are: areas, or groups of them. */
  readonly count: number;
  /** False where no place is held at all, so that how far help is is not known. */
  readonly helpHeld: boolean;
  readonly residents: Float64Array;
  readonly households: Float64Array;
  /** Residents who live further from a place that counts than the threshold. */
  readonly farResidents: Float64Array;
  readonly farHouseholds: Float64Array;
  /** Whom the service is for, and those of them who live far: exact where they are counted by output area. */
  readonly users: Ends;
  readonly farUsers: Ends;
  readonly offlineHouseholds: Float64Array | null;
  /** Households expected to answer the Census on paper; null where the index is not held for any place. */
  readonly offline: CountBeyond | null;
  /** People in income-deprived households; null likewise. */
  readonly income: CountBeyond | null;
  /** Premises that lack what the service needs, per cent; null where nothing is published for such places. */
  readonly slowPercent: Float64Array | null;
  /** Straight-line km that half of the residents live beyond; null where areas are put together and only summed. */
  readonly medianKm: Float64Array | null;
  /** Share of residents, 0 to 1, who live in areas of low income; of one area 0 or 1. */
  readonly lowIncomeShare: Float64Array | null;
  /** 1 where a barrier holds, 0 where not, 2 where it cannot be judged. */
  readonly holds: Readonly<Record<BarrierId, Uint8Array>>;
  /** 1 where a barrier that is asked about holds: the places that are highlighted. */
  readonly highlighted: Uint8Array;
}

export const HOLDS = { no: 0, yes: 1, unknown: 2 } as const;

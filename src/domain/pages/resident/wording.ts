import type { NearStop } from '../../model/bus-stops';

/**
 * How fast the internet is here beside England's areas: the slower or the faster half. A rank, so no more is said: it does
 * not tell whether a service can be used.
 */
export type LinkLevel = 'slower' | 'faster' | 'unknown';

/** A distance said both ways, unit and all: "4.2 km" and "2.6 miles". */
export interface Distance {
  readonly km: string;
  readonly miles: string;
}

/**
 * Every word of the resident's page that depends on a figure. One object a language or reading level; the English one
 * is for a reading age of about nine. Places and numbers come in, sentences go out; nothing is computed here.
 */
export interface ResidentWording {
  /** The one sentence about the area. `nearest` is null where no open library is held. */
  readonly answer: (link: LinkLevel, nearest: Distance | null) => string;
  /** @param better how many of every 100 areas of England have a faster link, rounded down; null = not known */
  readonly inEngland: (better: number | null) => string;
  /** @param rank 1 = slowest link of the council's areas */
  readonly inCouncil: (rank: number, areas: number, council: string) => string;
  readonly away: (distance: Distance) => string;
  /** Hours a week in 2023, or, of a place from a list someone added, of no stated year; null = not known. */
  readonly openHours: (hours: number | null, isAdded: boolean) => string;
  /** Of a place beyond the border: the council it belongs to. @param place "Somerset" */
  readonly runBy: (council: string, place: string) => string;
  readonly volunteers: string;
  readonly closedOn: (days: readonly string[]) => string;
  readonly checkFirst: string;
  readonly computers: (count: number | null) => string;
  readonly days: readonly [string, string, string, string, string, string, string];
  readonly notAHome: string;
  readonly noContacts: readonly string[];
  /** Bus stops near a place or the middle of an area; an empty list = none within a walk. @param near "the library" */
  readonly stops: (stops: readonly NearStop[], near: string) => string;
  /** Timetables are not held. */
  readonly noTimes: string;
  /** What may help to have along. */
  readonly bring: readonly string[];
}

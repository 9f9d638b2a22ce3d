import type { AreaCode } from './codes';
import { PLACE_KINDS } from './place-kinds';

export type PlaceKindId = keyof typeof PLACE_KINDS;
export const PLACE_KIND_IDS = Object.keys(PLACE_KINDS) as readonly PlaceKindId[];

/** A place with help: a library, another staffed place with public computers, or one of another kind. */
export interface AccessPoint {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKindId;
  readonly status: 'open' | 'closed';
  readonly yearClosed: number | null;
  /** null = not stated, in a list someone added. */
  readonly operator: 'council' | 'community' | null;
  readonly address: string;
  readonly postcode: string;
  readonly lon: number;
  readonly lat: number;
  /** null = outside the council. */
  readonly areaCode: AreaCode | null;
  /** In whose service it is, where that is not the council of the map. */
  readonly council?: string;
  /** Hours a week in 2023 (Arts Council England); null = not published. */
  readonly hoursOpen: number | null;
  /** Hours a week with paid staff in 2023; 0 = volunteer-run, which still means help is there. */
  readonly hoursStaffed: number | null;
  /** Seven entries, Monday first: clock hours of about 2019/20, or null where shut or not known. */
  readonly clockHours: readonly (string | null)[];
  /** True where the clock hours add up to the 2023 weekly total. */
  readonly clockHoursAgree: boolean;
  /** Public computers; null = not published (true of every Somerset library). */
  readonly terminals: number | null;
  readonly positionNote: string | null;
  readonly notes: string | null;
  /** From a list a person added: what it says of hours is that list's, of no stated year. */
  readonly isAdded?: true;
  /** Stands so in a scenario only: it is no open place, looks like none and is counted with none. */
  readonly imagined?: Imagined;
  /** Really open, with the hours that a scenario gives it. */
  readonly hoursImagined?: true;
}

/** Opened, opened again or moved by a scenario, or a stop of the 2019 mobile library that it counts as help. */
export type Imagined = 'opened' | 'reopened' | 'moved' | 'stop';

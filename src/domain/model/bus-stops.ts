import type { Row } from './codes';

/** A bus stop near a place: its name and how far it is, in a straight line, in metres rounded to 50. */
export interface NearStop {
  readonly name: string;
  readonly metres: number;
}

/** A stop further off, in straight-line km, is not told of: it is no walk. */
export const FURTHEST_STOP_KM = 1.5;

/** The bus stops nearest to each area's centre and to each open place, nearest first, of each name one. No timetables. */
export interface BusStops {
  /** As the list of stops is dated: "July 2026". */
  readonly vintage: string;
  readonly sourceId: string;
  readonly ofArea: (row: Row) => readonly NearStop[];
  /** @param id of an access point; none for one that is not of the council */
  readonly ofPlace: (id: string) => readonly NearStop[];
}

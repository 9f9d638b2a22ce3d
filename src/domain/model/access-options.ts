export const HOURS_KINDS = ['open', 'staffed', 'evening', 'saturday'] as const;
/** Which of a place's hours count: all it is open, those with paid staff, weekday evenings, or Saturdays. */
export type HoursKind = (typeof HOURS_KINDS)[number];

/** Catchment round a place in straight-line kilometres: what the slider offers and what it starts at. */
export const CATCHMENT_KM = { min: 2, max: 15, step: 1, usual: 5 } as const;

/** How reachable supply is counted. */
export interface AccessOptions {
  readonly catchmentKm: number;
  readonly hours: HoursKind;
}

export const HOURS_KINDS = ['open', 'staffed', 'evening', 'saturday'] as const;
/** Which of a place's hours count: all it is open, those with paid staff, weekday evenings, or Saturdays. */
export type HoursKind = (typeof HOURS_KINDS)[number];

/** From how far a place is within reach, in straight-line kilometres: what the slider offers and what it starts at. */
export const CATCHMENT_KM = { min: 1, max: 15, step: 0.5, usual: 5 } as const;

/** Which help counts as near: one threshold for distances, catchments and scenarios. */
export interface AccessOptions {
  /** Help is far strictly beyond this. */
  readonly catchmentKm: number;
  readonly hours: HoursKind;
}

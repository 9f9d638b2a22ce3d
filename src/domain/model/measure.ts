import type { CONNECTIVITY_MEASURES } from './catalogue/connectivity';
import type { NEED_MEASURES } from './catalogue/need';
import type { SUPPLY_MEASURES } from './catalogue/supply';
import type { Column } from './column';
import type { MeasureRecord } from './measure-record';

export const CONNECTION: MeasureId = 'digital_connectivity_england_percentile';

export const DISTANCE: MeasureId = 'nearest_access_point_km';

/** A measure of the catalogue. */
export type MeasureId = (
  | typeof CONNECTIVITY_MEASURES
  | typeof NEED_MEASURES
  | typeof SUPPLY_MEASURES
)[number]['id'];

/** What a scenario changes, area by area. */
export const CHANGE_IDS = ['scenario_reach', 'scenario_km', 'scenario_access'] as const;
export type ChangeId = (typeof CHANGE_IDS)[number];

/** Worked out here, from the dataset and the choices. */
export type DerivedId =
  | 'offline_pct'
  | 'far_pct'
  | 'coverage_lacking_pct'
  | 'access_score'
  | 'dial_connectivity'
  | 'dial_need'
  | 'dial_supply'
  | 'combined_score'
  | 'alternative_type'
  | ChangeId;

/** The share of some people whom no publisher gives one of (`model/people`). */
export type PeopleShareId = `people_${string}`;

/** A figure of a further file: its key on the map, then what it is within the file (`figureIdOf`). */
export type LoadedId = `loaded_${string}`;

/** Whatever can be shown, sorted by and put in a table. */
export type FigureId = MeasureId | DerivedId | PeopleShareId | LoadedId;

/** What can colour the map. */
export type Measure = MeasureRecord<FigureId>;

/** A measure of a further file. */
export type LoadedMeasure = MeasureRecord<LoadedId>;

/** A measure with its figures. */
export interface Figures {
  readonly measure: Measure;
  readonly column: Column;
}

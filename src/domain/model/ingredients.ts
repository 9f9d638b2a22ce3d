import type { MeasureId } from './measure';

export const DIAL_IDS = ['connectivity', 'need', 'supply'] as const;
/** The three questions that are kept apart. Each dial runs from 0 to 100, and 100 is the worst end. */
export type DialId = (typeof DIAL_IDS)[number];

/** As published, but for reachable hours, which are worked out here. */
export type IngredientId = MeasureId | 'access_score';

/** A measure that a dial may be made of. */
export interface Ingredient {
  readonly id: IngredientId;
  readonly dial: DialId;
  /** Relative weight it starts with, 0 to 10; 0 = held but switched off. */
  readonly usual: number;
}

/** What is switched on starts with the same weight as everything else in its dial. */
export const USUAL_WEIGHT = 5;
const on = (id: IngredientId, dial: DialId): Ingredient => ({ id, dial, usual: USUAL_WEIGHT });
const off = (id: IngredientId, dial: DialId): Ingredient => ({ id, dial, usual: 0 });

/**
 * Everything a dial can be made of. Switched on from the start is one figure for each reason named in the equality
 * assessment; what overlaps with one of those (75+ with 65+, child poverty with income) is there to be switched on.
 *
 * Never here: figures of 2016, which describe a network that is gone, and the overall Index of Multiple
 * Deprivation (see `REFUSED`).
 */
export const INGREDIENTS: readonly Ingredient[] = [
  on('digital_connectivity_score', 'connectivity'),
  on('income_deprivation_pct', 'need'),
  on('age_65_plus_pct', 'need'),
  on('disabled_pct', 'need'),
  on('no_qualifications_pct', 'need'),
  on('no_car_pct', 'need'),
  off('age_75_plus_pct', 'need'),
  off('age_85_plus_pct', 'need'),
  off('disabled_limited_a_lot_pct', 'need'),
  off('idaci_pct', 'need'),
  off('idaopi_pct', 'need'),
  off('child_low_income_pct', 'need'),
  off('net_income_ahc_gbp', 'need'),
  off('fuel_poverty_pct', 'need'),
  off('unpaid_carers_pct', 'need'),
  off('limited_english_pct', 'need'),
  on('nearest_access_point_km', 'supply'),
  on('transport_connectivity_score', 'supply'),
  // says nearly the same as the distance (r = 0.83 over Somerset's areas)
  off('walk_30min_pct', 'supply'),
  off('walk_15min_pct', 'supply'),
  off('access_score', 'supply'),
];

/** Figures that are refused as an ingredient, with the reason people are told. */
export const REFUSED: ReadonlyMap<string, string> = new Map([
  [
    'imd_decile',
    'The overall Index of Multiple Deprivation is not an ingredient: it already contains a broadband indicator and an income domain, so beside connectivity and low income it would count both twice.',
  ],
]);

export const ingredientOf = (id: string): Ingredient | null =>
  INGREDIENTS.find((ingredient) => ingredient.id === id) ?? null;

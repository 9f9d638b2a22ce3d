import type { Dataset } from '../../model/dataset';
import { DIAL_IDS, type DialId, INGREDIENTS, type Ingredient, USUAL_WEIGHT } from '../../model/ingredients';
import { type PeopleSet, peopleOf } from '../../model/people/people';
import { WEIGHT_LIMITS, type Weighing } from '../../model/weighing';
import { DEFAULT_CONNECTION, loadedConnection } from './loaded-connection';

/** The weight an ingredient has before anybody moves it: what counts the people of the decision counts double. */
export function usualWeight(ingredient: Ingredient, people: PeopleSet): number {
  return people.some((id) => peopleOf(id).share === ingredient.id) ? 2 * USUAL_WEIGHT : ingredient.usual;
}

export const weightOf = (ingredient: Ingredient, weighing: Weighing, people: PeopleSet): number =>
  weighing.weights[ingredient.id] ?? usualWeight(ingredient, people);

/** Whether there are data for it, published or added. Reachable hours count as held: their output areas are fetched when they are used. */
export const isHeld = (dataset: Dataset, { id }: Ingredient): boolean =>
  id === 'access_score' ||
  dataset.columns.has(id) ||
  (id === DEFAULT_CONNECTION && loadedConnection(dataset, '2') !== null);

/**
 * Weights that hold: a dial of which nothing is switched on has its usual weights back, and three dials without
 * weight all weigh the same.
 *
 * @returns with the dials whose weights were put back
 */
export function restored(
  dataset: Dataset,
  weighing: Weighing,
  people: PeopleSet,
): { readonly weighing: Weighing; readonly emptied: readonly DialId[] } {
  const emptied = DIAL_IDS.filter((dial) =>
    INGREDIENTS.filter((one) => one.dial === dial && isHeld(dataset, one)).every(
      (one) => !(weightOf(one, weighing, people) > 0),
    ),
  ).filter((dial) => INGREDIENTS.some((one) => one.dial === dial && isHeld(dataset, one)));
  if (emptied.length === 0) return { weighing, emptied };
  const kept = Object.entries(weighing.weights).filter(
    ([id]) => !INGREDIENTS.some((one) => one.id === id && emptied.includes(one.dial)),
  );
  return { weighing: { ...weighing, weights: Object.fromEntries(kept) }, emptied };
}

/** With one weight set, to the nearest whole number from 0 to 10; the usual weight is not kept as a difference. */
export function withWeight(
  weighing: Weighing,
  ingredient: Ingredient,
  weight: number,
  people: PeopleSet,
): Weighing {
  const { [ingredient.id]: _, ...others } = weighing.weights;
  const set = Math.round(Math.min(WEIGHT_LIMITS.max, Math.max(WEIGHT_LIMITS.min, weight)));
  const isUsual = set === usualWeight(ingredient, people);
  return { ...weighing, weights: isUsual ? others : { ...others, [ingredient.id]: set } };
}

export interface Preset {
  readonly name: string;
  readonly what: string;
  readonly weights: Weighing['weights'];
}

/** Weights people may start from. */
export const PRESETS: readonly Preset[] = [
  { name: 'Usual', what: 'One figure for each reason the assessment names, all the same.', weights: {} },
  {
    name: 'Age first',
    what: 'Older age counts most, and the oldest again.',
    weights: { age_65_plus_pct: 10, age_75_plus_pct: 5, income_deprivation_pct: 3 },
  },
  {
    name: 'Income first',
    what: 'Low income counts most, of children and older people too.',
    weights: { income_deprivation_pct: 10, idaci_pct: 5, idaopi_pct: 5, age_65_plus_pct: 3 },
  },
  {
    name: 'Disability and care first',
    what: 'Disability counts most, with unpaid carers.',
    weights: { disabled_pct: 10, disabled_limited_a_lot_pct: 5, unpaid_carers_pct: 5 },
  },
];

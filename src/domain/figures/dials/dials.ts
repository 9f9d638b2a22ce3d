import type { HoursKind } from '../../model/access-options';
import type { Choices } from '../../model/choices';
import { type Column, Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { type DemandId, scoredSpeed } from '../../model/decision';
import { DIAL_IDS, type DialId, INGREDIENTS, type Ingredient } from '../../model/ingredients';
import { DISTANCE, type Figures, type Measure } from '../../model/measure';
import type { PeopleSet } from '../../model/people/people';
import { type Normalisation, sharesOf, USUAL_WEIGHING, type Weighing } from '../../model/weighing';
import { nearestCounting } from '../../places/counting-points';
import { aggregate } from '../../sums/aggregate';
import { normalise } from '../../sums/normalise';
import { remembered } from '../../sums/remembered';
import { heldAccess } from '../access/access-figure';
import { publishedFigure } from '../published';
import { DEFAULT_CONNECTION, loadedConnection } from './loaded-connection';
import { usualWeight, weightOf } from './weights';

/** An ingredient the dataset holds, with all that a dial needs of it. */
export interface Part {
  readonly ingredient: Ingredient;
  readonly measure: Measure;
  readonly column: Column;
  /** Place among England's areas, 100 = worst; null = not held. */
  readonly england: Column | null;
  /** Relative weight 0 to 10 now. */
  readonly weight: number;
  /** Share of its dial, 0 to 1; the shares of a dial sum to 1. */
  readonly share: number;
}

type DialChoices = Pick<Choices, 'weighing' | 'decision' | 'access'>;

export interface Dials {
  readonly parts: readonly Part[];
  readonly dials: Readonly<Record<DialId, Column>>;
  /** Share of each dial in the combined score; they sum to 1. */
  readonly dialShares: Readonly<Record<DialId, number>>;
  readonly combined: Column;
}

/**
 * The three dials and the combined score of every area.
 *
 * A dial is the weighted mean (or another aggregation) of its ingredients, each first brought to a scale of 0 to 100
 * on which 100 is the worst. An area that lacks an ingredient has its dial made of the others, and `missingParts`
 * names what it lacks; without any it has no dial. The combined score is made of the three dials in the same way, by
 * the dials' own weights; an area that lacks a dial which counts has no combined score.
 *
 * The same object while weighing, people, demand and hours are the same.
 */
export function dialsOf(dataset: Dataset, { weighing, decision, access }: DialChoices): Dials {
  return weighed(
    dataset,
    weighing,
    decision.people,
    decision.demand,
    heldAccess(dataset, access),
    access.hours,
  );
}

const weighed = remembered(dialsWith);

/** The dials as they are weighed from the start, whatever is chosen: what scores are tested as. */
export const usualDials = remembered(
  (dataset: Dataset): Dials => dialsWith(dataset, USUAL_WEIGHING, [], 'forms', null, 'open'),
);

function dialsWith(
  dataset: Dataset,
  weighing: Weighing,
  people: PeopleSet,
  demand: DemandId,
  access: Figures | null,
  hours: HoursKind,
): Dials {
  const parts = partsOf(dataset, weighing, people, demand, access, hours);
  const dial = (id: DialId): Column => {
    const own = parts.filter((part) => part.ingredient.dial === id);
    const scales = own.map((part) => scaleOf(part, weighing.normalisation));
    const shares = own.map((part) => part.share);
    return asColumn(aggregate(scales, shares, weighing.aggregation, dataset.count));
  };
  const dials = { connectivity: dial('connectivity'), need: dial('need'), supply: dial('supply') };
  const shares = sharesOf(DIAL_IDS.map((id) => weighing.dials[id]));
  return {
    parts,
    dials,
    dialShares: { connectivity: shares[0] ?? 0, need: shares[1] ?? 0, supply: shares[2] ?? 0 },
    combined: combine(dials, shares, weighing, dataset.count),
  };
}

function combine(
  dials: Dials['dials'],
  shares: readonly number[],
  weighing: Weighing,
  count: number,
): Column {
  const columns = DIAL_IDS.map((id) => dials[id]);
  const made = aggregate(
    columns.map(({ values }) => values),
    shares,
    weighing.aggregation,
    count,
  );
  columns.forEach(({ status }, index) => {
    if ((shares[index] ?? 0) === 0) return;
    for (let row = 0; row < count; row += 1) if (status[row] !== Status.value) made[row] = Number.NaN;
  });
  return asColumn(made);
}

/** Ingredients that are held, with their shares. Where a dial has none switched on, the usual weights hold. */
function partsOf(
  dataset: Dataset,
  weighing: Weighing,
  people: PeopleSet,
  demand: DemandId,
  access: Figures | null,
  hours: HoursKind,
): readonly Part[] {
  return DIAL_IDS.flatMap((dial) => {
    const held = INGREDIENTS.flatMap((ingredient) => {
      const found = ingredient.dial === dial ? heldPart(dataset, ingredient, demand, access, hours) : null;
      return found ? [{ ...found, weight: weightOf(ingredient, weighing, people) }] : [];
    });
    const isOn = held.some(({ weight }) => weight > 0);
    const weights = held.map(({ weight, ingredient }) => (isOn ? weight : usualWeight(ingredient, people)));
    const shares = sharesOf(weights);
    return held.map((part, index) => ({ ...part, share: shares[index] ?? 0 }));
  });
}

/**
 * Nothing here depends on the weights. Reachable hours are held once the output areas are loaded. A file that says who
 * can get which speed takes the place of the default connection, with its switch and its weight.
 */
function heldPart(
  dataset: Dataset,
  ingredient: Ingredient,
  demand: DemandId,
  access: Figures | null,
  hours: HoursKind,
): Pick<Part, 'ingredient' | 'measure' | 'column' | 'england'> | null {
  const { id } = ingredient;
  if (id === 'access_score') return access && { ingredient, ...access, england: null };
  const loaded = id === DEFAULT_CONNECTION ? loadedConnection(dataset, scoredSpeed(demand)) : null;
  if (loaded) {
    const { measure, column } = loaded.figure;
    return { ingredient, measure, column, england: null };
  }
  const held = publishedFigure(dataset, id);
  if (!held) return null;
  return {
    ingredient,
    measure: held.measure,
    column: id === DISTANCE ? (nearestCounting(dataset, hours) ?? held.column) : held.column,
    england: dataset.englandPercentiles.get(id) ?? null,
  };
}

/** By column: the robustness draws ask for every method at each change of a weight. */
const scalesOf = remembered((_: Column) => new Map<Normalisation, Float64Array>());

/** The ingredient on the common scale; computed once a method. */
export function scaleOf({ column, measure, england }: Part, how: Normalisation): Float64Array {
  const known = scalesOf(column);
  const made = known.get(how) ?? normalise(column, measure.direction, england, how);
  known.set(how, made);
  return made;
}

/** What an area lacks of the ingredients that are switched on. */
export function missingParts({ parts }: Dials, row: number, dial: DialId): readonly Part[] {
  return parts.filter(
    (part) => part.ingredient.dial === dial && part.share > 0 && part.column.status[row] !== Status.value,
  );
}

const asColumn = (values: Float64Array): Column => ({
  values,
  status: Uint8Array.from(values, (value) => (Number.isNaN(value) ? Status.noData : Status.value)),
});

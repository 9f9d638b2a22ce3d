import { isHeld, restored, usualWeight } from '../../domain/figures/dials/weights';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import { DIAL_IDS, ingredientOf, REFUSED } from '../../domain/model/ingredients';
import type { PeopleSet } from '../../domain/model/people/people';
import { USUAL_WEIGHING, WEIGHT_LIMITS, type Weighing } from '../../domain/model/weighing';
import { type Codec, type Drop, quote } from './field';

/** `id.weight` pairs of ingredients that weigh otherwise than usual. Read after the decision. */
export const WEIGHTS: Codec<Choices, Dataset, Weighing['weights']> = {
  text: (weights) =>
    Object.entries(weights)
      .map(([id, weight]) => `${id}.${weight}`)
      .sort()
      .join('~'),
  parse(text, { weighing, decision: { people } }, dataset, drop) {
    const asked = { ...weighing, weights: readWeights(text, dataset, people, drop) };
    const { weighing: valid, emptied } = restored(dataset, asked, people);
    for (const dial of emptied)
      drop(`The link gave every ingredient of the ${dial} dial the weight 0, so its usual weights are used.`);
    return valid.weights;
  },
  // The last ingredient of a dial cannot be switched off: its usual weights come back.
  hold: (_, { weighing, decision }, dataset) => restored(dataset, weighing, decision.people).weighing.weights,
};

/** The weights of the three dials. */
export const DIALS: Codec<unknown, unknown, Weighing['dials']> = {
  text: (dials) => DIAL_IDS.map((id) => dials[id]).join('.'),
  parse(text) {
    const [connectivity, need, supply, ...more] = text.split('.').map(parseWeight);
    if (connectivity == null || need == null || supply == null || more.length > 0) return undefined;
    return connectivity + need + supply > 0 ? { connectivity, need, supply } : undefined;
  },
  sorry: (text) =>
    `The link’s weights of the three dials (${text}) are not three whole numbers from 0 to 10 of which one is above 0, so all weigh the same.`,
  hold: (dials) => (DIAL_IDS.every((id) => dials[id] === 0) ? USUAL_WEIGHING.dials : dials),
};

function parseWeight(text: string): number | null {
  const weight = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return weight >= WEIGHT_LIMITS.min && weight <= WEIGHT_LIMITS.max ? weight : null;
}

function readWeights(text: string, dataset: Dataset, people: PeopleSet, drop: Drop): Weighing['weights'] {
  const weights: Record<string, number> = {};
  for (const pair of text.split('~').filter((one) => one !== '')) {
    const [id = '', number = '', ...more] = pair.split('.');
    const ingredient = ingredientOf(id);
    const weight = parseWeight(number);
    const refused = REFUSED.get(id);
    if (refused) drop(`The link asked for it, but it is left out. ${refused}`);
    else if (!ingredient)
      drop(`The link weighs an ingredient we do not know (${quote(id)}), so it is left out.`);
    else if (!isHeld(dataset, ingredient))
      drop(`The link weighs an ingredient without data (${quote(id)}), so it is left out.`);
    else if (weight === null || more.length > 0)
      drop(
        `The link’s weight of ${quote(id)} is not a whole number from 0 to 10, so its usual weight is used.`,
      );
    else if (weight !== usualWeight(ingredient, people)) weights[ingredient.id] = weight;
  }
  return Object.keys(weights).length === 0 ? USUAL_WEIGHING.weights : weights;
}

import { isHeld, restored, usualWeight } from '../../domain/figures/dials/weights';
import type { Dataset } from '../../domain/model/dataset';
import { DIAL_IDS, type DialId, ingredientOf, REFUSED } from '../../domain/model/ingredients';
import type { Profile } from '../../domain/model/profile';
import {
  AGGREGATIONS,
  NORMALISATIONS,
  USUAL_WEIGHING,
  WEIGHT_LIMITS,
  type Weighing,
} from '../../domain/model/weighing';
import type { LinkPart } from './part';
import { type LinkReader, oneOf, quote } from './reader';

/** Weights as `id.weight` pairs, the dials' own weights, the common scale and the way of adding up. */
export const weighingPart: LinkPart = {
  keys: ['weights', 'dials', 'scale', 'sum'],
  write(put, { weighing }, opening) {
    const weights = Object.entries(weighing.weights).map(([id, weight]) => `${id}.${weight}`);
    put('weights', weights.sort().join('~'), '');
    put('dials', dialText(weighing), dialText(opening.weighing));
    put('scale', weighing.normalisation, opening.weighing.normalisation);
    put('sum', weighing.aggregation, opening.weighing.aggregation);
  },
  read(link, { profile, weighing }, dataset) {
    const asked: Weighing = {
      weights: readWeights(link, dataset, profile),
      dials: link.value(
        'dials',
        parseDials,
        weighing.dials,
        (text) =>
          `The link’s weights of the three dials (${text}) are not three whole numbers from 0 to 10 of which one is above 0, so all weigh the same.`,
      ),
      normalisation: link.value(
        'scale',
        (text) => oneOf(NORMALISATIONS, text),
        weighing.normalisation,
        (text) => `The link’s common scale (${text}) is not one we have, so the place in England is used.`,
      ),
      aggregation: link.value(
        'sum',
        (text) => oneOf(AGGREGATIONS, text),
        weighing.aggregation,
        (text) => `The link’s way of adding up (${text}) is not one we have, so the average is used.`,
      ),
    };
    const { weighing: valid, emptied } = restored(dataset, asked, profile);
    for (const dial of emptied)
      link.drop(
        `The link gave every ingredient of the ${dial} dial the weight 0, so its usual weights are used.`,
      );
    return { weighing: valid };
  },
};

const dialText = ({ dials }: Weighing): string => DIAL_IDS.map((id) => dials[id]).join('.');

function parseDials(text: string): Readonly<Record<DialId, number>> | null {
  const [connectivity, need, supply, ...more] = text.split('.').map(parseWeight);
  if (connectivity == null || need == null || supply == null || more.length > 0) return null;
  return connectivity + need + supply > 0 ? { connectivity, need, supply } : null;
}

function parseWeight(text: string): number | null {
  const weight = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return weight >= WEIGHT_LIMITS.min && weight <= WEIGHT_LIMITS.max ? weight : null;
}

function readWeights(link: LinkReader, dataset: Dataset, profile: Profile): Weighing['weights'] {
  const weights: Record<string, number> = {};
  for (const pair of (link.text('weights') ?? '').split('~').filter((text) => text !== '')) {
    const [id = '', text = '', ...more] = pair.split('.');
    const ingredient = ingredientOf(id);
    const weight = parseWeight(text);
    const refused = REFUSED.get(id);
    if (refused) link.drop(`The link asked for it, but it is left out. ${refused}`);
    else if (!ingredient)
      link.drop(`The link weighs an ingredient we do not know (${quote(id)}), so it is left out.`);
    else if (!isHeld(dataset, ingredient))
      link.drop(`The link weighs an ingredient without data (${quote(id)}), so it is left out.`);
    else if (weight === null || more.length > 0)
      link.drop(
        `The link’s weight of ${quote(id)} is not a whole number from 0 to 10, so its usual weight is used.`,
      );
    else if (weight !== usualWeight(ingredient, profile)) weights[ingredient.id] = weight;
  }
  return Object.keys(weights).length === 0 ? USUAL_WEIGHING.weights : weights;
}

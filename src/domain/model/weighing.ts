import type { DialId } from './ingredients';
import type { FigureId } from './measure';

export const NORMALISATIONS = ['england', 'council', 'z-score', 'min-max'] as const;
export type Normalisation = (typeof NORMALISATIONS)[number];

export const AGGREGATIONS = ['arithmetic', 'geometric', 'worst-of'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export const WEIGHT_LIMITS = { min: 0, max: 10, step: 1 } as const;

/** How ingredients become dials and dials become the optional combined score. */
export interface Weighing {
  /** Relative weights 0 to 10 that differ from the usual ones; 0 = switched off. */
  readonly weights: Readonly<Partial<Record<FigureId, number>>>;
  /** Relative weights 0 to 10 of the three dials in the combined score. */
  readonly dials: Readonly<Record<DialId, number>>;
  readonly normalisation: Normalisation;
  readonly aggregation: Aggregation;
}

export const USUAL_WEIGHING: Weighing = {
  weights: {},
  dials: { connectivity: 5, need: 5, supply: 5 },
  normalisation: 'england',
  aggregation: 'arithmetic',
};

/**
 * Shares that sum to 1, in proportion to relative weights. Where nothing is left to share out by (all are nought, or
 * not numbers) every one gets the same.
 *
 * @param weights 0 or more each; anything else counts as 0
 */
export function sharesOf(weights: readonly number[]): readonly number[] {
  const held = weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : 0));
  // Brought to at most 1 first, so that no sum can overflow.
  const most = Math.max(...held);
  const valid = held.map((weight) => (most > 0 ? weight / most : 0));
  const sum = valid.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? valid.map((weight) => weight / sum) : valid.map(() => 1 / valid.length);
}

/** Each choice in one sentence, for the screen and the documents. */
export const NORMALISATION_TEXT: Readonly<Record<Normalisation, readonly [name: string, sentence: string]>> =
  {
    england: [
      'Place in England',
      'Each figure becomes its place among England’s 33,755 areas: 80 means worse than 80% of them. Where England’s figures are not held, the place among the areas of this map stands in, and is named.',
    ],
    council: [
      'Place among the areas of this map',
      'Each figure becomes its place among the areas of this map: 80 means worse than 80% of them.',
    ],
    'z-score': [
      'Distance from the average',
      'Each figure becomes its distance from the average of this map’s areas: 50 is average, and every standard deviation worse adds 20.',
    ],
    'min-max': [
      'Between lowest and highest',
      'Each figure becomes its position between the best area of this map (0) and the worst (100); one extreme area squeezes all others together.',
    ],
  };

export const AGGREGATION_TEXT: Readonly<Record<Aggregation, readonly [name: string, sentence: string]>> = {
  arithmetic: ['Average', 'The weighted average: a good figure can make up for a bad one.'],
  geometric: [
    'Geometric average',
    'The weighted geometric average: an area scores high only if it is poor on everything, because one good figure pulls it down more.',
  ],
  'worst-of': [
    'Worst of',
    'The worst figure alone decides, so nothing can make up for it; weights only switch figures on and off.',
  ],
};

import { isPublished, MEASURES } from '../model/catalogue';
import type { CountId } from '../model/catalogue/counts';
import { COUNTS } from '../model/catalogue/counts';
import { type Column, Status } from '../model/column';
import { GROUPINGS, type GroupingId } from '../model/grouping';
import type { FigureId } from '../model/measure';
import type { Grouped } from '../model/measure-record';
import { peopleOfShare } from '../model/people/people';
import { withoutNoise } from '../sums/share-of';
import { baseOfShare } from './denominators';

const SCORE = 'It ranks small areas against each other: scores are not worked out for larger places.';

/** How a figure of areas is told of places that they make up, or why it cannot be. Every measure has an answer. */
export function groupedOf(id: FigureId): Grouped {
  const stated = MEASURES.get(id)?.grouped;
  if (stated) return stated;
  const base = baseOfShare(id);
  if (base) return base.own ? { by: 'counts' } : { by: 'weighted', of: base.count };
  return isPublished(id)
    ? { by: 'none', why: 'Nothing is held to weight it by.' }
    : { by: 'none', why: SCORE };
}

/** The same in a sentence, for the page and the dictionary. */
export function groupedWords(id: FigureId): string {
  const how = groupedOf(id);
  switch (how.by) {
    case 'counts':
      return 'Of places that areas make up: the sum of its count over the sum of what it is a share of.';
    case 'weighted':
      return `Of places that areas make up: the mean of their areas, weighted by ${wordsOf(how.of)}; an estimate.`;
    case 'none':
      return `Not told of places that areas make up. ${how.why}`;
  }
}

const wordsOf = (id: CountId): string => {
  const count = COUNTS.find((one) => one.id === id);
  return count === undefined ? id : count.title.charAt(0).toLowerCase() + count.title.slice(1);
};

/** Places that figures published for others are told of: those, and larger ones. */
const AT_LEAST: Readonly<Record<'neighbourhood' | 'ward', readonly GroupingId[]>> = {
  neighbourhood: ['neighbourhood', 'constituency', 'district', 'council'],
  ward: ['ward', 'constituency', 'district', 'council'],
};

/** Why a figure is not told of places of a kind, in a few words; null where it is. */
export function whyNotTold(id: FigureId, by: GroupingId): string | null {
  if (id === 'coverage_lacking_pct') return by === 'neighbourhood' ? null : 'published by neighbourhood';
  const finest = MEASURES.get(id)?.finest;
  if (finest && !AT_LEAST[finest].includes(by)) return `published by ${finest}`;
  const isWorkedOut = by === 'area' || OF_ANY_PLACES.includes(id) || peopleOfShare(id) !== undefined;
  return isWorkedOut || groupedOf(id).by !== 'none' ? null : `not told of ${GROUPINGS[by].many}`;
}

/** Worked out of counts, or of what follows from them, whatever the places. */
const OF_ANY_PLACES: readonly FigureId[] = ['offline_pct', 'far_pct', 'alternative_type'];

/**
 * Figures of places as the mean of their areas or pieces, each with the weight of a count: of a share of that count the
 * sum over the sum. No figure where one of those that weigh anything has none.
 *
 * @param of which place each piece is in; -1 = in none
 * @returns a value a place, in the measure's unit
 */
export function weightedBy(column: Column, weights: Column, of: ArrayLike<number>, places: number): Column {
  const sums = new Float64Array(places);
  const whole = new Float64Array(places);
  for (let piece = 0; piece < of.length; piece += 1) {
    const place = of[piece] as number;
    const weight = weights.status[piece] === Status.value ? (weights.values[piece] as number) : Number.NaN;
    if (place < 0 || weight === 0) continue;
    const value = column.status[piece] === Status.value ? (column.values[piece] as number) : Number.NaN;
    sums[place] = (sums[place] as number) + value * weight;
    whole[place] = (whole[place] as number) + weight;
  }
  const values = sums.map((sum, place) => withoutNoise(sum / (whole[place] as number)));
  return {
    values,
    status: Uint8Array.from(values, (value) => (Number.isNaN(value) ? Status.noData : Status.value)),
  };
}

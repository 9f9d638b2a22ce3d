import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { DIAL_IDS, type DialId } from '../../model/ingredients';
import type { FigureId } from '../../model/measure';
import type { ScoreId } from '../../model/robustness';
import { rankCorrelation } from '../../sums/correlation';
import { remembered } from '../../sums/remembered';
import { type Dials, usualDials } from './dials';

/** Places of the areas by a score, 100 = worst; NaN without it. */
export const scoreValues = (dials: Dials, id: ScoreId): Float64Array =>
  (id === 'combined' ? dials.combined : dials.dials[id]).values;

/**
 * Share of households that ONS expected to answer the Census on paper, by area; NaN where it is not held. It is no
 * ingredient of any score, so that scores can be tested by it.
 */
export function offlineShare({ counts, count }: Dataset): Float64Array {
  const [offline, households] = [counts.get('offline_households'), counts.get('households')];
  return Float64Array.from({ length: count }, (_, row) =>
    offline?.status[row] === Status.value && households?.status[row] === Status.value
      ? (offline.values[row] as number) / (households.values[row] as number)
      : Number.NaN,
  );
}

/**
 * Whether the combined score, weighed as is usual, orders the areas at least as well as need alone by an index that
 * neither was made from: otherwise it is not offered. Nor is it where that index is not held.
 */
export const combinedIsOffered = remembered((dataset: Dataset): boolean => {
  const dials = usualDials(dataset);
  const index = offlineShare(dataset);
  return (
    rankCorrelation(scoreValues(dials, 'combined'), index) >=
    rankCorrelation(scoreValues(dials, 'need'), index)
  );
});

/** The score that areas are ranked by: the one the map shows; where it shows none, the combined one if offered, else need. */
export function rankedBy(dataset: Dataset, { measure }: { readonly measure: FigureId }): ScoreId {
  const shown = DIAL_IDS.find((id) => measure === `dial_${id}`);
  return shown ?? (combinedIsOffered(dataset) ? 'combined' : 'need');
}

/** What each dial weighs in a score, in the order of `DIAL_IDS`. */
export const sharesIn = (score: ScoreId, { dialShares }: Dials): readonly number[] =>
  DIAL_IDS.map((id) => (score === 'combined' ? dialShares[id] : Number(id === score)));

const SCORE_WORDS: Readonly<Record<DialId, string>> = {
  connectivity: 'connectivity',
  need: 'need',
  supply: 'how far help is',
};

/** After "by": "need", "combined score". */
export const scoreInWords = (id: ScoreId): string => (id === 'combined' ? 'combined score' : SCORE_WORDS[id]);

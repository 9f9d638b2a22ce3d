import { measureOf } from '../model/catalogue';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { Measure, MeasureId } from '../model/measure';
import { formatOrdinal } from '../words/format-value';
import { midRankPercentiles } from './percentile';
import { remembered } from './remembered';

/** The end a ranking starts from: the worst, or the highest where neither end is worse. */
const startsAt = ({ direction }: Ranked): 'highest' | 'lowest' =>
  direction === 'higher-is-better' ? 'lowest' : 'highest';
type Ranked = Pick<Measure, 'direction'>;

/** "1st = highest", "1st = lowest, which is worst": stands with every column of ranks. */
export const rankEnd = (measure: Ranked, first = '1st'): string =>
  `${first} = ${startsAt(measure)}${measure.direction === 'neither' ? '' : ', which is worst'}`;

/** "12th highest", "1st lowest": a rank in a sentence, from the end it was counted from. */
export const rankWords = (measure: Ranked, rank: number): string =>
  `${formatOrdinal(rank)} ${startsAt(measure)}`;

/**
 * Rank of every row, 1 = the worst value (the highest, where neither end is worse); ties share the better rank;
 * 0 = no value.
 */
export function ranks(column: Column, measure: Ranked): Int16Array {
  const way = startsAt(measure) === 'lowest' ? -1 : 1;
  const held = [...column.values]
    .filter((_, row) => column.status[row] === Status.value)
    .sort((a, b) => way * (b - a));
  const best = new Map<number, number>();
  held.forEach((value, index) => {
    if (!best.has(value)) best.set(value, index + 1);
  });
  return Int16Array.from(column.values, (value, row) =>
    column.status[row] === Status.value ? (best.get(value) ?? 0) : 0,
  );
}

const percentilesOf = remembered((_: Dataset) => new Map<MeasureId, Float64Array>());

/**
 * Mid-rank percentile of every row among the council's own areas, turned so that 100 is the worst end (the
 * highest, where neither end is worse). NaN without a value. Computed once a measure.
 */
export function councilPercentiles(dataset: Dataset, id: MeasureId): Float64Array {
  const known = percentilesOf(dataset);
  const found = known.get(id);
  if (found) return found;
  const column = dataset.columns.get(id);
  const turned = measureOf(id).direction === 'higher-is-better' ? -1 : 1;
  const made = column
    ? midRankPercentiles(
        column.values.map((value, row) =>
          column.status[row] === Status.value ? turned * value : Number.NaN,
        ),
      )
    : new Float64Array(dataset.count).fill(Number.NaN);
  known.set(id, made);
  return made;
}

/** The worst fifth: percentile 80 or more, as for England's worst-connected fifth. */
export const TOP_FIFTH = 80;

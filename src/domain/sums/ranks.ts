import { type Column, Status } from '../model/column';
import type { Measure } from '../model/measure';
import { formatOrdinal } from '../words/format-value';

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

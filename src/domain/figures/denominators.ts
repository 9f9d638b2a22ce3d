import { MEASURES } from '../model/catalogue';
import { COUNTS, type CountId } from '../model/catalogue/counts';
import type { Dataset } from '../model/dataset';
import type { FigureId } from '../model/measure';
import type { CatalogueRecord } from '../model/measure-record';
import { peopleOfShare } from '../model/people/people';
import { total } from '../sums/totals';

type Base = NonNullable<CatalogueRecord['base']>;

/** What a share is of, as the record of its people or of the measure says; undefined for what is no share of people. */
export function baseOfShare(id: FigureId): Base | undefined {
  const people = peopleOfShare(id);
  return people
    ? { count: people.whole.count, own: people.whole.sourceId === people.sourceId }
    : MEASURES.get(id)?.base;
}

/**
 * The same by area. Another table's total, or another year's, stands in where its own is not held by area, and all
 * residents where that is not held either.
 */
export function baseOf(dataset: Dataset, id: FigureId): Base | null {
  const base = baseOfShare(id);
  if (!base) return null;
  if (total(dataset, base.count).sum > 0) return base;
  return total(dataset, 'residents').sum > 0 ? { count: 'residents', own: false } : null;
}

/** In words that follow "weighted by". */
export const baseWords = ({ count }: Base): string => WORDS.get(count) ?? '';

const WORDS: ReadonlyMap<CountId, string> = new Map(
  COUNTS.flatMap((one) => ('words' in one ? [[one.id, one.words]] : [])),
);

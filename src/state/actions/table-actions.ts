import type { Filter, SortKey } from '../../domain/model/choices';
import type { Choosing } from './choose';

export interface TableActions {
  setFilter(part: Partial<Filter>): void;
  /** Sorts by a column; the same column again turns the order round. */
  setSort(by: SortKey): void;
}

/** Which rows the table lists, and in what order. */
export const tableActions = ({ choices, choose }: Choosing): TableActions => ({
  setFilter: (part) => choose({ filter: { ...choices().filter, ...part } }),
  setSort: (by) => {
    const { sort } = choices();
    choose({ sort: { by, descending: sort.by === by ? !sort.descending : !RISES_FIRST.has(by) } });
  },
});

/** Words are first sorted from A and ranks from the first, which is the worst; figures from the highest. */
const RISES_FIRST: ReadonlySet<SortKey> = new Set<SortKey>(['name', 'district', 'ward', 'rank_band']);

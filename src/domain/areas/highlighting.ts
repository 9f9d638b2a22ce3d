import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import type { Highlighting, Shading } from '../model/reading';
import type { Robustness } from '../model/robustness';
import { countRows, total } from '../sums/totals';
import { countedPeople } from './counted-people';
import { filterRows, isFiltering } from './filter/filter-rows';
import { filterFinding } from './filter/filter-words';
import { sortRows } from './sort';

/** How many areas and people are highlighted and shown, and in what order. */
export function highlightingOf(
  dataset: Dataset,
  choices: Choices,
  { measure, values }: Shading,
  marked: Uint8Array,
  robustness: Robustness | null,
): Highlighting {
  const { count } = countedPeople(choices);
  const filtered = filterRows(dataset, choices, marked);
  const { shown } = filtered;
  const isMarked = (row: number) => marked[row] === 1;
  const isShown = (row: number) => shown[row] === 1;
  return {
    markedCount: countRows(dataset, isMarked),
    markedPeople: total(dataset, count, isMarked).sum,
    shown,
    shownCount: countRows(dataset, isShown),
    shownPeople: total(dataset, count, isShown).sum,
    isFiltered: isFiltering(choices.filter),
    filter: filterFinding(dataset, choices, filtered),
    order: sortRows(dataset, choices, { measure, column: values }, shown, marked, robustness),
  };
}

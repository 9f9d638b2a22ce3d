import { OFFICIAL_LAYOUTS, type TableLayout } from '../layouts';
import { filledOf } from './heading-rows';
import { shapeOf } from './place-shape';
import type { FoundTable } from './table-rows';

/** A table that was looked at: where it begins, and what its headings say it is. */
export interface Looked {
  readonly table: FoundTable;
  readonly layout: TableLayout;
  /** Residential premises only, by its name. */
  readonly residential: boolean;
  /** Of a sheet that no one is shown. */
  readonly hidden: boolean;
}

/**
 * Of several tables the one that is read: a publisher's file first, all premises before residential ones; else that in which
 * most of the first rows hold a place; of equal ones the longer, then the first.
 *
 * @param wanted the name a person chose
 */
export function likeliest(looked: readonly Looked[], wanted?: string): Looked | undefined {
  const chosen = wanted === undefined ? undefined : looked.find(({ table }) => table.source.name === wanted);
  return chosen ?? inOrder(looked)[0];
}

/** The likeliest first. */
export function inOrder(looked: readonly Looked[]): readonly Looked[] {
  const rank = ({ layout }: Looked): number => {
    const at = OFFICIAL_LAYOUTS.findIndex(({ id }) => id === layout.id);
    return at < 0 ? OFFICIAL_LAYOUTS.length + (layout.id === 'table' ? 1 : 0) : at;
  };
  return looked.toSorted(
    (a, b) =>
      Number(a.hidden) - Number(b.hidden) ||
      rank(a) - rank(b) ||
      Number(a.residential) - Number(b.residential) ||
      placeShare(b.table) - placeShare(a.table) ||
      b.table.sample.length - a.table.sample.length,
  );
}

/** Share of the first rows that hold a place and something beside it, in tenths. */
function placeShare({ sample }: FoundTable): number {
  const placed = sample.filter(
    ({ cells }) => filledOf(cells) > 1 && cells.some((cell) => shapeOf(cell) !== null),
  ).length;
  return Math.round((10 * placed) / Math.max(1, sample.length));
}

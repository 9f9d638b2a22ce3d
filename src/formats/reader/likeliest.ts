import { readFigure } from '../figure';
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
 * Of several tables the one that is read: a publisher's file first, all premises before residential ones; else one in which
 * half of the first rows or more hold a place; of those the one with most such rows that hold a number too (a list of codes
 * and names has none), then the longest, then the first.
 *
 * @param wanted the name a person chose
 */
export function likeliest(looked: readonly Looked[], wanted?: string): Looked | undefined {
  const chosen = wanted === undefined ? undefined : looked.find(({ table }) => table.source.name === wanted);
  return chosen ?? inOrder(looked)[0];
}

/** The likeliest first. */
function inOrder(looked: readonly Looked[]): readonly Looked[] {
  const rank = ({ layout }: Looked): number => {
    const at = OFFICIAL_LAYOUTS.findIndex(({ id }) => id === layout.id);
    return at < 0 ? OFFICIAL_LAYOUTS.length + (layout.id === 'table' ? 1 : 0) : at;
  };
  const found = new Map(looked.map((one) => [one, rowsOf(one.table)]));
  const of = (one: Looked): Rows => found.get(one) ?? { placed: 0, counted: 0, isMost: false };
  return [...looked].sort(
    (a, b) =>
      Number(a.hidden) - Number(b.hidden) ||
      rank(a) - rank(b) ||
      Number(a.residential) - Number(b.residential) ||
      Number(of(b).isMost) - Number(of(a).isMost) ||
      of(b).counted - of(a).counted ||
      of(b).placed - of(a).placed,
  );
}

/** What the first rows of a table hold. */
interface Rows {
  /** A place and something beside it. */
  readonly placed: number;
  /** A number beside it. */
  readonly counted: number;
  /** Half of them or more hold a place. */
  readonly isMost: boolean;
}

function rowsOf({ sample }: FoundTable): Rows {
  let placed = 0;
  let counted = 0;
  for (const { cells } of sample) {
    if (filledOf(cells) < 2 || !cells.some((cell) => shapeOf(cell) !== null)) continue;
    placed += 1;
    if (cells.some((cell) => shapeOf(cell) === null && typeof readFigure(cell) === 'number')) counted += 1;
  }
  return { placed, counted, isMost: placed >= sample.length / 2 };
}

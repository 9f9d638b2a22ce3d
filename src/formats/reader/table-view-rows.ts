import { cut } from '../../domain/words/characters';
import { roleOf } from './row-role';
import type { FoundTable } from './table-rows';
import type { ColumnView, TableView } from './table-view';

/** Rows shown below the headings. */
const SHOWN = 12;
const MOST_CELLS = 60;
const LONGEST_CELL = 120;

/**
 * The beginning of a table with what each row and column was taken for.
 *
 * @param next the row where another table begins
 */
export function tableView(
  table: FoundTable,
  key: number,
  columns: readonly ColumnView[],
  categories: ReadonlySet<number>,
  isKey: (text: string) => boolean,
  next: number | null,
): TableView {
  const { start, headings, sample } = table;
  const below = sample.filter(({ row }) => row > start.lastHeadingRow).length;
  const shown = sample.slice(0, Math.max(0, sample.length - below) + SHOWN);
  return {
    rows: shown.map(({ cells, row }) => ({
      row,
      cells: cells.slice(0, MOST_CELLS).map((cell) => cut(cell, LONGEST_CELL)),
      is:
        next !== null && row >= next
          ? 'other'
          : row > start.lastHeadingRow
            ? roleOf(cells, start, headings, key, isKey)
            : start.headingRows.includes(row)
              ? 'heading'
              : 'title',
    })),
    columns: columns.map((one) =>
      categories.has(one.at)
        ? {
            ...one,
            role: 'category',
            how: null,
            howWords: 'tells rows apart',
            because: 'A place has one row for each of its values.',
          }
        : one,
    ),
    headingRows: start.headingRows,
    key,
  };
}

import { cleanCell, readFigure } from '../figure';
import type { Decision } from './decision';
import { shapeOf } from './place-shape';

/** A row of the file with its 1-based number. */
export interface NumberedRow {
  readonly cells: readonly string[];
  readonly row: number;
}

/** Where the table begins. */
export interface TableStart {
  /** 1-based rows of the headings; empty = none. */
  readonly headingRows: readonly number[];
  /** One a column, never empty, never twice the same: "Sessions", "2024: Sessions", "Column 3". */
  readonly titles: readonly string[];
  /** True of columns whose heading stands in the file. */
  readonly named: readonly boolean[];
  /** The last row before the data; 0 = the data begin in the first row. */
  readonly lastHeadingRow: number;
  readonly decided: Decision;
}

/** Rows above the table that are looked at. */
const LOOKED = 60;
const MOST_HEADING_ROWS = 3;

export const isFilled = (cell: string): boolean => cleanCell(cell) !== '';
export const filledOf = (cells: readonly string[]): number => cells.filter(isFilled).length;
const isNumber = (cell: string): boolean => typeof readFigure(cell, { brackets: 'minus' }) === 'number';
const isYear = (cell: string): boolean => /^(19|20)\d\d$/.test(cleanCell(cell));
/** A code of an area or a postcode: what stands in data and not in headings. */
const isPlace = (cell: string): boolean => {
  const shape = shapeOf(cell);
  return shape !== null && shape !== 'postcode-district';
};

/**
 * Finds the headings: the last row of words above the first row with a place in it. Rows above them with a single cell are
 * titles; a row of words directly above, over blanks or repeated headings, is a second row of headings.
 *
 * @param rows the first rows of the file that are not blank
 * @param wanted what a person said, 1-based; undefined = to be found
 */
export function tableStart(rows: readonly NumberedRow[], wanted?: readonly number[]): TableStart {
  if (wanted !== undefined) return named(rows, wanted, 'You said so.');
  const looked = rows.slice(0, LOOKED);
  const width = usualWidth(rows);
  let first = looked.findIndex(
    ({ cells }) => cells.some(isPlace) && filledOf(cells) >= Math.max(width / 2, Math.min(2, width)),
  );
  const byPlace = first >= 0;
  if (!byPlace) {
    // No code and no postcode: the first row with a number in it that is as wide as the others.
    first = looked.findIndex(
      ({ cells }, at) =>
        filledOf(cells) >= Math.max(1, width / 2) &&
        cells.some((cell) => isNumber(cell) && !isYear(cell)) &&
        looked.slice(0, at).some((above) => filledOf(above.cells) >= Math.max(1, width / 2)),
    );
  }
  if (first < 0)
    return named(rows, looked[0] ? [widest(looked, width)] : [], 'It is the first row as wide as the table.');
  const heading = headingAbove(looked, first, width);
  const data = looked[first]?.row ?? 1;
  const what = byPlace ? 'a postcode or the code of an area' : 'a number';
  if (heading < 0) return named(rows, [], `Row ${data}, the first of the table, holds ${what} already.`);
  const all = withRowsAbove(looked, heading);
  return named(
    rows,
    all.map((at) => looked[at]?.row ?? 0),
    `Row ${data} is the first with ${what}.`,
  );
}

function widest(rows: readonly NumberedRow[], width: number): number {
  return (rows.find(({ cells }) => filledOf(cells) >= width) ?? rows[0])?.row ?? 1;
}

/** How many cells are filled in most rows, titles and notes of one cell not counted where there are wider rows. */
function usualWidth(rows: readonly NumberedRow[]): number {
  const counts = new Map<number, number>();
  const all = rows.map(({ cells }) => filledOf(cells));
  const least = all.some((filled) => filled > 1) ? 2 : 1;
  for (const filled of all) {
    if (filled >= least) counts.set(filled, (counts.get(filled) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Position of the nearest row above without a number in it, as filled as a row of headings is; -1 = none. */
function headingAbove(rows: readonly NumberedRow[], first: number, width: number): number {
  const least = width < 3 ? width : 2;
  for (let at = first - 1; at >= 0; at -= 1) {
    const cells = rows[at]?.cells ?? [];
    if (filledOf(cells) < least) {
      // A single cell among wider rows is a title, unless the table has one column.
      continue;
    }
    if (cells.every((cell) => (!isNumber(cell) || isYear(cell)) && !isPlace(cell))) return at;
  }
  return -1;
}

/** The heading row with those directly above it that are headings too, the uppermost first. */
function withRowsAbove(rows: readonly NumberedRow[], heading: number): readonly number[] {
  const all = [heading];
  for (let at = heading - 1; at >= 0 && all.length < MOST_HEADING_ROWS; at -= 1) {
    const above = rows[at];
    const below = rows[at + 1];
    if (!above || !below || below.row - above.row !== 1) break;
    const isWords = above.cells.every((cell) => !isNumber(cell) || isYear(cell));
    if (!isWords || filledOf(above.cells) < 2 || !needsMore(below.cells, above.cells)) break;
    all.unshift(at);
  }
  return all;
}

/** Headings that repeat, or are blank where the row above is not, need that row to be told apart. */
function needsMore(cells: readonly string[], above: readonly string[]): boolean {
  const words = cells.map(cleanCell).filter((one) => one !== '');
  if (new Set(words).size < words.length) return true;
  return above.some((cell, at) => isFilled(cell) && !isFilled(cells[at] ?? '')) && words.length > 0;
}

function named(rows: readonly NumberedRow[], headingRows: readonly number[], because: string): TableStart {
  const found = headingRows.flatMap((row) => rows.find((one) => one.row === row) ?? []);
  const data = rows.filter(({ row }) => row > (headingRows.at(-1) ?? 0));
  const over = found.at(-1)?.cells.length ?? 0;
  // Headings may be fewer than the columns: a column counts when most rows have something in it.
  const wide = Math.max(
    over,
    ...[...new Set(data.map(({ cells }) => cells.length))].filter(
      (width) =>
        data.filter(({ cells }) => cells.length >= width && isFilled(cells[width - 1] ?? '')).length >
        data.length / 2,
    ),
  );
  const parts = found.map(({ cells }, level) =>
    level < found.length - 1 ? spread(cells, found.at(-1)?.cells ?? []) : cells,
  );
  const seen = new Map<string, number>();
  const texts = Array.from({ length: wide }, (_, at) =>
    [
      ...new Set(
        parts.map((cells) => cleanCell((cells[at] ?? '').replace(/\s+/g, ' '))).filter((one) => one !== ''),
      ),
    ].join(': '),
  );
  const titles = texts.map((text, at) => {
    const title = text === '' ? `Column ${at + 1}` : text;
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
  const words =
    found.length === 0
      ? 'The file has no headings.'
      : found.length === 1
        ? `The headings are in row ${headingRows[0]}.`
        : `The headings are in rows ${headingRows.slice(0, -1).join(', ')} and ${headingRows.at(-1)}, read together.`;
  return {
    headingRows: found.map(({ row }) => row),
    titles,
    named: texts.map((text) => text !== ''),
    lastHeadingRow: headingRows.at(-1) ?? 0,
    decided: { stage: 'table', decided: words, because },
  };
}

/** A heading over several columns stands in the first of them: it is that of the blanks after it too. */
function spread(cells: readonly string[], below: readonly string[]): readonly string[] {
  const length = Math.max(cells.length, below.length);
  let last = '';
  return Array.from({ length }, (_, at) => {
    const own = cells[at] ?? '';
    if (isFilled(own)) last = isFilled(below[at] ?? '') ? own : '';
    return isFilled(own) ? own : isFilled(below[at] ?? '') ? last : '';
  });
}

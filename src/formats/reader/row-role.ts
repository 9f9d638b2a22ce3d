import { cleanCell, readFigure } from '../figure';
import { filledOf, isFilled, type TableStart } from './heading-rows';
import { shapeOf } from './place-shape';
import type { RowRole } from './table-view';

const TOTAL =
  /^(grand |sub-?|overall |county |council |district |area )?totals?\b|^all (areas|rows|wards|lsoas)|^(sum|overall|average|mean)$|\btotal$/i;
/** What begins so is a note whatever stands beside it: a comma in it may have made cells. */
const SURE_NOTE = /^(notes?|sources?|foot ?notes?|contact|published|copyright|crown)\b[^,]*:/i;
const NOTE =
  /^(notes?|sources?|foot ?notes?|contact|published|produced|last updated|copyright|©|crown|contains|this (table|file|data)|data (from|are|is|source)|figures|please|see |table \d|page \d|end of |for more|to protect|\*|†|‡|#|\[\w+\]|\(?\d{1,2}[.)] )/i;

/**
 * What a row below the headings is. A row with a place in the key's column is data; without one it is a total, a note or
 * the headings once more when it looks like one, and otherwise a row of data whose place is not known.
 *
 * @param key position of the column of the key; -1 = not known yet
 * @param isKey whether a text names a place in the key's column by name
 */
export function roleOf(
  cells: readonly string[],
  { titles }: TableStart,
  headings: readonly string[],
  key: number,
  isKey: (text: string) => boolean = () => false,
): RowRole {
  const own = key >= 0 ? (cells[key] ?? '') : '';
  const hasPlace =
    key >= 0 ? shapeOf(own) !== null || isKey(own) : cells.some((cell) => shapeOf(cell) !== null);
  if (hasPlace) return isSubtotal(key >= 0 ? own : (cells.find(isText) ?? '')) ? 'total' : 'data';
  const first = cleanCell(cells.find(isFilled) ?? '');
  if (isHeading(cells, headings)) return 'heading';
  if (TOTAL.test(cleanCell(own)) || TOTAL.test(first)) return 'total';
  if (SURE_NOTE.test(first)) return 'note';
  const filled = filledOf(cells);
  const hasFigure = cells.some((cell, at) => at !== key && isFilled(cell) && readFigure(cell) !== undefined);
  if (NOTE.test(first) && (filled === 1 || !hasFigure || first.length > 30)) return 'note';
  const isNumberAlone = typeof readFigure(first) === 'number';
  if (
    filled === 1 &&
    titles.length > 1 &&
    !isNumberAlone &&
    (first.length > 20 || (key >= 0 && !isFilled(own)))
  )
    return 'note';
  // A sentence where a place should be.
  if (!hasFigure && cleanCell(own).length > 40) return 'note';
  // A foot note with commas in it, written without quotation marks, falls into several cells of words.
  if (!hasFigure && filled > 1 && first.length > 30) return 'note';
  return 'data';
}

const isText = (cell: string): boolean => cell !== '';

/** "E01029018 Total", as pivot tables write it: longer than any code, which spares most rows the look. */
const isSubtotal = (text: string): boolean => text.length > 9 && /\btotals?\s*$/i.test(text);

function isHeading(cells: readonly string[], headings: readonly string[]): boolean {
  if (headings.length === 0) return false;
  return headings.every((heading, at) => cleanCell(heading) === cleanCell(cells[at] ?? ''));
}

const isNumber = (cell: string): boolean => typeof readFigure(cell) === 'number';

/** Words without a place or a number, one of them as the heading of its column says: the headings of another table. */
export function isOtherHeading(cells: readonly string[], headings: readonly string[]): boolean {
  let isAlike = false;
  for (let at = 0; at < headings.length && !isAlike; at += 1) {
    const heading = headings[at] ?? '';
    isAlike = heading === cells[at] && isFilled(heading);
  }
  if (!isAlike) return false;
  return filledOf(cells) > 1 && cells.every((cell) => shapeOf(cell) === null && !isNumber(cell));
}

/**
 * Whether a row below headings is the first of another table: it holds a place or a number, and, where its headings are
 * those of the table before, the place that stood first in that one.
 *
 * @param first the first row of the table before; null = the headings are others
 */
export function standsAgain(cells: readonly string[], first: readonly string[] | null, key: number): boolean {
  if (first === null) return cells.some((cell) => shapeOf(cell) !== null || isNumber(cell));
  return cells.some(
    (cell, at) => (key < 0 ? shapeOf(cell) !== null : at === key) && isFilled(cell) && cell === first[at],
  );
}

import { FileProblem } from '../file-problem';

/** How the rows of a text file are written. */
export interface Dialect {
  /** One character. */
  readonly separator: string;
  /** What ends a row; a carriage return before a line feed is dropped. */
  readonly newline: '\n' | '\r';
  /** Cells of a usual row; 0 = not known. */
  readonly width: number;
}

/** Splits text that comes in pieces into rows of cells. */
export interface RowSplitter {
  push(text: string): void;
  /** Gives the last row, if it does not end in a line break. */
  end(): void;
}

/** Longest row taken, in characters: official files stay under 10,000. */
const LONGEST_ROW = 200_000;
const MOST_CELLS = 2000;
/** Characters a quotation may run over before its mark is taken for one of inches. */
const LONGEST_QUOTATION = 100_000;

const NEVER_CLOSED =
  'a quotation mark opens a cell here and is never closed: it is taken as it stands, and the rows after it are read as rows';
const HOLDS_ROWS =
  'a cell in quotation marks holds what look like rows of the table: the mark is taken as it stands, and those rows are read as rows';

/** Where a row that holds quotation marks ends, and its cells; null = the text stops inside it. */
type Scanned = { readonly cells: string[]; readonly end: number } | null;

/**
 * @param onRow called for each row that is not empty, with the cells and the 1-based number of the row as a
 *   spreadsheet counts it (a quoted cell may hold line breaks, an empty line counts)
 * @param onOdd told of rows whose quotation marks cannot be as they stand
 * Throws `FileProblem` for rows of absurd length.
 */
export function createRowSplitter(
  { separator, newline, width }: Dialect,
  onRow: (cells: string[], row: number) => void,
  onOdd: (row: number, reason: string) => void = () => undefined,
): RowSplitter {
  let rest = '';
  let row = 0;

  function give(cells: string[]): void {
    if (cells.length > MOST_CELLS) {
      throw new FileProblem(
        `Row ${row} has ${cells.length} columns, more than any file the map reads. Check that this is the right file.`,
      );
    }
    onRow(cells, row);
  }

  function line(text: string): void {
    row += 1;
    const whole = text.charCodeAt(text.length - 1) === 13 ? text.slice(0, -1) : text;
    if (whole === '') return;
    if (whole.length > LONGEST_ROW) throw tooLong(row);
    give(whole.split(separator));
  }

  /** A text that is known beforehand is found faster than one that is not. */
  const lineEnd = (text: string, from: number): number =>
    newline === '\n' ? text.indexOf('\n', from) : text.indexOf('\r', from);

  /** Reads every row of `text` that is whole; returns where the first that is not begins. */
  function rows(text: string, isEnd: boolean): number {
    return newline === '\n' && !text.includes('"') ? plainRows(text, isEnd) : quotedRows(text, isEnd);
  }

  /** Without a quotation mark in sight every line feed ends a row: a loop of its own, twice as fast. */
  function plainRows(text: string, isEnd: boolean): number {
    let from = 0;
    for (;;) {
      const end = text.indexOf('\n', from);
      if (end < 0) break;
      line(text.slice(from, end));
      from = end + 1;
    }
    if (!isEnd || from >= text.length) return from;
    line(text.slice(from));
    return text.length;
  }

  function quotedRows(text: string, isEnd: boolean): number {
    let from = 0;
    let mark = text.indexOf('"');
    while (from < text.length) {
      const end = lineEnd(text, from);
      if (mark >= 0 && mark < from) mark = text.indexOf('"', from);
      if (mark < 0 || (end >= 0 && mark > end)) {
        if (end < 0) {
          if (!isEnd) return from;
          line(text.slice(from));
          return text.length;
        }
        line(text.slice(from, end));
        from = end + 1;
      } else {
        const found = scan(text, from, isEnd);
        if (found === null) return from;
        row += 1;
        if (found.end - from > LONGEST_ROW) throw tooLong(row);
        give(found.cells);
        from = found.end + 1;
      }
    }
    return from;
  }

  function scan(text: string, from: number, isEnd: boolean): Scanned {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      let next: number;
      if (text[at] === '"') {
        const quotation = quotationAt(text, at, isEnd);
        if (quotation === null) return null;
        if (quotation.odd !== null) onOdd(row + 1, quotation.odd);
        if (quotation.end >= 0) {
          cells.push(quotation.cell);
          next = quotation.end;
        } else {
          // Not a quotation: the mark is a character like any other, but one that opens the cell is not shown.
          next = endOfCell(text, at);
          if (next < 0 && !isEnd) return null;
          if (next < 0) next = text.length;
          const bare = text.slice(at, next);
          cells.push(withoutReturn(quotation.odd === null ? bare : bare.slice(1), text, next));
        }
      } else {
        next = endOfCell(text, at);
        if (next < 0 && !isEnd) return null;
        if (next < 0) next = text.length;
        cells.push(withoutReturn(text.slice(at, next), text, next));
      }
      if (next >= text.length || text[next] === newline) return { cells, end: next };
      at = next + 1;
    }
  }

  /** Position of the separator or line break after a bare cell; -1 = not in the text. */
  function endOfCell(text: string, from: number): number {
    const comma = text.indexOf(separator, from);
    const end = lineEnd(text, from);
    return comma < 0 ? end : end < 0 ? comma : Math.min(comma, end);
  }

  const withoutReturn = (cell: string, text: string, next: number): string =>
    text[next] !== separator && cell.endsWith('\r') ? cell.slice(0, -1) : cell;

  /**
   * The quotation that opens at `at`: its text and what follows it, a separator, a line break or the end. `end` is -1
   * when it is none, with the reason where rows would have been swallowed; null when more text must come.
   */
  function quotationAt(
    text: string,
    at: number,
    isEnd: boolean,
  ): { readonly cell: string; readonly end: number; readonly odd: string | null } | null {
    let from = at + 1;
    let doubled = false;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0 || close - at > LONGEST_QUOTATION) {
        if (!isEnd && text.length - at <= LONGEST_QUOTATION) return null;
        return { cell: '', end: -1, odd: NEVER_CLOSED };
      }
      if (text[close + 1] === '"') {
        doubled = true;
        from = close + 2;
        continue;
      }
      if (close + 1 >= text.length && !isEnd) return null;
      const inside = text.slice(at + 1, close);
      const next = afterBlanks(text, close + 1);
      const spans = inside.includes(newline);
      if (next >= text.length && !isEnd) return null;
      if (next < text.length && text[next] !== separator && text[next] !== newline) {
        // Something follows the mark: within a row it is odd writing, across rows it was never a quotation.
        return { cell: '', end: -1, odd: spans ? HOLDS_ROWS : null };
      }
      if (spans && holdsRows(inside)) return { cell: '', end: -1, odd: HOLDS_ROWS };
      return { cell: doubled ? inside.replaceAll('""', '"') : inside, end: next, odd: null };
    }
  }

  /** Position of what follows blanks and a carriage return. */
  function afterBlanks(text: string, from: number): number {
    let at = from;
    while (text[at] === ' ' || (text[at] === '\r' && newline === '\n')) at += 1;
    return at;
  }

  function holdsRows(inside: string): boolean {
    const [, ...after] = inside.split(newline);
    return after.some((one) => {
      const cells = one.split(separator);
      return width > 1 && cells.length >= width - 1 && cells.length <= width && cells.some(isPlace);
    });
  }

  return {
    push(text) {
      const all = rest === '' ? text : rest + text;
      rest = all.slice(rows(all, false));
      if (rest.length > LONGEST_ROW + LONGEST_QUOTATION) throw tooLong(row + 1);
    },
    end() {
      const last = rest;
      rest = '';
      rows(last, true);
    },
  };
}

/** A code of an area or a whole postcode: what a row of a table has and a note has not. */
const isPlace = (cell: string): boolean =>
  /^\s*"?([EWSN]\d{8}|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})"?\s*$/i.test(cell);

function tooLong(row: number): FileProblem {
  return new FileProblem(
    `Row ${row} is longer than ${LONGEST_ROW.toLocaleString('en-GB')} characters, more than any file the map reads. Check that this is the right file.`,
  );
}

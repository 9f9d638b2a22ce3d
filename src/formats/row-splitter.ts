import { FileProblem } from './file-problem';

/** Splits CSV text that comes in pieces into rows of cells. */
export interface RowSplitter {
  push(text: string): void;
  /** Gives the last row, if it does not end in a line break. */
  end(): void;
}

/** Longest row taken, in characters: official files stay under 10,000. More means an unclosed quotation mark. */
const LONGEST_ROW = 200_000;
const MOST_COLUMNS = 2000;

/**
 * @param onRow called for each row that is not blank, with the cells and the 1-based number of the row as a
 *   spreadsheet counts it (a quoted cell may hold line breaks, a blank line counts)
 * Throws `FileProblem` for rows of absurd length, which an unclosed quotation mark makes.
 */
export function createRowSplitter(onRow: (cells: string[], row: number) => void): RowSplitter {
  let rest = '';
  let row = 0;
  let separator = '';
  /** Characters of `rest` known to lie in one unfinished row, so that they are not searched again. */
  let inQuotes = false;

  function line(text: string): void {
    row += 1;
    const whole = text.charCodeAt(text.length - 1) === 13 ? text.slice(0, -1) : text;
    if (whole === '') return;
    if (whole.length > LONGEST_ROW) throw tooLong(row, false);
    if (separator === '') separator = separatorOf(whole);
    const cells = whole.includes('"') ? splitQuoted(whole, separator) : whole.split(separator);
    if (cells.length > MOST_COLUMNS) {
      throw new FileProblem(
        `Row ${row} has ${cells.length} columns, more than any file the map reads. Check that this is the right file.`,
      );
    }
    onRow(cells, row);
  }

  /** End of the row that starts at `from`, or -1 when the text stops inside it. */
  function endOfRow(text: string, from: number): number {
    let at = text.indexOf('\n', from);
    const quote = text.indexOf('"', from);
    if (quote < 0 || (at >= 0 && quote > at)) return at;
    // Odd numbers of quotation marks before a line break put it inside a cell.
    let marks = 0;
    let searched = from;
    while (at >= 0) {
      marks += count(text, '"', searched, at);
      if (marks % 2 === 0) return at;
      searched = at;
      at = text.indexOf('\n', at + 1);
    }
    inQuotes = true;
    return -1;
  }

  return {
    push(text) {
      const all = rest === '' ? text : rest + text;
      inQuotes = false;
      let from = 0;
      // Without a quotation mark in sight every line break ends a row.
      const plain = !all.includes('"');
      for (;;) {
        const end = plain ? all.indexOf('\n', from) : endOfRow(all, from);
        if (end < 0) break;
        line(all.slice(from, end));
        from = end + 1;
      }
      rest = all.slice(from);
      if (rest.length > LONGEST_ROW) throw tooLong(row + 1, inQuotes);
    },
    end() {
      if (rest === '') return;
      // Files of old Macs end rows with a carriage return alone.
      const last = rest;
      rest = '';
      if (count(last, '"', 0, last.length) % 2 === 1) {
        throw new FileProblem(
          `A quotation mark that opens in row ${row + 1} is never closed, so the rows after it cannot be told apart. Save the file again and add it once more.`,
        );
      }
      const lines = last.includes('\r') && !last.trimEnd().includes('"') ? last.split('\r') : [last];
      for (const one of lines) line(one);
    },
  };
}

function tooLong(row: number, inQuotes: boolean): FileProblem {
  return new FileProblem(
    inQuotes
      ? `A quotation mark that opens in row ${row} is never closed, so the rows after it cannot be told apart. Save the file again and add it once more.`
      : `Row ${row} is longer than ${LONGEST_ROW.toLocaleString('en-GB')} characters, more than any file the map reads. Check that this is the right file.`,
  );
}

/** Councils' spreadsheets sometimes save semicolons or tabs; the headings tell. */
function separatorOf(headings: string): string {
  const outside = headings.replace(/"[^"]*"/g, '');
  const found = [',', '\t', ';'].map((one) => ({ one, times: outside.split(one).length }));
  return found.toSorted((a, b) => b.times - a.times)[0]?.one ?? ',';
}

function count(text: string, mark: string, from: number, to: number): number {
  let found = 0;
  for (let at = text.indexOf(mark, from); at >= 0 && at < to; at = text.indexOf(mark, at + 1)) found += 1;
  return found;
}

/** One row with quotation marks in it (RFC 4180; a mark inside an unquoted cell is taken as it stands). */
function splitQuoted(text: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      let cell = '';
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close < 0) {
          cell += text.slice(from);
          from = text.length;
          break;
        }
        cell += text.slice(from, close);
        from = close + 1;
        if (text[from] !== '"') break;
        cell += '"';
        from += 1;
      }
      const next = text.indexOf(separator, from);
      cells.push(cell + (next < 0 ? text.slice(from) : text.slice(from, next)));
      if (next < 0) return cells;
      at = next + 1;
    } else {
      const next = text.indexOf(separator, at);
      cells.push(next < 0 ? text.slice(at) : text.slice(at, next));
      if (next < 0) return cells;
      at = next + 1;
    }
  }
}

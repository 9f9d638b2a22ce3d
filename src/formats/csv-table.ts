import { createRowSplitter } from './reader/row-splitter';

/** Rows of an official CSV file keyed by trimmed heading, and what is wrong with the file, if anything. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Plain-English faults, the gravest first; empty = the table can be used. */
  readonly problems: readonly string[];
}

/**
 * Reads CSV text as official publishers write it: an optional byte-order mark, CRLF or LF, headings with stray
 * blanks, headings that occur twice (the second becomes `Area Code_1`), thousands commas inside quotes.
 *
 * @param requiredColumns headings without which the file is of no use.
 * @param headingRow 0-based row of the headings, for files which begin with title lines.
 */
export function readCsvTable(text: string, requiredColumns: readonly string[], headingRow = 0): CsvTable {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { all, odd } = rowsOf(body);
  const headings = all[headingRow];
  if (headings === undefined) return { columns: [], rows: [], problems: ['has no heading row'] };
  const columns = distinct(headings.map((heading) => heading.trim()));
  const rows: Record<string, string>[] = [];
  const faults: string[] = [];
  for (let index = headingRow + 1; index < all.length; index += 1) {
    const cells = all[index] ?? [];
    if (cells.length !== columns.length) {
      if (faults.length === 0) {
        faults.push(`row ${index + 1} has ${cells.length} of ${columns.length} columns`);
      }
      continue;
    }
    const record: Record<string, string> = {};
    for (let column = 0; column < columns.length; column += 1) {
      record[columns[column] ?? ''] = cells[column] ?? '';
    }
    rows.push(record);
  }
  const problems = [...endProblems(body, odd), ...missingColumns(columns, requiredColumns), ...faults];
  if (problems.length === 0 && rows.length === 0) problems.push('has headings but no rows');
  return { columns, rows, problems };
}

/** Official files are parted by commas; the same splitter reads what people add in the browser. */
function rowsOf(body: string): {
  readonly all: readonly (readonly string[])[];
  readonly odd: readonly string[];
} {
  const all: (readonly string[])[] = [];
  const odd: string[] = [];
  const splitter = createRowSplitter(
    { separator: ',', newline: '\n', width: 0 },
    (cells) => all.push(cells),
    (_, reason) => odd.push(reason),
  );
  splitter.push(body);
  splitter.end();
  return { all, odd };
}

/** A file cut off in the middle of its last value would otherwise be read as a smaller figure. */
function endProblems(body: string, odd: readonly string[]): string[] {
  if (odd.some((reason) => reason.includes('never closed'))) {
    return ['is truncated: a quotation mark is never closed'];
  }
  if (odd.length > 0) return ['has a misplaced quotation mark'];
  if (!/[\r\n]$/.test(body)) return ['is truncated: the last row does not end in a line break'];
  return [];
}

function missingColumns(columns: readonly string[], required: readonly string[]): string[] {
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length === 0) return [];
  const named = missing.slice(0, 3).map((name) => `“${name}”`);
  const rest = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
  return [`lacks the column${missing.length > 1 ? 's' : ''} ${named.join(', ')}${rest}`];
}

function distinct(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const times = seen.get(heading) ?? 0;
    seen.set(heading, times + 1);
    return times === 0 ? heading : `${heading}_${times}`;
  });
}

export type Cell = string | number;

/**
 * Rows as CSV, safe to open in a spreadsheet: no text cell can start a formula. Lines end in CRLF (RFC 4180); starts
 * with a byte-order mark so that Excel reads it as UTF-8. The first row is the heading, all others are rows of the table:
 * what is to be said of it goes into a file beside it (`SavedTables`), so that the table sorts, pivots and is read again.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet may run when a cell starts so (OWASP, CSV injection), also as the wide signs of East Asia. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The same behind what parts cells and rows where a comma is the decimal sign: a spreadsheet then parts our cells once more,
 * and quotation marks within a cell hold no line break.
 */
const RUNS_BEHIND = /([;\t\r\n])(?=[=+\-@＝＋－＠])/g;

/** Whether a spreadsheet could take a text for a formula. */
export const startsFormula = (text: string): boolean => RUNS.test(text);

function csvCell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  // an apostrophe makes it plain text
  const parts = value.replace(RUNS_BEHIND, "$1'");
  const safe = startsFormula(value) ? `'${parts}` : parts;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

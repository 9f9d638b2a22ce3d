export type Cell = string | number;

/**
 * Rows as CSV, safe to open in a spreadsheet: no text cell can start a formula. Lines end in CRLF (RFC 4180); starts
 * with a byte-order mark so that Excel reads it as UTF-8.
 *
 * @param comments what is said after the rows, each in a line that begins with `#`, the comment mark of CSV on the Web;
 * it stands unquoted, because in quotes it would be a row
 */
export function csvText(rows: readonly (readonly Cell[])[], comments: readonly string[] = []): string {
  const lines = rows.map((cells) => cells.map(csvCell).join(','));
  const notes = comments.map((text) => `# ${text.replace(/[\r\n]+/g, ' ')}`);
  return `\uFEFF${[...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\r\n')}\r\n`;
}

function csvCell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  // A spreadsheet runs a cell that starts so (OWASP, CSV injection); an apostrophe makes it plain text.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export type Cell = string | number;

/**
 * Rows as CSV, safe to open in a spreadsheet: no text cell can start a formula. Lines end in CRLF (RFC 4180); starts
 * with a byte-order mark so that Excel reads it as UTF-8.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  // A spreadsheet runs a cell that starts so (OWASP, CSV injection); an apostrophe makes it plain text.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

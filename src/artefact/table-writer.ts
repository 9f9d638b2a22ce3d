import Papa from 'papaparse';
import { startsFormula } from '../domain/words/csv-text';
import { SUPPRESSED_TEXT, type TableColumn } from './published-table';

/** A cell before writing: `null` = no data (empty cell), `'suppressed'` in a number column = `[c]`. */
export type Cell = string | number | null;

/**
 * Writes a published CSV: header, then one row a key in the order given; `\n` line ends; numbers with the fixed
 * decimals of their column. Throws when a column is absent, of another length or not finite, or a text could start a
 * formula in a spreadsheet: a bug, not data.
 */
export function encodeTable(
  spec: readonly TableColumn[],
  columns: ReadonlyMap<string, readonly Cell[]>,
): string {
  const cells = spec.map((column) => {
    const values = columns.get(column.name);
    if (!values) throw new Error(`No values for the column ${column.name}`);
    return values.map((value) => encodeCell(column, value));
  });
  const count = cells[0]?.length ?? 0;
  const uneven = spec.find((_, index) => cells[index]?.length !== count);
  if (uneven) throw new Error(`The column ${uneven.name} does not have ${count} values`);
  const rows = Array.from({ length: count }, (_, row) => cells.map((values) => values[row] ?? ''));
  const table = [spec.map(({ name }) => name), ...rows];
  return `${Papa.unparse(table, { newline: '\n' })}\n`;
}

/** No name of an official file starts so; one that did would run where the table is opened. */
function plainText({ name }: TableColumn, text: string): string {
  if (startsFormula(text))
    throw new Error(`“${text}” in the column ${name} would start a formula in a spreadsheet`);
  return text;
}

function encodeCell(column: TableColumn, value: Cell): string {
  if (value === null) return '';
  if (column.kind === 'text') return plainText(column, String(value));
  if (value === 'suppressed') return SUPPRESSED_TEXT;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new Error(`${String(value)} in the column ${column.name} is not a number`);
  }
  const fixed = value.toFixed(column.decimals);
  return Number(fixed) === 0 ? (0).toFixed(column.decimals) : fixed;
}

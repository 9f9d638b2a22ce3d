import Papa from 'papaparse';
import { type Column, Status } from '../domain/dataset';
import { AREA_COLUMNS, type AreaColumn } from './areas-columns';
import { FILES } from './files';
import { ArtefactProblem } from './problem';

/** A cell before writing: `null` = no data (empty cell), `'suppressed'` in a number column = `[c]`. */
export type Cell = string | number | null;
export const SUPPRESSED_TEXT = '[c]';

/**
 * Writes areas.csv: header, then one row an area in the order given; `\n` line ends; numbers with the fixed
 * decimals of their column. Throws when a column is absent, of another length or not finite: a bug, not data.
 */
export function encodeAreas(columns: ReadonlyMap<string, readonly Cell[]>): string {
  const cells = AREA_COLUMNS.map((column) => {
    const values = columns.get(column.name);
    if (!values) throw new Error(`No values for the column ${column.name}`);
    return values.map((value) => encodeCell(column, value));
  });
  const count = cells[0]?.length ?? 0;
  const uneven = AREA_COLUMNS.find((_, index) => cells[index]?.length !== count);
  if (uneven) throw new Error(`The column ${uneven.name} does not have ${count} values`);
  const rows = Array.from({ length: count }, (_, row) => cells.map((values) => values[row] ?? ''));
  const table = [AREA_COLUMNS.map(({ name }) => name), ...rows];
  return `${Papa.unparse(table, { newline: '\n' })}\n`;
}

function encodeCell(column: AreaColumn, value: Cell): string {
  if (value === null) return '';
  if (column.kind === 'text') return String(value);
  if (value === 'suppressed') return SUPPRESSED_TEXT;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new Error(`${String(value)} in the column ${column.name} is not a number`);
  }
  const fixed = value.toFixed(column.decimals);
  return Number(fixed) === 0 ? (0).toFixed(column.decimals) : fixed;
}

/** areas.csv read back, column by column. */
export interface AreasTable {
  readonly count: number;
  /** Texts of a column; '' = none. */
  texts(name: string): readonly string[];
  /** Numbers of a column with what is known of each. */
  numbers(name: string): Column;
}

/**
 * Reads areas.csv. Throws `ArtefactProblem` when the file is cut short, a column is absent, an area occurs twice
 * or out of order, or a cell which should be a number is not.
 */
export function decodeAreas(text: string): AreasTable {
  const problem = (fault: string) => new ArtefactProblem(FILES.areas, fault);
  if (!text.endsWith('\n')) throw problem('is incomplete: its last row is cut off');
  const parsed = Papa.parse<string[]>(text, { header: false, skipEmptyLines: true });
  const [headings, ...rows] = parsed.data;
  if (!headings || rows.length === 0) throw problem('holds no areas');
  const positions = new Map(headings.map((name, index) => [name, index]));
  for (const { name } of AREA_COLUMNS) {
    if (!positions.has(name)) throw problem(`lacks the column ${name}`);
  }
  const short = rows.findIndex((row) => row.length !== headings.length);
  if (short >= 0)
    throw problem(`has ${rows[short]?.length} of ${headings.length} columns in row ${short + 2}`);

  const texts = (name: string): readonly string[] => {
    const position = positions.get(name);
    if (position === undefined) throw problem(`lacks the column ${name}`);
    return rows.map((row) => row[position] ?? '');
  };
  const codes = texts('area_code');
  const misplaced = codes.findIndex((code, index) => index > 0 && code <= (codes[index - 1] ?? ''));
  if (misplaced >= 0) throw problem(`lists ${codes[misplaced]} twice or out of order`);

  return {
    count: rows.length,
    texts,
    numbers(name) {
      const values = new Float64Array(rows.length).fill(Number.NaN);
      const status = new Uint8Array(rows.length);
      for (const [index, cell] of texts(name).entries()) {
        if (cell === '') status[index] = Status.noData;
        else if (cell === SUPPRESSED_TEXT) status[index] = Status.suppressed;
        else {
          const value = Number(cell);
          if (!Number.isFinite(value))
            throw problem(`has “${cell}” in ${name}, row ${index + 2}, which is not a number`);
          values[index] = value;
        }
      }
      return { values, status };
    },
  };
}

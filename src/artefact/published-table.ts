import { type Column, Status } from '../domain/model/column';
import type { FileName } from './files';
import { ArtefactProblem } from './problem';

/** One column of a published table: texts as they stand, numbers with a fixed count of decimals. */
export interface TableColumn {
  readonly name: string;
  readonly kind: 'text' | 'number';
  readonly decimals: number;
}

export const textColumn = (name: string): TableColumn => ({ name, kind: 'text', decimals: 0 });
export const numberColumn = (name: string, decimals: number): TableColumn => ({
  name,
  kind: 'number',
  decimals,
});

/** A figure that is known and not published. */
export const SUPPRESSED_TEXT = '[c]';

/** A published CSV read back, column by column. */
export interface PublishedTable {
  readonly count: number;
  /** Texts of a column; '' = none. */
  texts(name: string): readonly string[];
  /** Numbers of a column with what is known of each. */
  numbers(name: string): Column;
}

/**
 * Reads a published CSV whose first column is its key. Throws `ArtefactProblem` when the file is cut short, a column is
 * absent, a key occurs twice or out of order, or a cell which should be a number is not.
 */
export function decodeTable(file: FileName, columns: readonly TableColumn[], text: string): PublishedTable {
  const problem = (fault: string) => new ArtefactProblem(file, fault);
  if (!text.endsWith('\n')) throw problem('is incomplete: its last row is cut off');
  const [headings, ...rows] = rowsOf(file, text);
  if (!headings || rows.length === 0) throw problem('holds no areas');
  const positions = new Map(headings.map((name, index) => [name, index]));
  for (const { name } of columns) {
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
  const keys = texts(columns[0]?.name ?? '');
  const misplaced = keys.findIndex((key, index) => index > 0 && key <= (keys[index - 1] ?? ''));
  if (misplaced >= 0) throw problem(`lists ${keys[misplaced]} twice or out of order`);

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

/** Rows of the file as the pipeline writes it: one a line, cells parted by commas, quotation marks doubled within quotations. */
export function rowsOf(file: FileName, text: string): readonly string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      if (!line.includes('"')) return line.split(',');
      const cells = [...`,${line}`.matchAll(CELL)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      );
      if ((line.split('"').length - 1) % 2 === 1)
        throw new ArtefactProblem(file, 'has rows that cannot be told apart');
      return cells;
    });
}

/** A cell with the comma before it. */
const CELL = /,(?:"((?:[^"]|"")*)"|([^,]*))(?=,|$)/g;

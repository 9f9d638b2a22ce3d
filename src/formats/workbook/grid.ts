import { FileProblem } from '../file-problem';
import type { Decision } from '../reader/decision';
import type { Sheet } from '../reader/row-source';

/** Cells joined into one; positions 0-based, both ends belong to it. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Gathers the cells of one sheet as they come. Rows and columns are 0-based and come in ascending order. */
export interface Grid {
  put(row: number, column: number, text: string): void;
  hideRow(row: number): void;
  hideColumns(from: number, to: number): void;
  merge(merged: Merged): void;
  /** Formulas whose results the program that made the file did not write. */
  withoutResult(): void;
  finish(name: string): Sheet;
}

/** Cells of the workbooks of one file that may be held, blank ones before the last of a row included. */
export interface CellBudget {
  readonly most: number;
  left: number;
}
/** Throws `FileProblem` when there is no room left. */
export function spend(budget: CellBudget, cells: number): void {
  budget.left -= cells;
  if (budget.left < 0) {
    throw new FileProblem(
      `The workbook holds more than ${budget.most.toLocaleString('en-GB')} cells, more than the map can hold at once. Save the sheet that is wanted as CSV and add that.`,
    );
  }
}

/** Rows and columns of the largest sheet that a program makes. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

export function createGrid(budget: CellBudget): Grid {
  const rows: string[][] = [];
  const hiddenRows: number[] = [];
  const hidden = new Set<number>();
  const merges: Merged[] = [];
  let formulas = 0;
  let width = 0;

  function put(row: number, column: number, text: string): void {
    if (text === '' || !(row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS)) return;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    spend(budget, Math.max(0, column + 1 - cells.length));
    while (cells.length < column) cells.push('');
    cells[column] = text;
    width = Math.max(width, cells.length);
  }

  /**
   * Joined cells show one text for all of them: a heading over several columns is each one's, a code beside several
   * rows is each one's. A title across the top of a table is no heading: it stands alone in its row, from the first column on.
   */
  function spread({ top, left, bottom, right }: Merged): void {
    const text = rows[top]?.[left] ?? '';
    if (text === '') return;
    const isTitle = right > left && (rows[top] ?? []).every((cell, at) => cell === '' || at === left);
    if (isTitle && left === firstColumn()) return;
    // Cells joined to the end of the sheet make no table wider or longer.
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        if ((rows[row]?.[column] ?? '') === '') put(row, column, text);
      }
    }
  }

  let first = -1;
  function firstColumn(): number {
    if (first < 0) {
      first = Number.POSITIVE_INFINITY;
      for (const cells of rows) {
        const at = cells.findIndex((cell) => cell !== '');
        if (at >= 0 && at < first) first = at;
      }
    }
    return first;
  }

  return {
    put,
    hideRow(row) {
      if (row < MOST_ROWS) hiddenRows.push(row + 1);
    },
    hideColumns(from, to) {
      // A sheet may hide all columns to its right end, 16,384 of them.
      for (let column = from; column <= Math.min(to, from + 2000); column += 1) hidden.add(column);
    },
    merge: (merged) => merges.push(merged),
    withoutResult() {
      formulas += 1;
    },
    finish(name) {
      for (const merged of merges) spread(merged);
      const decided: Decision[] = [];
      if (formulas > 0) {
        decided.push({
          stage: 'sheet',
          decided: `${formulas.toLocaleString('en-GB')} ${formulas === 1 ? 'cell holds a formula' : 'cells hold formulas'} without a result, read as blank.`,
          because:
            'The program that made the workbook did not work them out. Open it in Excel or LibreOffice, save it and add it once more.',
        });
      }
      return {
        name,
        rows,
        hiddenRows: hiddenRows.filter((row) => (rows[row - 1]?.length ?? 0) > 0),
        hiddenColumns: [...hidden].filter((column) => column < width).sort((a, b) => a - b),
        decided,
      };
    },
  };
}

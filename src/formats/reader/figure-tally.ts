import { type Column, Status } from '../../domain/model/column';
import { type Figure, readFigure } from '../figure';
import { addTo, sum } from '../layout';
import type { Parts } from '../placing';
import { howWords } from './column-plan';
import type { PlannedColumn } from './planned-column';

/** One figure of a table: a column, or a column within one combination of categories. */
export interface PlannedFigure {
  /** Known by the place of its column in the file, so that leaving out other columns changes nothing. */
  readonly key: string;
  readonly title: string;
  readonly column: PlannedColumn;
}

/** What one figure has come to, by area. */
export interface FigureTally {
  readonly figure: PlannedFigure;
  /** How rows are put together, in words. */
  readonly how: string;
  /** Adds one cell of a row that leads to areas; `row` is the whole row, for the column that weighs it. */
  add(cell: Figure, cells: readonly string[], parts: Parts): void;
  column(): Column;
  /** Over all rows taken; null = it has no meaning. */
  council(): number | null;
  hasFigures(): boolean;
}

export function createFigureTally(
  figure: PlannedFigure,
  areas: number,
  titles: readonly string[],
): FigureTally {
  const { how, of, by, scale } = figure.column;
  const total = new Float64Array(areas);
  const whole = new Float64Array(areas);
  const weight = new Float64Array(areas);
  const rows = new Uint32Array(areas);
  const suppressed = new Uint8Array(areas);
  let added = 0;

  return {
    figure,
    how: howWords(figure.column, titles),
    add(cell, cells, parts) {
      if (cell === null) return;
      if (cell === 'suppressed') {
        for (const { row } of parts.rows) suppressed[row] = 1;
        return;
      }
      const other = of >= 0 ? number(cells[of]) : by >= 0 ? number(cells[by]) : 1;
      if (other === null) return;
      added += cell;
      for (const part of parts.rows) {
        const { row, share } = part;
        rows[row] = (rows[row] ?? 0) + 1;
        if (how === 'share-of') {
          addTo(whole, row, share * other);
          addTo(total, row, share * cell);
          addTo(weight, row, share);
        } else if (how === 'added') {
          addTo(total, row, share * cell);
          addTo(weight, row, share);
        } else {
          const own = by >= 0 ? other * share : part.weight;
          addTo(total, row, own * cell * scale);
          addTo(weight, row, own);
        }
      }
    },
    column() {
      const status = new Uint8Array(areas);
      const values = total.map((value, row) => {
        const over = how === 'added' ? 1 : how === 'share-of' ? (whole[row] ?? 0) / 100 : (weight[row] ?? 0);
        if (suppressed[row] === 1) status[row] = Status.suppressed;
        else if (how === 'not-added' && (rows[row] ?? 0) > 1) status[row] = Status.noData;
        else if ((weight[row] ?? 0) > 0 && over > 0) return value / over;
        else status[row] = Status.noData;
        return Number.NaN;
      });
      return { values, status };
    },
    council: () =>
      how === 'added' ? added : how === 'share-of' && sum(whole) > 0 ? (100 * sum(total)) / sum(whole) : null,
    hasFigures: () => sum(weight) > 0 || suppressed.includes(1),
  };

  function number(text: string | undefined): number | null {
    const read = readFigure(text ?? '') ?? null;
    return typeof read === 'number' && read >= 0 ? read : null;
  }
}

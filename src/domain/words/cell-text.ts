import { isPublished } from '../model/catalogue';
import { type Column, Status } from '../model/column';
import type { Measure } from '../model/measure';
import type { Cell } from './csv-text';
import { endsText, wholeEnds } from './ends-words';
import { formatCount, formatValue, rounded } from './format-value';

/** A cell as people read it. What is missing is spelled out, so that it can never be read as nought. */
export function cellText(measure: Measure, column: Column, row: number): string {
  const { ends } = column;
  if (ends && column.status[row] !== Status.noData) return endsTextAt(ends, row);
  if (column.status[row] === Status.suppressed) return 'Suppressed';
  if (column.status[row] === Status.small) return 'Small, held back';
  return column.status[row] === Status.value
    ? formatValue(measure, column.values[row] ?? 0)
    : (measure.missing ?? 'No data');
}

function endsTextAt({ least, most }: NonNullable<Column['ends']>, row: number): string {
  const [low, high] = [least[row] as number, most[row] as number];
  return Number.isFinite(high) ? endsText(wholeEnds(low, high)) : `at least ${formatCount(Math.floor(low))}`;
}

/** The same for a file: a number as it is, a kind by its name; `[c]` suppressed, `[small]` held back by this map, empty no data. */
export function fileCell(measure: Measure, { status, values }: Column, row: number): Cell {
  if (status[row] === Status.suppressed) return '[c]';
  if (status[row] === Status.small) return '[small]';
  const value = status[row] === Status.value ? values[row] : undefined;
  if (value === undefined) return '';
  // More decimals than these would be noise of arithmetic.
  return measure.categories?.[value] ?? (isPublished(measure.id) ? value : rounded(value, 6));
}

/** Whether there is a figure, in a word. */
export function statusText({ status }: Column, row: number): string {
  if (status[row] === Status.suppressed) return 'suppressed';
  if (status[row] === Status.small) return 'small';
  return status[row] === Status.value ? 'value' : 'no data';
}

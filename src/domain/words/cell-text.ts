import { type Column, Status } from '../model/column';
import type { Measure } from '../model/measure';
import { formatValue } from './format-value';

/** A cell as people read it. What is missing is spelled out, so that it can never be read as nought. */
export function cellText(measure: Measure, column: Column, row: number): string {
  if (column.status[row] === Status.suppressed) return 'Suppressed';
  if (column.status[row] === Status.small) return 'Small, held back';
  return column.status[row] === Status.value
    ? formatValue(measure, column.values[row] ?? 0)
    : (measure.missing ?? 'No data');
}

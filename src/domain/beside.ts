import type { Choices } from './choices';
import { columnOf, type Figures, measureIn } from './column-of';
import type { Dataset } from './dataset';
import { CONNECTION, DISTANCE } from './marks';
import type { FigureId, Measure } from './measures';

/**
 * The figures that stand beside the shown measure in the table and the CSV: connection and distance always, and
 * none of them twice. Measures that are not held are left out.
 */
export function besideFigures(dataset: Dataset, choices: Choices, shown: Measure): readonly Figures[] {
  const ids: readonly FigureId[] = [CONNECTION, DISTANCE];
  return ids
    .filter((id) => id !== shown.id)
    .flatMap((id) => {
      const measure = measureIn(dataset, choices, id);
      const column = columnOf(dataset, choices, id);
      return measure && column ? [{ measure, column }] : [];
    });
}

import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import { CONNECTION, DISTANCE, type FigureId, type Figures, type Measure } from '../model/measure';
import { columnOf, measureIn } from './column-of';

const DERIVED: readonly FigureId[] = [
  'alternative_type',
  'dial_connectivity',
  'dial_need',
  'dial_supply',
  'combined_score',
];

/** Where one of the dials, the combined score or the type is shown, all of them stand beside it. */
export const showsDials = ({ view }: Choices, shown: Measure): boolean =>
  view === 'alternatives' || DERIVED.includes(shown.id);

/**
 * The figures that stand beside the shown measure in the table and the CSV: the dials where they are
 * what it is about, connection and distance always, and none of them twice. Measures that are not held are left out.
 */
export function besideFigures(dataset: Dataset, choices: Choices, shown: Measure): readonly Figures[] {
  const { second } = choices.pair;
  const ids = new Set<FigureId>([
    ...(second === null ? [] : [second]),
    ...(showsDials(choices, shown) ? DERIVED : []),
    CONNECTION,
    DISTANCE,
  ]);
  return [...ids]
    .filter((id) => id !== shown.id)
    .flatMap((id) => {
      const measure = measureIn(dataset, choices, id);
      const column = columnOf(dataset, choices, id);
      return measure && column ? [{ measure, column }] : [];
    });
}

import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import { CONNECTION, DISTANCE, type FigureId, type Figures, type Measure } from '../model/measure';
import { figureOf } from './offered';

/** What follows from the three questions, in the order of the table. */
const ANSWERS: readonly FigureId[] = [
  'alternative_type',
  'dial_connectivity',
  'dial_need',
  'dial_supply',
  'combined_score',
];

/** Where one of the dials, the combined score or the type is shown, all of them stand beside it. */
export const showsDials = ({ view }: Choices, shown: Measure): boolean =>
  view === 'alternatives' || ANSWERS.includes(shown.id);

/**
 * The figures that stand beside the shown measure in the table and the CSV: the dials where they are
 * what it is about, what highlights an area, connection and distance always, and none of them twice. Measures that are not held are left out.
 */
export function besideFigures(dataset: Dataset, choices: Choices, shown: Measure): readonly Figures[] {
  const { second } = choices.pair;
  const ids = new Set<FigureId>([
    ...(second === null ? [] : [second]),
    ...(showsDials(choices, shown) ? ANSWERS : []),
    'far_pct',
    'offline_pct',
    CONNECTION,
    DISTANCE,
  ]);
  return [...ids].filter((id) => id !== shown.id).flatMap((id) => figureOf(dataset, choices, id) ?? []);
}

import { MEASURES } from '../model/catalogue';
import { type Choices, VIEWS } from '../model/choices';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { FAMILY_IDS, type FigureId, type Figures, isPublished, type Measure } from '../model/measure';
import { FAMILIES } from './families/families';
import { recordIn } from './record-in';

/** Every measure that can be shown now, in the order of the menus: published ones the dataset holds, then derived. */
export function offeredMeasures(dataset: Dataset, choices: Choices): readonly Measure[] {
  return [
    ...[...MEASURES.keys()].flatMap((id) => (dataset.columns.has(id) ? recordIn(dataset, id) : [])),
    ...FAMILIES.flatMap((family) => family.measures(dataset, choices)),
  ];
}

/** The record of a measure as it is offered now; null when it is not. */
export function measureIn(dataset: Dataset, choices: Choices, id: FigureId): Measure | null {
  if (isPublished(id)) return dataset.columns.has(id) ? recordIn(dataset, id) : null;
  const measures = familyOf(id)?.measures(dataset, choices) ?? [];
  return measures.find((measure) => measure.id === id) ?? null;
}

/** A measure's figures, row by row; null when it is not offered now. The same object while nothing changed it. */
export function columnOf(dataset: Dataset, choices: Choices, id: FigureId): Column | null {
  if (isPublished(id)) return dataset.columns.get(id) ?? null;
  return familyOf(id)?.column(dataset, choices, id) ?? null;
}

/** An id a link or a menu may name: published, or of the shape of a derived one; null otherwise. */
export function figureId(text: string): FigureId | null {
  const known = isPublished(text as FigureId) || FAMILY_IDS.some((family) => text.startsWith(`${family}_`));
  return known ? (text as FigureId) : null;
}

const familyOf = (id: FigureId) => FAMILIES.find((family) => id.startsWith(`${family.id}_`));

/**
 * What the colours show: the chosen measure; the view's own where that is not offered any more, for instance
 * because the file it came from was taken away.
 */
export function shownFigures(dataset: Dataset, choices: Choices): Figures {
  for (const id of [choices.measure, VIEWS[choices.view].measure]) {
    const measure = measureIn(dataset, choices, id);
    const column = columnOf(dataset, choices, id);
    if (measure && column) return { measure, column };
  }
  const measure = MEASURES.get('income_deprivation_pct') as Measure;
  return { measure, column: emptyColumn(dataset.count) };
}

/** A measure this council does not hold: every cell says so. */
export const emptyColumn = (count: number): Column => ({
  values: new Float64Array(count).fill(Number.NaN),
  status: new Uint8Array(count).fill(Status.noData),
});

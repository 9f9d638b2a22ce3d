import { MEASURES } from '../model/catalogue';
import type { Dataset } from '../model/dataset';
import type { Figures, MeasureId } from '../model/measure';
import type { FigureSource } from './figure-source';

/** A figure as published, where the dataset holds it; where a list of places was added, what that makes of it. */
export function publishedFigure({ columns, records }: Dataset, id: MeasureId): Figures | null {
  const column = columns.get(id);
  const measure = records?.get(id) ?? MEASURES.get(id);
  return column && measure ? { measure, column } : null;
}

/** What the publishers give, in the order of the catalogue. */
export const publishedFigures: FigureSource = (dataset) =>
  [...MEASURES.keys()].flatMap((id) => {
    const held = publishedFigure(dataset, id);
    return held ? [{ id, figure: () => held }] : [];
  });

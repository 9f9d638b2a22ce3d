import { MEASURE_IDS, measureOf } from '../model/catalogue';
import type { Dataset } from '../model/dataset';
import type { Figures, MeasureId } from '../model/measure';
import type { FigureSource } from './figure-source';

/** A figure as published, where the dataset holds it; where a list of places was added, what that makes of it. */
export function publishedFigure({ columns, records }: Dataset, id: MeasureId): Figures | null {
  const column = columns.get(id);
  return column ? { measure: records?.get(id) ?? measureOf(id), column } : null;
}

/** What the publishers give, in the order of the catalogue. */
export const publishedFigures: FigureSource = (dataset) =>
  MEASURE_IDS.flatMap((id) => {
    const held = publishedFigure(dataset, id);
    return held ? [{ id, figure: () => held }] : [];
  });

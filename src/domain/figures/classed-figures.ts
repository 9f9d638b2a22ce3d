import type { CountId } from '../model/catalogue/counts';
import type { Column } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { LegendClass } from '../model/legend-class';
import type { Figures, Measure } from '../model/measure';
import { classing, classRows, legendClasses } from '../sums/classify';
import { ranks } from '../sums/ranks';
import { remembered } from '../sums/remembered';

export interface ClassedFigures {
  readonly classes: readonly LegendClass[];
  readonly classOf: Int8Array;
  readonly rank: Int16Array;
}

/**
 * Classes, class of each row and rank of each row; computed once for each column and record: what depends on a measure's
 * figures alone does not change while a threshold is dragged.
 *
 * @param count of the people whom each class says it holds
 */
export const classedFigures = (
  dataset: Dataset,
  { measure, column }: Figures,
  count: CountId,
): ClassedFigures => classed(column, measure, count, dataset);

const classed = remembered(
  (column: Column, measure: Measure, count: CountId, dataset: Dataset): ClassedFigures => {
    const how = classing(measure, column);
    const classOf = classRows(measure, how, column);
    return {
      classes: legendClasses(measure, how, classOf, dataset.counts.get(count)),
      classOf,
      rank: measure.categories ? new Int16Array(dataset.count) : ranks(column, measure),
    };
  },
);

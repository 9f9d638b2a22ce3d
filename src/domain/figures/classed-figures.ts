import type { CountId } from '../model/catalogue/counts';
import type { Column } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { LegendClass } from '../model/legend-class';
import type { Figures, Measure } from '../model/measure';
import { classing, classRows, legendClasses } from '../sums/classify';
import { ranks } from '../sums/ranks';

export interface ClassedFigures {
  readonly classes: readonly LegendClass[];
  readonly classOf: Int8Array;
  readonly rank: Int16Array;
}

/** What depends on a measure's figures alone does not change while a threshold is dragged. */
const remembered = new WeakMap<
  Column,
  { readonly measure: Measure; readonly count: CountId; readonly made: ClassedFigures }
>();

/**
 * Classes, class of each row and rank of each row; computed once for each column and record.
 *
 * @param count of the people whom each class says it holds
 */
export function classedFigures(
  dataset: Dataset,
  { measure, column }: Figures,
  count: CountId,
): ClassedFigures {
  const known = remembered.get(column);
  if (known?.measure === measure && known.count === count) return known.made;
  const how = classing(measure, column);
  const classOf = classRows(measure, how, column);
  const made = {
    classes: legendClasses(measure, how, classOf, dataset.counts.get(count)),
    classOf,
    rank: measure.categories ? new Int16Array(dataset.count) : ranks(column, measure),
  };
  remembered.set(column, { measure, count, made });
  return made;
}

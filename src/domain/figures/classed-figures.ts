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
const remembered = new WeakMap<Column, { readonly measure: Measure; readonly made: ClassedFigures }>();

/** Classes, class of each row and rank of each row; computed once for each column and record. */
export function classedFigures(dataset: Dataset, { measure, column }: Figures): ClassedFigures {
  const known = remembered.get(column);
  if (known?.measure === measure) return known.made;
  const how = classing(measure, column);
  const classOf = classRows(measure, how, column);
  const made = {
    classes: legendClasses(measure, how, classOf, dataset.counts.get('residents')),
    classOf,
    rank: measure.categories ? new Int16Array(dataset.count) : ranks(column, measure),
  };
  remembered.set(column, { measure, made });
  return made;
}

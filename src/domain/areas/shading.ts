import { besideFigures } from '../figures/beside';
import { classedFigures } from '../figures/classed-figures';
import { shownFigures } from '../figures/offered';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import type { Shading } from '../model/reading';
import { NO_DATA, SMALL, SUPPRESSED } from '../sums/classify';
import { cellText } from '../words/cell-text';
import { countedPeople } from './counted-people';
import { pairReading } from './pair-reading';

/** What the colours show: the chosen figure in its classes, or two in nine cells. */
export function shadingOf(dataset: Dataset, choices: Choices): Shading {
  const figures = shownFigures(dataset, choices);
  const { measure, column: values } = figures;
  const classed = classedFigures(dataset, figures, countedPeople(choices).count);
  const pair = pairReading(dataset, choices, figures);
  const classOf = pair?.cellOf ?? classed.classOf;
  const countOf = (kind: number) => classOf.filter((index) => index === kind).length;
  return {
    measure,
    pair,
    classes: pair?.cells ?? classed.classes,
    noDataCount: countOf(NO_DATA),
    suppressedCount: countOf(SUPPRESSED),
    smallCount: countOf(SMALL),
    values,
    classOf,
    rank: classed.rank,
    valueText: (row) => cellText(measure, values, row),
    beside: besideFigures(dataset, choices, measure),
  };
}

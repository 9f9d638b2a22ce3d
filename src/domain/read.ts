import { areaReading } from './area-reading';
import { besideFigures } from './beside';
import { cellText } from './cell-text';
import { type Choices, VIEWS } from './choices';
import { classedFigures } from './classed-figures';
import { NO_DATA, SUPPRESSED } from './classify';
import { type Row, row } from './codes';
import { shownFigures } from './column-of';
import type { Dataset } from './dataset';
import { filterRows, isFiltering } from './filter/filter-rows';
import { filterFinding } from './filter/filter-words';
import { findings, notKnown } from './findings';
import { judgeMarks, markLabel } from './marks';
import { overlayReadings } from './overlays';
import { provenance } from './provenance';
import type { Reading } from './reading';
import { sortRows } from './sort';
import { altText, directionNote, mapTitle } from './titles';
import { countRows, total } from './totals';
import { whereabouts } from './whereabouts';

/**
 * The one function from data and choices to what the product says: everything any renderer shows is in its result.
 * Pure; the same arguments give the same reading.
 */
export function read(dataset: Dataset, choices: Choices): Reading {
  const figures = shownFigures(dataset, choices);
  const { measure, column: values } = figures;
  const { classes, classOf, rank } = classedFigures(dataset, figures);
  const { marked } = judgeMarks(dataset, choices);
  const filtered = filterRows(dataset, choices, marked);
  const { shown } = filtered;
  const filter = filterFinding(dataset, choices, filtered);
  const isMarked = (index: number) => marked[index] === 1;
  const isShown = (index: number) => shown[index] === 1;
  const label = markLabel(dataset, choices);
  const title = mapTitle(choices, countRows(dataset, isMarked));
  const valueText = (at: Row) => cellText(measure, values, at);
  const selected = choices.selected === null ? -1 : dataset.codes.indexOf(choices.selected);

  return {
    choices,
    question: VIEWS[choices.view].question,
    findings: [...findings(dataset, choices, marked), ...(filter ? [filter] : [])],
    filter,
    notKnown: notKnown(choices),
    title,
    altText: [altText(dataset, choices, title, classes, figures), ...(filter ? [filter.text] : [])].join(' '),
    measure,
    directionNote: directionNote(measure),
    classes,
    noDataCount: classOf.filter((index) => index === NO_DATA).length,
    suppressedCount: classOf.filter((index) => index === SUPPRESSED).length,
    values,
    classOf,
    rank,
    marked,
    markLabel: label,
    markedCount: countRows(dataset, isMarked),
    markedResidents: total(dataset, 'residents', isMarked).sum,
    shown,
    shownCount: countRows(dataset, isShown),
    shownResidents: total(dataset, 'residents', isShown).sum,
    isFiltered: isFiltering(choices.filter),
    beside: besideFigures(dataset, choices, measure),
    order: sortRows(dataset, choices, figures, shown, marked),
    valueText,
    rowText: (at) =>
      `${dataset.names[at]}: ${valueText(at)} ${measure.short}${isMarked(at) ? `. Marked: ${label}` : ''}.`,
    whereText: (at) => whereabouts(dataset, at),
    selected: selected < 0 ? null : areaReading(dataset, choices, row(selected), isMarked(selected), label),
    overlays: overlayReadings(dataset, choices),
    ...provenance(dataset, choices, measure),
  };
}

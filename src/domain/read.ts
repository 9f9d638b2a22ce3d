import { countedPeople } from './areas/counted-people';
import { filterRows, isFiltering } from './areas/filter/filter-rows';
import { filterFinding } from './areas/filter/filter-words';
import { judgeMarks, markLabel } from './areas/marks';
import { pairReading } from './areas/pair-reading';
import { sortRows } from './areas/sort';
import { besideFigures, showsDials } from './figures/beside';
import { classedFigures } from './figures/classed-figures';
import { shownFigures } from './figures/offered';
import { type Choices, VIEWS } from './model/choices';
import { type Row, row } from './model/codes';
import type { Dataset } from './model/dataset';
import type { Reading } from './model/reading';
import { isUnsure, type Robustness } from './model/robustness';
import { scenarioTelling } from './pages/what-if/scenario-telling';
import { whereabouts } from './places/whereabouts';
import { NO_DATA, SMALL, SUPPRESSED } from './sums/classify';
import { countRows, total } from './sums/totals';
import { areaReading } from './telling/area-reading';
import { findings, notKnown, viewRefusal } from './telling/findings';
import { overlayReadings } from './telling/overlays';
import { provenance } from './telling/provenance';
import { altText, directionNote, findingTitle, hatchedTitle, mapTitle, shadingText } from './telling/titles';
import { cellText } from './words/cell-text';

/**
 * The one function from data and choices to what the product says: everything any renderer shows is in its result.
 * Pure; the same arguments give the same reading.
 *
 * @param robustness how the ranking holds, worked out elsewhere from the same weighing; null until then
 */
export function read(dataset: Dataset, choices: Choices, robustness: Robustness | null = null): Reading {
  const figures = shownFigures(dataset, choices);
  const { measure, column: values } = figures;
  const people = countedPeople(choices);
  const classed = classedFigures(dataset, figures, people.count);
  const pair = pairReading(dataset, choices, figures);
  const classes = pair?.cells ?? classed.classes;
  const classOf = pair?.cellOf ?? classed.classOf;
  // In the what-if the scenario is told, with its own marks, in place of the view.
  const telling = scenarioTelling(dataset, choices);
  const refused = telling ? telling.refused : viewRefusal(dataset, choices);
  const marked = telling?.marked ?? judgeMarks(dataset, choices).marked;
  const filtered = filterRows(dataset, choices, marked);
  const { shown } = filtered;
  const filter = filterFinding(dataset, choices, filtered);
  const isMarked = (index: number) => marked[index] === 1;
  const isShown = (index: number) => shown[index] === 1;
  const label = telling?.markLabel ?? markLabel(dataset, choices);
  const title = telling?.title ?? findingTitle(dataset, choices, countRows(dataset, isMarked), refused);
  const second = pair?.second.measure ?? null;
  const hatched = refused === null ? hatchedTitle(title, countRows(dataset, isMarked)) : title;
  const valueText = (at: Row) => cellText(measure, values, at);
  // Doubt is said in words: the hatch means a problem in every view.
  const sureness = (at: Row) =>
    robustness !== null && showsDials(choices, measure) && isUnsure(robustness, at)
      ? ' Its place in the ranking is not sure.'
      : '';
  const selected = choices.selected === null ? -1 : dataset.codes.indexOf(choices.selected);

  return {
    choices,
    people,
    question: telling?.question ?? VIEWS[choices.view].question,
    findings: [
      ...(telling?.findings ?? findings(dataset, choices, marked, robustness)),
      ...(filter ? [filter] : []),
    ],
    filter,
    scenario: telling?.scenario ?? null,
    notKnown: telling?.notKnown ?? notKnown(dataset, choices),
    refused,
    title,
    hatchedTitle: hatched,
    mapTitle: mapTitle(hatched, measure, second),
    altText: [
      altText(dataset, choices, hatched, classes, figures, second),
      ...(filter ? [filter.text] : []),
    ].join(' '),
    measure,
    pair,
    shadingText: shadingText(measure, second),
    directionNote: pair ? 'Darker is worse on both.' : directionNote(measure),
    classes,
    noDataCount: classOf.filter((index) => index === NO_DATA).length,
    suppressedCount: classOf.filter((index) => index === SUPPRESSED).length,
    smallCount: classOf.filter((index) => index === SMALL).length,
    values,
    classOf,
    rank: classed.rank,
    robustness,
    marked,
    markLabel: label,
    markedCount: countRows(dataset, isMarked),
    markedPeople: total(dataset, people.count, isMarked).sum,
    shown,
    shownCount: countRows(dataset, isShown),
    shownPeople: total(dataset, people.count, isShown).sum,
    isFiltered: isFiltering(choices.filter),
    beside: besideFigures(dataset, choices, measure),
    order: sortRows(dataset, choices, figures, shown, marked, robustness),
    valueText,
    rowText: (at) =>
      `${dataset.names[at]}: ${valueText(at)} ${measure.short}${pair ? `, ${pair.secondText(at)} ${pair.second.measure.short}` : ''}${isMarked(at) ? `. Highlighted because this area is ${label}` : ''}.${sureness(at)}`,
    whereText: (at) => whereabouts(dataset, at),
    selected:
      selected < 0
        ? null
        : areaReading(dataset, choices, row(selected), isMarked(selected), label, robustness, refused),
    overlays: overlayReadings(dataset, choices),
    ...provenance(dataset, choices, measure),
  };
}

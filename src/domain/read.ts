import { areaReading } from './area-reading';
import { type Choices, VIEWS } from './choices';
import { classing, classRows, legendClasses, NO_DATA, SUPPRESSED } from './classify';
import { type Row, row } from './codes';
import { type Column, type Dataset, Status } from './dataset';
import { filterRows, isFiltering } from './filter';
import { findings, notKnown } from './findings';
import { formatValue } from './format-value';
import { judgeMarks, markLabel } from './marks';
import { type Measure, type MeasureId, measureOf } from './measures';
import { overlayReadings } from './overlays';
import { provenance } from './provenance';
import { ranks } from './ranks';
import type { LegendClass, Reading } from './reading';
import { sortRows } from './sort';
import { altText, directionNote, mapTitle } from './titles';
import { countRows, total } from './totals';

/**
 * The one function from data and choices to what the product says: everything any renderer shows is in its result.
 * Pure; the same arguments give the same reading.
 */
export function read(dataset: Dataset, choices: Choices): Reading {
  const measure = measureOf(choices.measure);
  const { values, classes, classOf, rank } = measureReading(dataset, measure);
  const { marked } = judgeMarks(dataset, choices);
  const shown = filterRows(dataset, choices.filter, marked);
  const isMarked = (index: number) => marked[index] === 1;
  const isShown = (index: number) => shown[index] === 1;
  const label = markLabel(dataset, choices);
  const title = mapTitle(choices, countRows(dataset, isMarked));
  const valueText = (at: Row) => textOf(measure, values, at);
  const selected = choices.selected === null ? -1 : dataset.codes.indexOf(choices.selected);

  return {
    choices,
    question: VIEWS[choices.view].question,
    findings: findings(dataset, choices, marked),
    notKnown: notKnown(choices),
    title,
    altText: altText(dataset, choices, title, classes, values),
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
    order: sortRows(dataset, choices, shown, marked),
    valueText,
    rowText: (at) =>
      `${dataset.names[at]}: ${valueText(at)} ${measure.short}${isMarked(at) ? `. Marked: ${label}` : ''}.`,
    selected: selected < 0 ? null : areaReading(dataset, row(selected), isMarked(selected), label),
    overlays: overlayReadings(dataset, choices),
    ...provenance(dataset, choices),
  };
}

interface MeasureReading {
  readonly values: Column;
  readonly classes: readonly LegendClass[];
  readonly classOf: Int8Array;
  readonly rank: Int16Array;
}

/** What depends on the measure alone does not change while a threshold is dragged. */
const remembered = new WeakMap<Dataset, Map<MeasureId, MeasureReading>>();

function measureReading(dataset: Dataset, measure: Measure): MeasureReading {
  const known = remembered.get(dataset) ?? new Map<MeasureId, MeasureReading>();
  remembered.set(dataset, known);
  const found = known.get(measure.id);
  if (found) return found;
  const values = dataset.columns.get(measure.id) ?? emptyColumn(dataset.count);
  const how = classing(measure, values);
  const classOf = classRows(measure, how, values);
  const made = {
    values,
    classes: legendClasses(measure, how, classOf, dataset.counts.get('residents')),
    classOf,
    rank: ranks(values),
  };
  known.set(measure.id, made);
  return made;
}

/** A measure this council does not hold: every cell says so. */
const emptyColumn = (count: number): Column => ({
  values: new Float64Array(count).fill(Number.NaN),
  status: new Uint8Array(count).fill(Status.noData),
});

function textOf(measure: Measure, column: Column, at: Row): string {
  if (column.status[at] === Status.suppressed) return 'Suppressed';
  return column.status[at] === Status.value ? formatValue(measure, column.values[at] ?? 0) : 'No data';
}

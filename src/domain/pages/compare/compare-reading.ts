import { markedRows, markLabel } from '../../areas/marks';
import { placesAsRows } from '../../areas/places-as-rows';
import { figureOf, offered } from '../../figures/offered';
import type { Choices } from '../../model/choices';
import { areaCode, type Row, row } from '../../model/codes';
import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { GROUPING_IDS, GROUPINGS, type GroupingId } from '../../model/grouping';
import type { Figures, Measure } from '../../model/measure';
import { GROUP_TITLES, type Group } from '../../model/measure-record';
import type { AreaFigure, AreaReading } from '../../model/reading';
import type { Robustness } from '../../model/robustness';
import { groupsOf } from '../../sums/groups';
import { against, areApart, type Margin, marginAt } from '../../sureness/margin';
import { areaReading } from '../../telling/area-reading';
import { vintageText } from '../../telling/provenance';
import { formatValue } from '../../words/format-value';
import { comparedFindings } from './compare-sentences';
import type { ComparedFigure, ComparedMeasure, CompareReading } from './compared';
import { councilValue, englandMiddle, type ReferenceValue } from './reference-values';

/** Where a compared area or place is a row. */
interface Compared {
  readonly dataset: Dataset;
  readonly row: Row;
  readonly by: GroupingId;
}

/** An area, or a place of any kind, by its code; null for what is not held. */
function comparedAt(dataset: Dataset, code: string): Compared | null {
  for (const by of GROUPING_IDS) {
    const at = groupsOf(dataset, by).codes.indexOf(code);
    if (at >= 0) return { dataset: placesAsRows(dataset, by), row: row(at), by };
  }
  return null;
}

/**
 * Up to four areas or places side by side, of one kind or of several, with the council and England. A difference is
 * called one only beyond noise. Pure.
 */
export function compareReading(
  dataset: Dataset,
  choices: Choices,
  robustness: Robustness | null = null,
): CompareReading {
  const places = choices.compared.flatMap((code) => comparedAt(dataset, code) ?? []);
  const readings = places.map(({ dataset: own, row: at }) => {
    const marked = markedRows(own, choices)[at] === 1;
    return areaReading(own, choices, at, marked, markLabel(own, choices), own.madeOf ? null : robustness);
  });
  const all = offered(dataset, choices);
  const groups = GROUPS.map((group) => ({
    group,
    title: GROUP_TITLES[group],
    measures: all
      .filter(({ measure }) => measure.group === group)
      .map((held) => compared(dataset, choices, held, places, readings)),
  }));
  const areas = readings.map((reading, index) => ({
    row: reading.row,
    code: areaCode(reading.code),
    name: reading.name,
    kind: GROUPINGS[places[index]?.by ?? 'area'].one,
    marked: reading.marked,
  }));
  return {
    areas,
    groups: areas.length === 0 ? [] : groups,
    findings: comparedFindings(dataset, areas, groups),
  };
}

const GROUPS = ['connectivity', 'need', 'supply'] as const satisfies readonly Group[];

function compared(
  dataset: Dataset,
  choices: Choices,
  held: Figures,
  places: readonly Compared[],
  readings: readonly AreaReading[],
): ComparedMeasure {
  const { measure } = held;
  const council = councilValue(dataset, held);
  const england = englandMiddle(dataset, held);
  const cells = places.map(({ dataset: own, row: at, by }, index): ComparedFigure => {
    const there = figureOf(own, choices, measure.id);
    const figure =
      readings[index]?.groups
        .flatMap(({ figures }) => figures)
        .find((one) => one.measure.id === measure.id) ?? notTold(measure, by);
    const margin: Margin = there ? marginAt(own, there, at) : { kind: 'none', reason: 'there is no figure' };
    return {
      figure,
      value: figure.status === Status.value ? (there?.column.values[at] ?? null) : null,
      margin,
      marginText:
        margin.kind === 'none'
          ? null
          : `${formatValue(measure, margin.lower)} to ${formatValue(measure, margin.upper)}`,
      // Only a figure of the whole council can be one that an area is higher or lower than.
      against: against(margin, council?.whole ? council.value : null),
    };
  });
  return {
    measure,
    sourceText: places.every(({ by }) => by === 'area')
      ? (cells[0]?.figure.sourceText ?? '')
      : vintageText(dataset, measure),
    cells,
    council,
    councilText: referenceText(measure, council),
    england,
    englandText: referenceText(measure, england),
    apart: areApart(cells.map(({ margin }) => margin)),
  };
}

/** A figure that is worked out of areas alone. */
const notTold = (measure: Measure, by: GroupingId): AreaFigure => ({
  measure,
  text: `Not told of ${GROUPINGS[by].many}`,
  status: Status.noData,
  intervalText: null,
  among: null,
  inSomerset: null,
  inEngland: null,
  direction: measure.direction,
  sourceText: '',
  caveat: null,
});

const referenceText = (measure: Measure, reference: ReferenceValue | null): string =>
  reference === null
    ? measure.categories
      ? 'Kinds have no middle'
      : 'Not held'
    : `${reference.about ? 'about ' : ''}${formatValue(measure, reference.value)} (${reference.how})`;

import { markedRows, markLabel } from '../../areas/marks';
import { figureOf } from '../../figures/offered';
import type { Choices } from '../../model/choices';
import { type AreaCode, type Row, row } from '../../model/codes';
import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import type { Measure } from '../../model/measure';
import type { AreaFigure } from '../../model/reading';
import type { Robustness } from '../../model/robustness';
import { against, areApart, type Margin, marginAt } from '../../sureness/margin';
import { areaReading } from '../../telling/area-reading';
import { formatValue } from '../../words/format-value';
import { comparedFindings } from './compare-sentences';
import type { ComparedFigure, ComparedMeasure, CompareReading } from './compared';
import { councilValue, englandMiddle, type ReferenceValue } from './reference-values';

/** Up to four areas side by side with the council and England. A difference is called one only beyond noise. Pure. */
export function compareReading(
  dataset: Dataset,
  choices: Choices,
  robustness: Robustness | null = null,
): CompareReading {
  const marked = markedRows(dataset, choices);
  const label = markLabel(dataset, choices);
  const rows = choices.compared.flatMap((code) => {
    const at = dataset.codes.indexOf(code);
    return at < 0 ? [] : [row(at)];
  });
  const readings = rows.map((at) => areaReading(dataset, choices, at, marked[at] === 1, label, robustness));
  const groups = (readings[0]?.groups ?? []).map((group, index) => ({
    group: group.group,
    title: group.title,
    measures: group.figures.map(({ measure }, place) =>
      compared(
        dataset,
        choices,
        measure,
        rows,
        readings.map((reading) => reading.groups[index]?.figures[place] as AreaFigure),
      ),
    ),
  }));
  const areas = readings.map((reading) => ({
    row: reading.row,
    code: dataset.codes[reading.row] as AreaCode,
    name: reading.name,
    marked: reading.marked,
  }));
  return { areas, groups, findings: comparedFindings(dataset, areas, groups) };
}

function compared(
  dataset: Dataset,
  choices: Choices,
  measure: Measure,
  rows: readonly Row[],
  figures: readonly AreaFigure[],
): ComparedMeasure {
  const held = figureOf(dataset, choices, measure.id);
  const council = held && councilValue(dataset, held);
  const england = held && englandMiddle(dataset, held);
  const cells = figures.map((figure, index): ComparedFigure => {
    const margin: Margin = held
      ? marginAt(dataset, held, rows[index] as Row)
      : { kind: 'none', reason: 'there is no figure' };
    const value = held?.column.values[rows[index] as Row] ?? Number.NaN;
    return {
      figure,
      value: figure.status === Status.value ? value : null,
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
    cells,
    council,
    councilText: referenceText(measure, council),
    england,
    englandText: referenceText(measure, england),
    apart: areApart(cells.map(({ margin }) => margin)),
  };
}

const referenceText = (measure: Measure, reference: ReferenceValue | null): string =>
  reference === null
    ? measure.categories
      ? 'Kinds have no middle'
      : 'Not held'
    : `${reference.about ? 'about ' : ''}${formatValue(measure, reference.value)} (${reference.how})`;

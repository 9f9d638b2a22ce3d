import type { Row } from '../model/codes';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { type Figures, isPublished } from '../model/measure';
import type { Reading } from '../model/reading';
import { bandCells } from '../sureness/band-cells';
import { type Cell, csvText } from '../words/csv-text';
import { formatAreas, rounded } from '../words/format-value';
import { placeName } from '../words/sentence';

/** The table as CSV: exactly the shown rows in the shown order. What it is stands beside it (`tableNotes`). */
export function readingToCsv(dataset: Dataset, reading: Reading): string {
  const { measure, people } = reading;
  const bands = bandCells(reading);
  const header = [
    'area_code',
    'area_name',
    'former_district',
    'ward_name',
    'rural_urban',
    'residents',
    // The people whom the view counts, where these are not all residents.
    ...(people.count === 'residents' ? [] : [people.count]),
    measure.id,
    `${measure.id}_status`,
    'class',
    ...(measure.categories ? [] : ['rank_in_somerset']),
    'marked',
    ...reading.beside.map(({ measure: { id } }) => id),
    ...bands.map(({ name }) => name),
    'where_it_lies',
  ];
  const rows = reading.order.map((row): readonly Cell[] => [
    dataset.codes[row] ?? '',
    dataset.names[row] ?? '',
    dataset.districts[row] ?? '',
    dataset.wards[row] ?? '',
    dataset.ruralUrban[row] ?? '',
    countCell(dataset.counts.get('residents'), row),
    ...(people.count === 'residents' ? [] : [countCell(dataset.counts.get(people.count), row)]),
    cell({ measure, column: reading.values }, row),
    statusText(reading.values, row),
    reading.classes[reading.classOf[row] ?? -1]?.label ?? '',
    ...(measure.categories ? [] : [reading.rank[row] || '']),
    reading.refused !== null ? '' : reading.marked[row] === 1 ? 'yes' : 'no',
    ...reading.beside.map((figures) => cell(figures, row)),
    ...bands.map(({ value }) => value(row)),
    reading.whereText(row),
  ]);
  return csvText([header, ...rows]);
}

/** What the table shows and leaves out, how its figures are made, and of when they are. */
export function tableNotes(dataset: Dataset, reading: Reading): readonly string[] {
  const { measure } = reading;
  return [
    reading.filter === null
      ? `All ${formatAreas(dataset.count)} of ${placeName(dataset)}.`
      : `Of ${formatAreas(dataset.count)} of ${placeName(dataset)} these are shown: ${reading.filter.text}`,
    `Highlighted (column marked): ${reading.markLabel}`,
    `${measure.title}; unit: ${measure.unit}; of: ${measure.denominator ?? 'not a share'}; ${measure.vintage}; by ${measure.geography}`,
    ...(measure.caveat === null ? [] : [measure.caveat]),
    ...(measure.method ? [`How it is worked out: ${measure.method}`] : []),
    ...reading.beside.flatMap(({ measure: { id, title, method } }) =>
      method ? [`${id}: ${title}. ${method}`] : [],
    ),
    'An empty cell is no data; [c] is suppressed by the publisher; [small] is held back by this map, because it is small or would give a small one away. Every figure describes an area, not a household in it.',
    `${reading.oldest}. Data version ${dataset.version}.`,
  ];
}

/** A number as it is, a kind by its name; `[c]` suppressed, `[small]` held back by this map, empty no data. */
function cell({ measure, column }: Figures, row: Row): Cell {
  if (column.status[row] === Status.suppressed) return '[c]';
  if (column.status[row] === Status.small) return '[small]';
  if (column.status[row] !== Status.value) return '';
  const value = column.values[row] as number;
  // More decimals than these would be noise of arithmetic.
  return measure.categories?.[value] ?? (isPublished(measure.id) ? value : rounded(value, 6));
}

function countCell(column: Column | undefined, row: Row): Cell {
  return column?.status[row] === Status.value ? (column.values[row] ?? '') : '';
}

function statusText(column: Column, row: Row): string {
  if (column.status[row] === Status.suppressed) return 'suppressed';
  if (column.status[row] === Status.small) return 'small';
  return column.status[row] === Status.value ? 'value' : 'no data';
}

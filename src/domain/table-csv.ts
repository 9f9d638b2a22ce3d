import type { Row } from './codes';
import { type Cell, csvText } from './csv-text';
import { type Column, type Dataset, Status } from './dataset';
import type { Reading } from './reading';

/**
 * The table as CSV: exactly the shown rows in the shown order, then, in comment lines, what it is, its sources
 * and attribution.
 */
export function readingToCsv(dataset: Dataset, reading: Reading): string {
  const { measure } = reading;
  const header = [
    'area_code',
    'area_name',
    'former_district',
    'ward_name',
    'rural_urban',
    'residents',
    measure.id,
    `${measure.id}_status`,
    'class',
    'rank_in_somerset',
    'marked',
    ...reading.beside.map(({ measure: { id } }) => id),
    'where_it_lies',
  ];
  const rows = reading.order.map((row): readonly Cell[] => [
    dataset.codes[row] ?? '',
    dataset.names[row] ?? '',
    dataset.districts[row] ?? '',
    dataset.wards[row] ?? '',
    dataset.ruralUrban[row] ?? '',
    cell(dataset.counts.get('residents'), row),
    cell(reading.values, row),
    statusText(reading.values, row),
    reading.classes[reading.classOf[row] ?? -1]?.label ?? '',
    reading.rank[row] || '',
    reading.marked[row] === 1 ? 'yes' : 'no',
    ...reading.beside.map(({ column }) => cell(column, row)),
    reading.whereText(row),
  ]);
  return csvText(
    [header, ...rows],
    [
      reading.title,
      `${measure.title}; unit: ${measure.unit}; of: ${measure.denominator ?? 'not a share'}; ${measure.vintage}; by ${measure.geography}`,
      ...(measure.caveat === null ? [] : [measure.caveat]),
      `Marked: ${reading.markLabel}`,
      ...(reading.filter === null ? [] : [reading.filter.text]),
      `${reading.oldest}. Data version ${dataset.version}.`,
      ...reading.attribution,
    ],
  );
}

function cell(column: Column | undefined, row: Row): Cell {
  if (column?.status[row] === Status.suppressed) return '[c]';
  return column?.status[row] === Status.value ? (column.values[row] ?? '') : '';
}

function statusText(column: Column, row: Row): string {
  if (column.status[row] === Status.suppressed) return 'suppressed';
  return column.status[row] === Status.value ? 'value' : 'no data';
}

import { rowsConcerned } from '../areas/areas-concerned';
import type { Dataset } from '../model/dataset';
import type { Reading } from '../model/reading';
import { formatCount } from '../words/format-value';
import { formatRows } from '../words/row-nouns';
import { type SavedTable, savedTable } from '../words/saved-table';
import { placeName } from '../words/sentence';
import { type TableColumn, tableColumns } from './table-columns';

/** A column as it stands on the screen. */
export type ShownColumn = Omit<TableColumn, 'shown' | 'saved' | 'printed'> &
  NonNullable<TableColumn['shown']>;

/** The columns on the screen; the first names the area and heads its row. */
export const shownColumns = (dataset: Dataset, reading: Reading): readonly ShownColumn[] =>
  tableColumns(dataset, reading).flatMap(({ id, numeric, text, shown }) =>
    shown ? [{ id, numeric, text, ...shown }] : [],
  );

/**
 * The table as a file: exactly the shown rows in the shown order. What it is stands beside it (`tableNotes`).
 *
 * @param name of the file, without its ending
 */
export const savedAreas = (dataset: Dataset, reading: Reading, name: string): SavedTable => ({
  ...savedTable(
    name,
    reading.title,
    reading.order,
    tableColumns(dataset, reading).flatMap(({ saved }) => saved ?? []),
  ),
  primaryKey: 'area_code',
});

/** A table of a document: texts alone. */
export interface PrintedTable {
  readonly caption: string;
  /** The first column heads each row. */
  readonly columns: readonly { readonly heading: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Headings of columns in which no row has a figure. */
  readonly leftOut: readonly string[];
}

/**
 * The areas concerned, as a table of texts: every figure with its unit, every share with what it is of. A column that
 * would say “No data” in every row is named once instead.
 */
export function printedAreas(dataset: Dataset, reading: Reading): PrintedTable {
  const rows = rowsConcerned(reading);
  const columns = tableColumns(dataset, reading).flatMap(({ numeric, text, printed }) =>
    printed ? [{ numeric, text, says: null, ...printed }] : [],
  );
  const kept = columns.filter(({ says }) => rows.length === 0 || !says || rows.some(says));
  return {
    caption:
      reading.refused === null
        ? `Areas concerned (${rows.length === 0 ? 'none' : formatCount(rows.length)}): ${reading.markLabel}`
        : `Areas concerned: not known. ${reading.refused}`,
    columns: kept.map(({ heading, numeric }) => ({ heading, numeric })),
    rows: rows.map((row) => kept.map(({ text }) => text(row))),
    leftOut: columns.filter((one) => !kept.includes(one)).map(({ heading }) => heading),
  };
}

/** What the table shows and leaves out, how its figures are made, and of when they are. */
export function tableNotes(dataset: Dataset, reading: Reading): readonly string[] {
  const { measure } = reading;
  return [
    reading.filter === null
      ? `All ${formatRows(dataset, dataset.count)} of ${placeName(dataset)}.`
      : `Of ${formatRows(dataset, dataset.count)} of ${placeName(dataset)} these are shown: ${reading.filter.text}`,
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

import { type Cell, csvText } from './csv-text';

/** What a column means: in words, and of a figure its unit, sources and date. */
export interface ColumnFacts {
  readonly title: string;
  readonly unit?: string;
  readonly denominator?: string | null;
  readonly direction?: string;
  readonly sourceIds?: readonly string[];
  readonly vintage?: string;
  readonly geography?: string;
  readonly caveat?: string | null;
}

/** A column of a file: its name for programs, what it means, and its cell for each item that has a row. */
export interface SavedColumn<Item> extends ColumnFacts {
  readonly name: string;
  readonly cell: (item: Item) => Cell;
}

/** A table for a spreadsheet: one heading row, then rows of one kind. */
export interface SavedTable {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ({ readonly name: string } & ColumnFacts)[];
  readonly rows: readonly (readonly Cell[])[];
  /** Name of the column that tells the rows apart. */
  readonly primaryKey?: string;
}

/** Tables that are saved together, and what is said of them beside them. */
export interface SavedTables {
  readonly title: string;
  readonly tables: readonly SavedTable[];
  /** What the tables show, what was left out, where it is from: a sentence or two each. */
  readonly notes: readonly string[];
  /** What the sources ask to be said. */
  readonly attribution: readonly string[];
  /** Sources of a table whose columns name theirs. */
  readonly sources?: readonly object[];
}

/** A row for each item, a cell for each column. */
export const savedTable = <Item>(
  name: string,
  title: string,
  items: readonly Item[],
  columns: readonly SavedColumn<Item>[],
): SavedTable => ({
  name,
  title,
  columns: columns.map(({ cell: _, ...facts }) => facts),
  rows: items.map((item) => columns.map(({ cell }) => cell(item))),
});

/** The table as a CSV file. */
export const savedTableText = ({ columns, rows }: SavedTable): string =>
  csvText([columns.map(({ name }) => name), ...rows]);

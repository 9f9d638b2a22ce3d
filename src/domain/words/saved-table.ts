import { type Cell, csvText } from './csv-text';

/** A table for a spreadsheet: one heading row, then rows of one kind. */
export interface SavedTable {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly meaning: string }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Tables that are saved together, and what is said of them beside them. */
export interface SavedTables {
  readonly title: string;
  readonly tables: readonly SavedTable[];
  /** What the tables show, what was left out, where it is from: a sentence or two each. */
  readonly notes: readonly string[];
  /** What the sources ask to be said. */
  readonly attribution: readonly string[];
}

/** The table as a CSV file. */
export const savedTableText = ({ columns, rows }: SavedTable): string =>
  csvText([columns.map(({ name }) => name), ...rows]);

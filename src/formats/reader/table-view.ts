import type { ColumnHow } from './corrections';

/** What a row is, of those the preview shows. */
export type RowRole = 'title' | 'heading' | 'data' | 'total' | 'note' | 'other';

/** What a column is. A list of places has roles of its own beside these: `field` says which. */
export type ColumnRole = 'key' | 'category' | 'figure' | 'field' | 'words' | 'aside';

export interface ColumnView {
  readonly at: number;
  /** Heading, or "Column 2" where there is none. */
  readonly title: string;
  readonly role: ColumnRole;
  /** In a list of places: "public computers", "longitude"; else null. */
  readonly field: string | null;
  /** How a figure is taken; null where the column is none. */
  readonly how: ColumnHow | null;
  /** The same in words: "added up", "averaged, weighted by households", "not added up". */
  readonly howWords: string;
  /** Why, in plain English. */
  readonly because: string;
}

/** The beginning of a file as the reader understood it, to show and to correct. */
export interface TableView {
  readonly rows: readonly {
    /** 1-based, as a spreadsheet counts. */
    readonly row: number;
    readonly cells: readonly string[];
    readonly is: RowRole;
  }[];
  readonly columns: readonly ColumnView[];
  /** 1-based; empty = the file has no headings. */
  readonly headingRows: readonly number[];
  /** Position of the column that says where a row belongs; -1 = none. */
  readonly key: number;
}

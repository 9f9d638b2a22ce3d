/** The stages of the reader, in their order. */
export type Stage = 'text' | 'sheet' | 'table' | 'shape' | 'key' | 'columns' | 'cells' | 'places';

/** What one stage decided, why, both in plain English and fit for the screen. */
export interface Decision {
  readonly stage: Stage;
  /** "The headings are in row 4." */
  readonly decided: string;
  /** "The first row with codes of areas is row 5." */
  readonly because: string;
}

/** Something of the file that is not read, so that nothing is lost in silence. */
export interface LeftAside {
  /** A row outside the table, a column, a sheet or a file of a zip. */
  readonly what: 'row' | 'column' | 'member';
  /** Its heading, its name, or the beginning of what it says. */
  readonly name: string;
  readonly why: string;
  /** 1-based number of a row, 0-based position of a column; null for a member, and for rows that are only counted. */
  readonly at: number | null;
  /** Rows it stands for, from `at` on; absent = one. */
  readonly many?: number;
}

/** How many cells held a mark in place of a figure, and what was made of it. */
export interface CellMark {
  /** As it stands in the file: "[c]", "<5". */
  readonly mark: string;
  readonly made: 'no data' | 'held back' | 'a number' | 'not understood';
  readonly cells: number;
}

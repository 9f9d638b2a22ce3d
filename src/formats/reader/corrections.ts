/** How a column is taken. Positions of columns are 0-based. */
export type ColumnHow =
  /** A count of things: added up. */
  | { readonly how: 'added' }
  /** A share, rate, score or distance: averaged, each row weighted by households, or by another column. */
  | {
      readonly how: 'averaged';
      readonly by: 'households' | { readonly column: number };
      /** Of a share: 0.25 is 25 % (100) or a quarter of one per cent (1). */
      readonly scale?: 1 | 100;
    }
  /** Neither can be added nor averaged (years, ranks): shown as it stands where an area has one row. */
  | { readonly how: 'not-added' }
  /** Read as words, not as figures. */
  | { readonly how: 'words' }
  | { readonly how: 'aside' };

/** Which rows of a table with several rows an area are taken, by one column that tells them apart. */
export type CategoryTake =
  /** Each value becomes a figure of its own. */
  | { readonly take: 'each' }
  /** Only rows of this value. */
  | { readonly take: 'value'; readonly value: string }
  /** All rows added up. */
  | { readonly take: 'all' };

/**
 * What a person says of a file that the reader decided otherwise. Given back to the reader it gives a new reading; what is
 * absent is decided by the reader. Plain values: it is sent to a worker and may be kept.
 */
export interface Corrections {
  /** The file of a zip or the sheet of a workbook to read, by `RowSource.name`. */
  readonly member?: string;
  /** 1-based rows of the headings, as a spreadsheet counts; empty = the file has none. */
  readonly headingRows?: readonly number[];
  /** Position of the column that says where a row belongs. */
  readonly key?: number;
  /** By position of the column. */
  readonly categories?: Readonly<Record<number, CategoryTake>>;
  readonly columns?: Readonly<Record<number, ColumnHow>>;
  /** Longitude and latitude stand in each other's column. */
  readonly swapped?: boolean;
  /** "1,5" is one and a half. */
  readonly decimalComma?: boolean;
  /** What "(12)" is. */
  readonly brackets?: 'minus' | 'number' | 'no-data';
  /** Rows without a place belong to the place above them. */
  readonly fillDown?: boolean;
  /** A list of places, or a table of figures. */
  readonly kind?: 'places' | 'table';
}

/** One decision a person may take otherwise. */
export interface Choice {
  /** Stable within a file: "headings", "key", "category 3", "column 5", "swapped". */
  readonly id: string;
  /** "Which rows should be used? “Household deprivation” tells them apart." */
  readonly question: string;
  readonly options: readonly {
    readonly label: string;
    /** To be put to the corrections so far by `corrected`. */
    readonly correction: Corrections;
  }[];
  /** Position in `options` of what holds now. */
  readonly chosen: number;
}

/** Corrections with further ones put to them: the later hold, columns and categories one by one. */
export function corrected(former: Corrections, further: Corrections): Corrections {
  return {
    ...former,
    ...further,
    ...(former.columns || further.columns ? { columns: { ...former.columns, ...further.columns } } : {}),
    ...(former.categories || further.categories
      ? { categories: { ...former.categories, ...further.categories } }
      : {}),
  };
}

import type { Decision } from './decision';

/** A sheet of a workbook, or another table that is no text file, as the text a person sees in its cells. */
export interface Sheet {
  /** With the file it lies in: "claims.xlsx: Table 1". */
  readonly name: string;
  /** `rows[0]` is row 1 as the spreadsheet counts; a blank row is an empty list, so that numbers stay right. */
  readonly rows: readonly (readonly string[])[];
  /** 1-based numbers of hidden rows: left aside, and listed. */
  readonly hiddenRows: readonly number[];
  /** 0-based positions of hidden columns: left aside unless a person takes them. */
  readonly hiddenColumns: readonly number[];
  /** What was made of it while it was opened. */
  readonly decided: readonly Decision[];
}

/** Rows of cells that can be read any number of times: a text file, a member of a zip, a sheet. */
export interface RowSource {
  readonly name: string;
  /** Bytes after decompression, for progress; 0 = held in memory already. */
  readonly size: number;
  readonly decided: readonly Decision[];
  /** What parts the cells of a text; null = a sheet. */
  readonly separator: string | null;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** True when a text, read to its end, stops without a line break: its last row may have been cut short. */
  endsOpen(): boolean;
  /**
   * Gives each row that is not blank, with its 1-based number as a spreadsheet counts it; stops when `onRow` returns
   * `false`. Throws `FileProblem` for what cannot be parted into rows.
   *
   * @param onBytes told about every megabyte how many bytes were read, after decompression
   * @param onOdd told of rows that had to be parted otherwise than they are written
   */
  read(
    onRow: (cells: readonly string[], row: number) => boolean | undefined,
    onBytes?: (bytes: number) => void,
    onOdd?: (row: number, reason: string) => void,
  ): Promise<void>;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

export function sheetSource({ name, rows, hiddenRows, hiddenColumns, decided }: Sheet): RowSource {
  const hidden = new Set(hiddenRows);
  return {
    name,
    size: 0,
    decided,
    separator: null,
    hiddenRows,
    hiddenColumns,
    endsOpen: () => false,
    async read(onRow) {
      for (let at = 0; at < rows.length; at += 1) {
        const cells = rows[at] ?? [];
        if (isBlank(cells) || hidden.has(at + 1)) continue;
        if (onRow(cells, at + 1) === false) return;
      }
    },
  };
}

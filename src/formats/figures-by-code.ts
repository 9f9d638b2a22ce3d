import { readCsvTable } from './csv-table';
import { createCellReader, type Figure, type ReadResult } from './figure';

/** One row of an official table: the code it goes by and its figure. */
export interface FigureOfCode {
  readonly code: string;
  readonly figure: Figure;
}

/**
 * Reads a publisher's CSV of one row a code: the figures of one column, with what is not known and what is held back kept
 * apart from nought.
 *
 * @param codeHeading over the codes
 * @param heading over the figures
 */
export const figuresByCode =
  (codeHeading: string, heading: string) =>
  (text: string): ReadResult<FigureOfCode> => {
    const table = readCsvTable(text, [codeHeading, heading]);
    if (table.problems.length > 0) return { records: [], problems: table.problems };
    const cells = createCellReader();
    const records = table.rows.map((row) => {
      const code = row[codeHeading] ?? '';
      return { code, figure: cells.figure(row, heading, code) };
    });
    return { records, problems: cells.problems };
  };

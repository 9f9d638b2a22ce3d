import { readCsvTable } from './csv-table';
import { createCellReader, type ReadResult } from './figure';

/** One area of a Nomis bulk table: figures in the order of the headings asked for. */
export interface NomisRecord {
  readonly code: string;
  readonly figures: readonly number[];
}

const SUFFIX = /; measures: Value$/;

/**
 * Reads a table of the Nomis bulk download of Census 2021.
 *
 * Headings are asked for one by one because the file holds parents beside their children ("Owned", "Owned: Owns
 * outright"): summing every column would count people twice. A heading is found with or without the
 * `; measures: Value` some tables carry. Files of England hold Wales too: filter on the code.
 *
 * @param headings e.g. `['Age: Total', 'Age: Aged 65 to 69 years']`.
 */
export function readNomis(text: string, headings: readonly string[]): ReadResult<NomisRecord> {
  const table = readCsvTable(text, ['geography code']);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const plain = new Map(table.columns.map((column) => [column.replace(SUFFIX, ''), column]));
  const missing = headings.find((heading) => !plain.has(heading));
  if (missing !== undefined) return { records: [], problems: [`lacks the column “${missing}”`] };
  const columns = headings.map((heading) => plain.get(heading) ?? heading);
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const code = row['geography code'] ?? '';
    return { code, figures: columns.map((column) => cells.number(row, column, code)) };
  });
  return { records, problems: cells.problems };
}

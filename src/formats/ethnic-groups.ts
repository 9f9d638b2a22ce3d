import { readCsvTable } from './csv-table';
import { createCellReader, type ReadResult } from './figure';

/** People of one of the Census's five ethnic groups in one area, and everybody counted there. */
export interface EthnicGroupRecord {
  readonly code: string;
  readonly group: string;
  readonly people: number;
  readonly residents: number;
}

/** Census 2021 ethnic group in five, one row for each area and group. */
export function readEthnicGroups(text: string): ReadResult<EthnicGroupRecord> {
  const table = readCsvTable(text, ['lsoa21_code', 'total_residents', 'ethnic_group', 'n']);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const code = row.lsoa21_code ?? '';
    return {
      code,
      group: row.ethnic_group ?? '',
      people: cells.number(row, 'n', code),
      residents: cells.number(row, 'total_residents', code),
    };
  });
  return { records, problems: cells.problems };
}

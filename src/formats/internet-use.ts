import { readCsvTable } from './csv-table';
import { createCellReader, type ReadResult } from './figure';

/** A national rate of using the internet, as somebody published it. */
export interface InternetUseRate {
  readonly measure: string;
  readonly group: string;
  /** Per cent, 0 to 100. */
  readonly pct: number;
  readonly period: string;
}

/** National rates of using the internet. A rate without an address on the web cannot be checked and is passed over. */
export function readInternetUse(text: string): ReadResult<InternetUseRate> {
  const table = readCsvTable(text, ['measure', 'group', 'geography', 'value_pct', 'period', 'address']);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows
    .filter(({ address = '' }) => /^https?:\/\/\S+$/.test(address))
    .map((row) => ({
      measure: row.measure ?? '',
      group: row.group ?? '',
      pct: cells.number(row, 'value_pct', row.group ?? ''),
      period: row.period ?? '',
    }));
  return { records, problems: cells.problems };
}

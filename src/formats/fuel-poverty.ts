import { readCsvTable } from './csv-table';
import { createCellReader, type ReadResult } from './figure';

/** Share of households (0-100) in fuel poverty, one area. */
export interface FuelPoverty {
  readonly code: string;
  readonly pct: number;
}

/** Sub-regional fuel poverty of the Department for Energy Security and Net Zero. */
export function readFuelPoverty(text: string): ReadResult<FuelPoverty> {
  const share = 'Proportion of households fuel poor (%)';
  const table = readCsvTable(text, ['LSOA Code', share]);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const code = row['LSOA Code'] ?? '';
    return { code, pct: cells.number(row, share, code) };
  });
  return { records, problems: cells.problems };
}

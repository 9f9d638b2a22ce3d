import { readCsvTable } from './csv-table';
import { createCellReader, type ReadResult } from './figure';

/** Share of the households of an area of 2011 (LSOA) that ONS expected to answer the 2021 Census online, per cent. */
export interface DigitalPropensity {
  readonly code2011: string;
  readonly onlinePct: number;
}

const SCORE = 'digital_propensity_score';

/** ONS Digital Propensity Index for Census 2021, by area of 2011 of England and Wales. A share outside 0 to 100 is a fault. */
export function readDigitalPropensity(text: string): ReadResult<DigitalPropensity> {
  const table = readCsvTable(text, ['LSOA11CD', SCORE]);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const code2011 = row.LSOA11CD ?? '';
    return { code2011, onlinePct: cells.number(row, SCORE, code2011) };
  });
  const outside = records.find(({ onlinePct }) => onlinePct < 0 || onlinePct > 100);
  if (outside) cells.problems.push(`the share of ${outside.code2011} is ${outside.onlinePct}, not 0 to 100`);
  return { records, problems: cells.problems };
}

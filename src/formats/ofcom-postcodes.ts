import { readCsvTable } from './csv-table';
import { createCellReader, type Figure, type ReadResult } from './figure';

/** One postcode of Ofcom's 2016 file: percentages 0-100 of premises; the file holds no premises counts. */
export interface OfcomPostcode2016 {
  readonly postcode: string;
  readonly areaCode: string;
  readonly below10Pct: Figure;
  readonly below30Pct: Figure;
}

const BELOW_10 = '% of premises unable to receive 10Mbit/s';
const BELOW_30 = '% of premises unable to receive 30Mbit/s';

/** Ofcom's fixed postcode file in the layout of 2016 (`structured postcode`, `N/A`), with an LSOA column added. */
export function readOfcomPostcodes2016(text: string): ReadResult<OfcomPostcode2016> {
  const table = readCsvTable(text, ['structured postcode', BELOW_10, BELOW_30, 'lsoa21cd']);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const postcode = row['structured postcode'] ?? '';
    return {
      postcode,
      areaCode: row.lsoa21cd ?? '',
      below10Pct: cells.figure(row, BELOW_10, postcode),
      below30Pct: cells.figure(row, BELOW_30, postcode),
    };
  });
  return { records, problems: cells.problems };
}

import { readCsvTable } from './csv-table';
import { createCellReader, type ReadResult } from './figure';

/** A postcode with its position in degrees (WGS 84) and the area it lies in. */
export interface PostcodePlace {
  readonly postcode: string;
  readonly areaCode: string;
  readonly lon: number;
  readonly lat: number;
}

/** Code-Point Open with areas assigned: the live postcodes of a council. */
export function readPostcodePlaces(text: string): ReadResult<PostcodePlace> {
  const table = readCsvTable(text, ['postcode', 'lon', 'lat', 'LSOA21CD']);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const postcode = row.postcode ?? '';
    return {
      postcode,
      areaCode: row.LSOA21CD ?? '',
      lon: cells.number(row, 'lon', postcode),
      lat: cells.number(row, 'lat', postcode),
    };
  });
  return { records, problems: cells.problems };
}

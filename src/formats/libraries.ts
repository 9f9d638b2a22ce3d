import { readCsvTable } from './csv-table';
import { createCellReader, type ReadResult } from './figure';

/** Where a library stands and whether it is open; the access-point stage reads the rest. */
export interface LibraryPlace {
  readonly name: string;
  readonly open: boolean;
  readonly lon: number;
  readonly lat: number;
}

/** The checked list of libraries; positions in degrees (WGS 84). */
export function readLibraryPlaces(text: string): ReadResult<LibraryPlace> {
  const table = readCsvTable(text, ['name', 'status', 'lat', 'lon']);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const name = row.name ?? '';
    if (row.status !== 'open' && row.status !== 'closed') {
      cells.problems.push(`the status of ${name} is “${row.status ?? ''}”, neither open nor closed`);
    }
    return {
      name,
      open: row.status === 'open',
      lon: cells.number(row, 'lon', name),
      lat: cells.number(row, 'lat', name),
    };
  });
  return { records, problems: cells.problems };
}

/** The key on which library lists agree: "Burnham-on-Sea Library" and "Burnham On Sea" are one. */
export function libraryKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/ library$/, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

import { readCsvTable } from './csv-table';
import { createCellReader, type ReadResult } from './figure';

/** A stop of buses or coaches in use. */
export interface BusStopRecord {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Bus and coach stops of NaPTAN: on street, and bays and entrances of stations. Rail, ferries and taxis are others. */
const OF_BUSES = new Set(['BCT', 'BCS', 'BCQ', 'BCE', 'BST']);
/** No stop but the ground of a bus that comes when it is called. */
const FLEXIBLE = 'FLX';

/** The active bus and coach stops of a NaPTAN list (Department for Transport). */
export function readBusStops(text: string): ReadResult<BusStopRecord> {
  const table = readCsvTable(text, [
    'CommonName',
    'Longitude',
    'Latitude',
    'StopType',
    'BusStopType',
    'Status',
  ]);
  const cells = createCellReader();
  const records = table.rows
    .filter(
      (row) => OF_BUSES.has(row.StopType ?? '') && row.Status === 'active' && row.BusStopType !== FLEXIBLE,
    )
    .map((row) => ({
      name: row.CommonName ?? '',
      lon: cells.number(row, 'Longitude', row.CommonName ?? ''),
      lat: cells.number(row, 'Latitude', row.CommonName ?? ''),
    }));
  return { records, problems: [...table.problems, ...cells.problems] };
}

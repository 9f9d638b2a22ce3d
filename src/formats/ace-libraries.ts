import { readCsvTable } from './csv-table';
import { createCellReader, type Figure, type ReadResult } from './figure';

/** One library of the Arts Council's basic dataset, as published; positions in degrees (WGS 84). */
export interface AceLibrary {
  readonly name: string;
  readonly serviceCode: string;
  readonly open: boolean;
  readonly yearClosed: Figure;
  /** Run by volunteers or a community body rather than for the council. */
  readonly community: boolean;
  readonly address: string;
  readonly postcode: string;
  readonly lon: number;
  readonly lat: number;
  readonly hoursOpen: Figure;
  readonly hoursStaffed: Figure;
}

/**
 * Arts Council England, basic dataset for libraries (enhanced), December 2023: static libraries of every English
 * service. Mobile libraries and archives are no place with public computers and are left out, as are libraries
 * without a position. Operation: LA = local authority, C = commissioned, CR = community-run, ICL = independent.
 */
export function readAceLibraries(text: string): ReadResult<AceLibrary> {
  const columns = [
    'Reporting service code',
    'Name',
    'Type',
    'Postcode',
    'Longitude',
    'Latitude',
    'Operation in 2023',
    'Year closed',
    'Hours open per week',
    'Staffed hours per week',
  ];
  const table = readCsvTable(text, columns);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows
    .filter((row) => row.Type === 'Static Library' && row.Longitude !== '' && row.Latitude !== '')
    .map((row) => {
      const name = (row.Name ?? '').trim();
      const operation = (row['Operation in 2023'] ?? '').trim();
      return {
        name: /librar/i.test(name) ? name.replace(/Library&/, 'Library &') : `${name} Library`,
        serviceCode: row['Reporting service code'] ?? '',
        // A year of closure, or no operator in 2023, means that it was not open in December 2023.
        open: (row['Year closed'] ?? '').trim() === '' && operation !== '',
        yearClosed: cells.figure(row, 'Year closed', name),
        community: operation === 'CR' || operation.startsWith('ICL'),
        address: [row['Address 1'], row['Address 2'], row['Address 3']].filter(Boolean).join(', '),
        postcode: row.Postcode ?? '',
        lon: cells.number(row, 'Longitude', name),
        lat: cells.number(row, 'Latitude', name),
        hoursOpen: cells.figure(row, 'Hours open per week', name),
        hoursStaffed: cells.figure(row, 'Staffed hours per week', name),
      };
    });
  return { records, problems: cells.problems };
}

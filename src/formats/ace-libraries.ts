import { readCsvTable } from './csv-table';
import { createCellReader, type Figure, type ReadResult } from './figure';

/** One library of the Arts Council's basic dataset, as published; positions in degrees (WGS 84). */
export interface AceLibrary {
  readonly name: string;
  /** Of the library service: a unitary's, borough's or, for districts, their county's code. */
  readonly serviceCode: string;
  /** The council whose service it is, by name: "Devon County Council". */
  readonly council: string;
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
 * service. Mobile libraries, archives and prison libraries are no place where anyone may use a computer and are left
 * out, as are libraries without a position; one that is housed in a school is a library like the others. Operation:
 * LA = local authority, C = commissioned, CR = community-run, ICL = independent.
 */
export function readAceLibraries(text: string): ReadResult<AceLibrary> {
  const columns = [
    'Reporting service',
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
      const name = tidied(row.Name);
      const operation = (row['Operation in 2023'] ?? '').trim();
      return {
        name: libraryName(name),
        serviceCode: row['Reporting service code'] ?? '',
        council: tidied(row['Reporting service']),
        // A year of closure, or no operator in 2023, means that it was not open in December 2023.
        open: (row['Year closed'] ?? '').trim() === '' && operation !== '',
        yearClosed: cells.figure(row, 'Year closed', name),
        community: operation === 'CR' || operation.startsWith('ICL'),
        address: [row['Address 1'], row['Address 2'], row['Address 3']]
          .map(tidied)
          .filter(Boolean)
          .join(', '),
        postcode: tidied(row.Postcode).toUpperCase(),
        lon: cells.number(row, 'Longitude', name),
        lat: cells.number(row, 'Latitude', name),
        hoursOpen: cells.figure(row, 'Hours open per week', name),
        hoursStaffed: cells.figure(row, 'Staffed hours per week', name),
      };
    });
  return { records: withoutFormerServices(records), problems: cells.problems };
}

const tidied = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** "Axminster" is a library by its column; "Radstock Community Hub" has a name of its own. */
const libraryName = (name: string): string =>
  /librar|hub|centre/i.test(name)
    ? name.replace(/Library&/, 'Library &').replace(/ library$/, ' Library')
    : `${name} Library`;

/**
 * Where a county became a unitary the list holds its libraries twice, under the former service and the one of today:
 * those under a county's code (E10) are left out where another service lists the same name at the same postcode.
 */
function withoutFormerServices(libraries: readonly AceLibrary[]): readonly AceLibrary[] {
  const key = ({ name, postcode }: AceLibrary) => `${name.toLowerCase()} ${postcode}`;
  const isCounty = ({ serviceCode }: AceLibrary) => serviceCode.startsWith('E10');
  const ofToday = new Set(libraries.filter((one) => !isCounty(one)).map(key));
  return libraries.filter((one) => !(isCounty(one) && ofToday.has(key(one))));
}

import { readCsvTable } from './csv-table';
import { createCellReader, type Figure, type ReadResult } from './figure';

/** What we use of File 7 of the English Indices of Deprivation 2025, one area. Ranks: 1 = most deprived. */
export interface IodRecord {
  readonly code: string;
  readonly imdRank: number;
  readonly imdDecile: number;
  /** Shares 0-1 of residents, of children aged 0-15 and of people aged 60 and over. */
  readonly incomeRate: number;
  readonly incomeRank: number;
  /** null = the file does not hold it. */
  readonly idaciRate: number | null;
  readonly idaciRank: number | null;
  readonly idaopiRate: number | null;
  readonly idaopiRank: number | null;
  /** What the three shares are of, in mid-2022. */
  readonly population: number | null;
  readonly children: number | null;
  readonly olderPeople: number | null;
}

const IDACI = 'Income Deprivation Affecting Children Index (IDACI)';
const IDAOPI = 'Income Deprivation Affecting Older People (IDAOPI)';
const IMD = 'Index of Multiple Deprivation (IMD)';

/** File 7 as published. Long headings may be cut short ("…10% of LSO"), so ours are matched by their beginning. */
export function readIodFile7(text: string): ReadResult<IodRecord> {
  const beginnings = {
    code: 'LSOA code (2021)',
    imdRank: `${IMD} Rank`,
    imdDecile: `${IMD} Decile`,
    incomeRate: 'Income Score (rate)',
    incomeRank: 'Income Rank',
    idaciRate: `${IDACI} Score (rate)`,
    idaciRank: `${IDACI} Rank`,
    idaopiRate: `${IDAOPI} Score (rate)`,
    idaopiRank: `${IDAOPI} Rank`,
    population: 'Total population: mid 2022',
    children: 'Dependent Children aged 0-15: mid 2022',
    olderPeople: 'Older population aged 60 and over: mid 2022',
  };
  const table = readCsvTable(text, []);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const found = new Map<string, string>();
  for (const [key, beginning] of Object.entries(beginnings)) {
    const column = table.columns.find((name) => name.startsWith(beginning));
    if (column === undefined) return { records: [], problems: [`lacks the column “${beginning}”`] };
    found.set(key, column);
  }
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const code = row[beginnings.code] ?? '';
    const of = (key: keyof typeof beginnings) => cells.number(row, found.get(key) ?? key, code);
    return {
      code,
      imdRank: of('imdRank'),
      imdDecile: of('imdDecile'),
      incomeRate: of('incomeRate'),
      incomeRank: of('incomeRank'),
      idaciRate: of('idaciRate'),
      idaciRank: of('idaciRank'),
      idaopiRate: of('idaopiRate'),
      idaopiRank: of('idaopiRank'),
      population: of('population'),
      children: of('children'),
      olderPeople: of('olderPeople'),
    };
  });
  return { records, problems: cells.problems };
}

/** The same of all England as the R package IMD renames it (`Income_score`); it holds neither IDACI nor IDAOPI nor populations. */
export function readIodEngland(text: string): ReadResult<IodRecord> {
  const columns = ['lsoa21_code', 'IMD_rank', 'IMD_decile', 'Income_score', 'Income_rank'];
  const table = readCsvTable(text, columns);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const code = row.lsoa21_code ?? '';
    return {
      code,
      imdRank: cells.number(row, 'IMD_rank', code),
      imdDecile: cells.number(row, 'IMD_decile', code),
      incomeRate: cells.number(row, 'Income_score', code),
      incomeRank: cells.number(row, 'Income_rank', code),
      idaciRate: null,
      idaciRank: null,
      idaopiRate: null,
      idaopiRank: null,
      population: null,
      children: null,
      olderPeople: null,
    };
  });
  return { records, problems: cells.problems };
}

/** What we use of File 8, one area. */
export interface IodIndicators {
  readonly code: string;
  /** Standardised, England's mean is 0; higher = worse connected. */
  readonly digitalConnectivity: number;
  /** Department for Transport connectivity score; higher = better connected. */
  readonly transportConnectivity: number;
  /** Income-deprived people, rounded by the publisher to the nearest 5; a few areas of England have none stated. */
  readonly incomeDeprivedPeople: Figure;
}

const DIGITAL_CONNECTIVITY = 'digital_connectivity_broadband_download_and_upload_speeds';

/** File 8, underlying indicators (headings as in the England-wide file). */
export function readIodIndicators(text: string): ReadResult<IodIndicators> {
  const table = readCsvTable(text, [
    'lsoa21_code',
    DIGITAL_CONNECTIVITY,
    'connectivity_score',
    'income_domain_numerator',
  ]);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const code = row.lsoa21_code ?? '';
    return {
      code,
      digitalConnectivity: cells.number(row, DIGITAL_CONNECTIVITY, code),
      transportConnectivity: cells.number(row, 'connectivity_score', code),
      incomeDeprivedPeople: cells.figure(row, 'income_domain_numerator', code),
    };
  });
  return { records, problems: cells.problems };
}

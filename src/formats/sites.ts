import { readCsvTable } from './csv-table';
import { createCellReader, type ReadResult } from './figure';

/** A GP practice at the centre of its postcode. */
export interface GpPractice {
  readonly code: string;
  readonly name: string;
  readonly postcode: string;
  readonly areaCode: string;
  readonly inCouncil: boolean;
  readonly lon: number;
  readonly lat: number;
}

/** GP practices of the NHS Organisation Data Service, with positions. Names come in capitals. */
export function readGpPractices(text: string): ReadResult<GpPractice> {
  const table = readCsvTable(text, [
    'ods_code',
    'name',
    'postcode',
    'lat',
    'lon',
    'lsoa21cd',
    'in_somerset_e06000066',
  ]);
  const cells = createCellReader();
  const records = table.rows.map((row) => ({
    code: row.ods_code ?? '',
    name: row.name ?? '',
    postcode: row.postcode ?? '',
    areaCode: row.lsoa21cd ?? '',
    inCouncil: row.in_somerset_e06000066 === 'yes',
    lon: cells.number(row, 'lon', row.name ?? ''),
    lat: cells.number(row, 'lat', row.name ?? ''),
  }));
  return { records, problems: [...table.problems, ...cells.problems] };
}

/** A stop of the mobile library's timetable. */
export interface MobileStopRecord {
  readonly community: string;
  readonly stop: string;
  readonly areaCode: string;
  readonly lon: number;
  readonly lat: number;
  readonly minutes: number;
  /** Weeks from one visit to the next. */
  readonly everyWeeks: number;
}

/** The checked timetable of November 2019; `FREQ=WEEKLY;INTERVAL=4` is a visit every fourth week. */
export function readMobileStops(text: string): ReadResult<MobileStopRecord> {
  const table = readCsvTable(text, ['community', 'stop', 'lat', 'lon', 'minutes', 'frequency', 'lsoa21cd']);
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const about = `${row.community ?? ''}, ${row.stop ?? ''}`;
    const weeks = /^FREQ=WEEKLY;INTERVAL=(\d+)$/.exec(row.frequency ?? '')?.[1];
    if (weeks === undefined)
      cells.problems.push(`“${row.frequency ?? ''}” for ${about} is not a frequency in weeks`);
    return {
      community: row.community ?? '',
      stop: row.stop ?? '',
      areaCode: row.lsoa21cd ?? '',
      lon: cells.number(row, 'lon', about),
      lat: cells.number(row, 'lat', about),
      minutes: cells.number(row, 'minutes', about),
      everyWeeks: Number(weeks ?? Number.NaN),
    };
  });
  return { records, problems: [...table.problems, ...cells.problems] };
}

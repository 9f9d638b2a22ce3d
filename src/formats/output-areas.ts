import { readCsvTable } from './csv-table';
import type { ReadResult } from './figure';

/** An output area with the LSOA it belongs to and the constituency of 2024 it lies in. */
export interface OutputAreaRecord {
  readonly code: string;
  readonly areaCode: string;
  readonly constituencyCode: string;
}

/** The lookup from output area to LSOA 2021 and constituency. */
export function readOutputAreaLookup(text: string): ReadResult<OutputAreaRecord> {
  const table = readCsvTable(text, ['oa_code', 'lsoa_code', 'constituency_code']);
  return {
    records: table.rows.map((row) => ({
      code: row.oa_code ?? '',
      areaCode: row.lsoa_code ?? '',
      constituencyCode: row.constituency_code ?? '',
    })),
    problems: table.problems,
  };
}

/** A postcode with the output area it lies in. */
export interface PostcodeOutputArea {
  readonly postcode: string;
  readonly outputArea: string;
}

/** The lookup from postcode to output area 2021 (ONS Postcode Directory). */
export function readPostcodeOutputAreas(text: string): ReadResult<PostcodeOutputArea> {
  const table = readCsvTable(text, ['postcode', 'OA21CD']);
  return {
    records: table.rows.map((row) => ({ postcode: row.postcode ?? '', outputArea: row.OA21CD ?? '' })),
    problems: table.problems,
  };
}

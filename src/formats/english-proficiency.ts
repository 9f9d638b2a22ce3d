import { readCsvTable } from './csv-table';
import { createCellReader, type ReadResult } from './figure';

/** Residents aged 3 and over who speak English not well or not at all, one MSOA. */
export interface LimitedEnglish {
  readonly msoaCode: string;
  readonly people: number;
  readonly residents: number;
}

const OTHER = 'Main language is not English (English or Welsh in Wales)';
const ENGLISH = 'Main language is English (English or Welsh in Wales)';

/** Census 2021 proficiency in English by MSOA. The parent row and its four children both appear: never sum all. */
export function readEnglishProficiency(text: string): ReadResult<LimitedEnglish> {
  const notWell = `${OTHER}: Cannot speak English well`;
  const notAtAll = `${OTHER}: Cannot speak English`;
  const table = readCsvTable(text, ['msoa21_code', ENGLISH, OTHER, notWell, notAtAll]);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const code = row.msoa21_code ?? '';
    return {
      msoaCode: code,
      people: cells.number(row, notWell, code) + cells.number(row, notAtAll, code),
      residents: cells.number(row, ENGLISH, code) + cells.number(row, OTHER, code),
    };
  });
  return { records, problems: cells.problems };
}

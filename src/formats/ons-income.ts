import { readCsvTable } from './csv-table';
import { createCellReader, type ReadResult } from './figure';

/** Net equivalised annual household income after housing costs of one MSOA, pounds, with its 95 % interval. */
export interface NetIncome {
  readonly msoaCode: string;
  readonly pounds: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * ONS small area income estimates. The file holds four measures whose limits stand upper before lower
 * (`_ucl`, `_lcl`); only net income after housing costs, equivalised (`net_ahc_equiv`) is read.
 */
export function readNetIncome(text: string): ReadResult<NetIncome> {
  const measure = 'net_ahc_equiv';
  const table = readCsvTable(text, ['msoa11cd', measure, `${measure}_lcl`, `${measure}_ucl`]);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const cells = createCellReader();
  const records = table.rows.map((row) => {
    const msoaCode = row.msoa11cd ?? '';
    return {
      msoaCode,
      pounds: cells.number(row, measure, msoaCode),
      lower: cells.number(row, `${measure}_lcl`, msoaCode),
      upper: cells.number(row, `${measure}_ucl`, msoaCode),
    };
  });
  const crossed = records.find(({ pounds, lower, upper }) => lower > pounds || upper < pounds);
  if (crossed) cells.problems.push(`the interval of ${crossed.msoaCode} does not hold its estimate`);
  return { records, problems: cells.problems };
}

import { readCsvTable } from './csv-table';
import { createCellReader, type Figure, type ReadResult } from './figure';

/** Children aged 0 to 15 in relative low-income families after housing costs, one ward, financial year ending 2025. */
export interface ChildLowIncome {
  readonly wardCode: string;
  readonly councilCode: string;
  readonly children: Figure;
  readonly pct: Figure;
}

const HEADINGS = 'Local Authority [note 2],Area Code,Ward [note 2],Area Code';

/**
 * DWP table 4 as published: title lines, headings broken over lines, `Area Code` twice (council, then ward),
 * thousands commas, `%`, and rows of empty cells at the end.
 */
export function readChildLowIncome(text: string): ReadResult<ChildLowIncome> {
  const lines = text.replace(/^\uFEFF/, '');
  const start = lines.indexOf(HEADINGS);
  if (start < 0) return { records: [], problems: [`lacks the headings “${HEADINGS}”`] };
  const table = readCsvTable(lines.slice(start), ['Area Code', 'Area Code_1']);
  if (table.problems.length > 0) return { records: [], problems: table.problems };
  const count = table.columns.find((name) => /^Number of children\s+FYE 2025$/.test(name));
  const share = table.columns.find((name) => /^Percentage of children\s+FYE 2025\s+\(%\)/.test(name));
  if (count === undefined || share === undefined) {
    return { records: [], problems: ['lacks the columns of FYE 2025'] };
  }
  const cells = createCellReader();
  const records = table.rows
    .filter((row) => (row['Area Code_1'] ?? '').trim() !== '')
    .map((row) => {
      const wardCode = (row['Area Code_1'] ?? '').trim();
      return {
        wardCode,
        councilCode: (row['Area Code'] ?? '').trim(),
        children: cells.figure(row, count, wardCode),
        pct: cells.figure(row, share, wardCode),
      };
    });
  return { records, problems: cells.problems };
}

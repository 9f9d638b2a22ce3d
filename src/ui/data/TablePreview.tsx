import type { ColumnView, RowRole, TableView } from '../../formats/reader/table-view';
import { ScrollTable } from '../shared/ScrollTable';

/** What a row is, in a word beside it; rows of data need none. */
const ROW_WORDS: Readonly<Record<RowRole, string>> = {
  title: 'above the table',
  heading: 'headings',
  data: '',
  total: 'a total',
  note: 'a note',
  other: 'another table',
};

/** The first rows of a file as they stand in it, with the headings, the key and each column marked. */
export function TablePreview({ view }: { view: TableView }) {
  const columns = shownColumns(view);
  return (
    <ScrollTable label="The first rows of the file">
      <table className="figures-table table-preview">
        <caption>
          <span>The first rows of the file, as the map reads them</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map((column) => (
              <th key={column.at} scope="col" className={`preview-${markOf(view, column)}`}>
                <span className="preview-letter">{columnLetters(column.at)}</span>
                <span className="preview-mark">{markWords(view, column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ row, cells, is }) => (
            <tr key={row} className={`preview-row--${is}`}>
              <th scope="row">
                {row}
                {ROW_WORDS[is] !== '' && <span className="preview-mark">{ROW_WORDS[is]}</span>}
              </th>
              {columns.map((column) => (
                <td key={column.at} className={`preview-${markOf(view, column)}`}>
                  {shortened(cells[column.at] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

/** A number with more decimals than anyone reads, cut in the preview alone. */
const shortened = (cell: string): string => cell.replace(/^(-?\d+\.\d{3})\d{4,}/, '$1…');

/** Columns of which the reader said something, and those that only the rows have. */
function shownColumns({ rows, columns }: TableView): readonly ColumnView[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const known = new Map(columns.map((column) => [column.at, column]));
  return Array.from(
    { length: width },
    (_, at) =>
      known.get(at) ?? {
        at,
        title: '',
        role: 'aside' as const,
        field: null,
        how: null,
        howWords: 'left aside',
        because: '',
      },
  ).filter(({ at }) => known.has(at) || rows.some(({ cells }) => (cells[at] ?? '').trim() !== ''));
}

type ColumnMark = 'key' | 'used' | 'aside';

function markOf({ key }: TableView, { at, role }: ColumnView): ColumnMark {
  if (at === key || role === 'key') return 'key';
  return role === 'words' || role === 'aside' ? 'aside' : 'used';
}

function markWords(view: TableView, column: ColumnView): string {
  if (markOf(view, column) === 'key') return 'where a row belongs';
  return column.howWords;
}

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}

import { cut } from '../../domain/words/characters';
import { cleanCell } from '../figure';
import type { LeftAside } from './decision';
import { isFilled } from './heading-rows';
import type { RowRole } from './table-view';

/** What of a file is not read: the first here, the number of all. */
export interface AsideList {
  row(cells: readonly string[], row: number, role: RowRole): void;
  column(title: string, at: number, why: string): void;
  all(hiddenRows: readonly number[]): readonly LeftAside[];
  /** Rows left aside. */
  readonly rows: number;
}

const WHY: Readonly<Record<RowRole, string>> = {
  title: 'It stands above the table.',
  heading: 'It repeats the headings.',
  total: 'It is a total of other rows.',
  note: 'It is a note.',
  data: '',
};
const MOST = 500;

export function createAsideList(): AsideList {
  const list: LeftAside[] = [];
  let rows = 0;
  const put = (one: LeftAside): void => {
    if (list.length < MOST) list.push(one);
  };
  return {
    row(cells, row, role) {
      rows += 1;
      const text = cleanCell(cells.find(isFilled) ?? '');
      put({ what: 'row', name: cut(text, 80), why: WHY[role], at: row });
    },
    column: (name, at, why) => put({ what: 'column', name, why, at }),
    all: (hiddenRows) => [
      ...list,
      ...hiddenRows.slice(0, MOST).map((row) => ({
        what: 'row' as const,
        name: `row ${row}`,
        why: 'It is hidden in the sheet.',
        at: row,
      })),
    ],
    get rows() {
      return rows;
    },
  };
}

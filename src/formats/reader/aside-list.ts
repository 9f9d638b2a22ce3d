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
  other: 'It belongs to another table below. Choose the row of its headings to read that one.',
  data: '',
};
/** Rows listed one by one; more are counted. */
const MOST = 500;

export function createAsideList(): AsideList {
  const listed: LeftAside[] = [];
  const columns: LeftAside[] = [];
  let rows = 0;
  return {
    row(cells, row, role) {
      rows += 1;
      if (listed.length >= MOST) return;
      const text = cleanCell(cells.find(isFilled) ?? '');
      listed.push({ what: 'row', name: cut(text, 80), why: WHY[role], at: row });
    },
    column: (name, at, why) => columns.push({ what: 'column', name, why, at }),
    all: (hiddenRows) => [
      ...listed,
      ...(rows > listed.length ? [furtherRows(rows - listed.length)] : []),
      ...columns,
      ...hiddenRuns(hiddenRows),
    ],
    get rows() {
      return rows;
    },
  };
}

const furtherRows = (many: number): LeftAside => ({
  what: 'row',
  name: `${many.toLocaleString('en-GB')} further rows`,
  why: 'They are titles, totals, notes, headings or rows of another table too.',
  at: null,
  many,
});

/** Hidden rows that follow one another are one entry; more runs than can be listed are counted. */
function hiddenRuns(hiddenRows: readonly number[]): readonly LeftAside[] {
  const why = 'It is hidden in the sheet.';
  const runs: { from: number; many: number }[] = [];
  for (const row of hiddenRows) {
    const last = runs.at(-1);
    if (last && row === last.from + last.many) last.many += 1;
    else runs.push({ from: row, many: 1 });
  }
  const further = runs.slice(MOST).reduce((total, { many }) => total + many, 0);
  return [
    ...runs.slice(0, MOST).map(
      ({ from, many }): LeftAside =>
        many === 1
          ? { what: 'row', name: `row ${from}`, why, at: from }
          : {
              what: 'row',
              name: `rows ${from} to ${from + many - 1}`,
              why: 'They are hidden in the sheet.',
              at: from,
              many,
            },
    ),
    ...(further > 0 ? [{ ...furtherRows(further), why: 'They are hidden in the sheet.' }] : []),
  ];
}

import { cut } from '../../domain/words/characters';
import { cleanCell, type Figure, type NumberStyle, readFigure } from '../figure';
import { quoted, type RowProblems } from '../file-problem';
import type { CellMark } from './decision';

/** Reads cells of figures and counts what stands there in place of a number. */
export interface Marks {
  /** The figure of a cell; one that cannot be understood is no data, and a problem of its row. */
  read(cell: string, style: NumberStyle, title: string, row: number): Figure;
  all(): readonly CellMark[];
  /** Cells such as "(12)" of which nobody has said what they are. */
  readonly bracketed: number;
}

/** Kinds of mark that are told apart. */
const MOST = 200;
const PLAIN = /^-?[\d.,]*\d[\d.,]*%?$/;
const BRACKETED = /^\(\s*[£€$]?\s*[\d.,\s]+%?\s*\)$/;

export function createMarks(problems: RowProblems): Marks {
  const counts = new Map<string, { made: CellMark['made']; cells: number }>();
  let bracketed = 0;

  function count(mark: string, made: CellMark['made']): void {
    const one = counts.get(mark);
    if (one) one.cells += 1;
    else if (counts.size < MOST) counts.set(mark, { made, cells: 1 });
  }

  return {
    read(cell, style, title, row) {
      const figure = readFigure(cell, style);
      if (typeof figure === 'number') {
        if (!PLAIN.test(cell)) {
          const text = cleanCell(cell);
          if (BRACKETED.test(text) || /\[|\*|†/.test(text)) count(cut(text, 40), 'a number');
        }
        return figure;
      }
      const text = cut(cleanCell(cell), 40);
      if (figure === undefined) {
        count(text, 'not understood');
        const isBracketed = BRACKETED.test(text);
        if (isBracketed) bracketed += 1;
        problems.add(
          row,
          isBracketed
            ? `${quoted(text)} under ${quoted(title)} may be below nought or a remark: it is read as no data until you say what it is`
            : `${quoted(text)} under ${quoted(title)} is not a number: that cell is read as no data`,
        );
        return null;
      }
      if (text !== '') count(text, figure === null ? 'no data' : 'held back');
      return figure;
    },
    all: () => [...counts].map(([mark, one]) => ({ mark, ...one })).sort((a, b) => b.cells - a.cells),
    get bracketed() {
      return bracketed;
    },
  };
}

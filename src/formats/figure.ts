/** A published cell: a number, `null` = no data, `'suppressed'` = held back by the publisher. Never 0 for either. */
export type Figure = number | null | 'suppressed';

/** What a reader of an official file returns: typed records, and what is wrong in plain English. */
export interface ReadResult<T> {
  readonly records: readonly T[];
  readonly problems: readonly string[];
}

const NO_DATA = new Set(['', 'N/A', 'n/a', 'NA', '-', '..', ':', '[x]', '[z]']);
/** `[c]` confidential; `[low]` too low to print after rounding: known to the publisher, not to us. */
const SUPPRESSED = new Set(['c', '[c]', '[low]', '*']);

/**
 * Reads one published cell: thousands commas, `%`, `£` and blanks are dropped.
 * Returns `undefined` when the text is none of the things publishers write.
 */
export function readFigure(text: string): Figure | undefined {
  const trimmed = text.trim();
  if (NO_DATA.has(trimmed)) return null;
  if (SUPPRESSED.has(trimmed)) return 'suppressed';
  const plain = trimmed
    .replace(/^£/, '')
    .replace(/%$/, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .trim();
  if (!/^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return undefined;
  return Number(plain);
}

/** Reads cells of a table and keeps the faults it meets, so that one line can say what is wrong. */
export interface CellReader {
  readonly problems: string[];
  /** A figure which may be missing; an unreadable one is a fault and counts as no data. */
  figure(row: Readonly<Record<string, string>>, column: string, about: string): Figure;
  /** A figure every row must have; anything else is a fault. */
  number(row: Readonly<Record<string, string>>, column: string, about: string): number;
}

export function createCellReader(): CellReader {
  const problems: string[] = [];
  return {
    problems,
    figure(row, column, about) {
      const text = row[column] ?? '';
      const figure = readFigure(text);
      if (figure !== undefined) return figure;
      problems.push(`“${text.trim()}” in “${column}” for ${about} is not a number`);
      return null;
    },
    number(row, column, about) {
      const figure = readFigure(row[column] ?? '');
      if (typeof figure === 'number') return figure;
      problems.push(
        figure === undefined
          ? `“${(row[column] ?? '').trim()}” in “${column}” for ${about} is not a number`
          : `there is no figure in “${column}” for ${about}`,
      );
      return Number.NaN;
    },
  };
}

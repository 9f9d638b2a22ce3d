import { type NumberedRow, type TableStart, tableStart } from './heading-rows';
import { isOtherHeading, roleOf, standsAgain } from './row-role';
import type { RowSource } from './row-source';
import type { RowRole } from './table-view';

/** The first rows of a file, by which it is told where the table begins. */
const SAMPLE = 400;

/** A file of which it is known where its table begins. */
export interface FoundTable {
  readonly source: RowSource;
  readonly start: TableStart;
  /** The lowest row of the headings as it stands; empty = none. */
  readonly headings: readonly string[];
  /** The first rows of the file, titles and all. */
  readonly sample: readonly NumberedRow[];
}

/** Finds the table of a file. Reads no more than its first rows. */
export async function findTable(
  source: RowSource,
  headingRows?: readonly number[],
): Promise<FoundTable | null> {
  const sample: NumberedRow[] = [];
  await source.read((cells, row) => {
    if (cells.some((cell) => cell.trim() !== '')) sample.push({ cells: [...cells], row });
    return sample.length < SAMPLE || row <= Math.max(0, ...(headingRows ?? []));
  });
  if (sample.length === 0) return null;
  const start = tableStart(sample, headingRows);
  const headings = sample.find(({ row }) => row === start.lastHeadingRow)?.cells ?? [];
  return { source, start, headings, sample };
}

/** What is done with each row of a table. */
export interface RowTaker {
  /** A row of data. */
  data(cells: readonly string[], row: number): void;
  /** A row that is none, or that lies above the table. */
  aside?(cells: readonly string[], row: number, role: RowRole): void;
  /** A row of data that cannot be read, and why. */
  faulty?(row: number, reason: string): void;
}

/**
 * Gives every row of a file that is not blank to the taker, each as what it is. A table ends where the headings of
 * another stand, or its own stand once more over the same places.
 *
 * @param key position of the column of the key; -1 = not known yet
 * @returns the 1-based row of the headings of a further table below; null = there is none
 */
export async function eachRow(
  { source, start, headings }: FoundTable,
  key: number,
  taker: RowTaker,
  options: {
    readonly isKey?: (text: string) => boolean;
    readonly onBytes?: (bytes: number) => void;
    readonly onOdd?: (row: number, reason: string) => void;
  } = {},
): Promise<number | null> {
  const width = start.titles.length;
  let shortest = Number.POSITIVE_INFINITY;
  // A row waits until the next has come: only the last can have been cut short.
  let waiting: NumberedRow | null = null;
  let first: readonly string[] | null = null;
  // Headings below the headings wait too: what follows tells whose they are.
  let heading: (NumberedRow & { readonly role: RowRole }) | null = null;
  let next: number | null = null;

  function data(cells: readonly string[], row: number): void {
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
      taker.faulty?.(
        row,
        `has ${cells.length} cells under ${width} headings: perhaps a comma inside a cell that is not in quotation marks`,
      );
    } else taker.data(cells, row);
  }

  function take(cells: readonly string[], row: number, role: RowRole): void {
    if (role !== 'data') {
      taker.aside?.(cells, row, role);
      return;
    }
    first ??= cells;
    if (waiting !== null) {
      shortest = Math.min(shortest, waiting.cells.length);
      data(waiting.cells, waiting.row);
    }
    waiting = { cells, row };
  }

  await source.read(
    (cells, row) => {
      if (cells.every((cell) => cell.trim() === '')) return undefined;
      if (row <= start.lastHeadingRow) {
        if (!start.headingRows.includes(row)) taker.aside?.(cells, row, 'title');
        return undefined;
      }
      if (next !== null) {
        taker.aside?.(cells, row, 'other');
        return undefined;
      }
      const role = roleOf(cells, start, headings, key, options.isKey);
      if (heading !== null) {
        const held: NumberedRow & { readonly role: RowRole } = heading;
        heading = null;
        if (standsAgain(cells, held.role === 'heading' ? first : null, key)) {
          next = held.row;
          taker.aside?.(held.cells, held.row, 'other');
          taker.aside?.(cells, row, 'other');
          return undefined;
        }
        take(held.cells, held.row, held.role);
      }
      if (role === 'heading' || (role === 'data' && isOtherHeading(cells, headings)))
        heading = { cells, row, role };
      else take(cells, row, role);
      return undefined;
    },
    options.onBytes,
    options.onOdd,
  );
  const held = heading as (NumberedRow & { readonly role: RowRole }) | null;
  if (held !== null) take(held.cells, held.row, held.role);
  const last = waiting as NumberedRow | null;
  if (last === null) return next;
  if (
    next === null &&
    source.endsOpen() &&
    last.cells.length < Math.min(shortest, width) &&
    shortest < Number.POSITIVE_INFINITY
  ) {
    taker.faulty?.(
      last.row,
      `has ${last.cells.length} of ${width} columns: the file may have been cut short here`,
    );
  } else data(last.cells, last.row);
  return next;
}

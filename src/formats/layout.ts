import { type Column, Status } from '../domain/model/column';
import type { LoadedFigure, MatchCounts } from '../domain/model/loaded-layer';
import { dateWords } from '../domain/words/date-words';
import type { AreaJoin } from './area-keys';
import type { RowProblems } from './file-problem';
import type { Headings } from './headings';

/** Kinds of file the map reads, in words a person knows them by. */
export type LayoutId =
  | 'ofcom-output-areas'
  | 'ofcom-postcodes'
  | 'ofcom-councils'
  | 'ofcom-mobile'
  | 'bduk'
  | 'iod'
  | 'census'
  | 'access-points'
  | 'table';

/** What the reader of a file may use while it reads. */
export interface ReadContext {
  readonly join: AreaJoin;
  readonly problems: RowProblems;
}

/** What one file came to, before a source and a vintage are put to it. */
export interface Draft {
  readonly figures: readonly LoadedFigure[];
  readonly match: MatchCounts;
  readonly notes: readonly string[];
  readonly areaNotes: readonly (string | null)[];
  readonly totals: readonly { readonly label: string; readonly value: number }[];
}

/** Reads the rows of one file, or of several of one kind, and adds them up as they come: no row is kept. */
export interface RowReader<T> {
  /** Called before the rows of each file, with its headings; `false` = not of this kind. */
  headings(headings: Headings): boolean;
  row(cells: readonly string[], rowNumber: number): void;
  /** Throws `FileProblem` when nothing can be made of what was read. */
  finish(): T;
}

/** A kind of file: how its headings are known, and who reads it. */
export interface Layout<T> {
  readonly id: LayoutId;
  readonly title: string;
  /** Who made files of this kind, for the source record; null = the person who adds them. */
  readonly publisher: string | null;
  readonly attribution: string;
  readonly recognises: (headings: Headings) => boolean;
  readonly reader: (context: ReadContext) => RowReader<T>;
}

/** A column of shares 0-100; no data where the whole is nought or `enough` says no. */
export function shareColumn(
  part: Float64Array,
  whole: Float64Array,
  enough: (row: number) => boolean = () => true,
): Column {
  const status = new Uint8Array(part.length);
  const values = part.map((value, row) => {
    const of = whole[row] ?? 0;
    if (of > 0 && enough(row)) return (100 * value) / of;
    status[row] = Status.noData;
    return Number.NaN;
  });
  return { values, status };
}

export function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Adds in place; typed arrays cannot be absent at a row that exists. */
export function addTo(values: Float64Array, row: number, value: number): void {
  values[row] = (values[row] ?? 0) + value;
}

/** The month a file's name states: `202601_fixed_oa…` and `bduk_2026_05_…` as January and May 2026; null if none. */
export function vintageOfName(name: string): { readonly text: string; readonly sort: string } | null {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const month = /(?:^|[^\d])(20[1-4]\d)[_-]?(0[1-9]|1[0-2])(?!\d)/.exec(base);
  if (month) {
    const sort = `${month[1]}-${month[2]}`;
    return { text: dateWords(sort), sort };
  }
  const year = /(?:^|[^\d])(20[1-4]\d)(?!\d)/.exec(base);
  return year ? { text: year[1] ?? '', sort: year[1] ?? '' } : null;
}

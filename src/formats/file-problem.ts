import { shortened } from '../domain/words/characters';
/** A file that cannot be used at all: `message` is plain English, says what to do, and is fit for the screen. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
}

/** What is wrong with one row of a file; the row is left out and the rest is read. */
export interface RowProblem {
  /** 1-based, as a spreadsheet numbers it: the headings are row 1. */
  readonly row: number;
  readonly reason: string;
}

/** Keeps the first faults of a file and counts the rest, so that a broken file cannot fill the memory. */
export interface RowProblems {
  add(row: number, reason: string): void;
  readonly kept: readonly RowProblem[];
  readonly count: number;
}

const KEPT = 1000;

export function createRowProblems(): RowProblems {
  const kept: RowProblem[] = [];
  let count = 0;
  return {
    add(row, reason) {
      count += 1;
      if (kept.length < KEPT) kept.push({ row, reason });
    },
    get kept() {
      return kept;
    },
    get count() {
      return count;
    },
  };
}

/** What a file said, short enough for a sentence. */
export function quoted(text: string): string {
  const trimmed = text.trim();
  return `“${shortened(trimmed, 40)}”`;
}

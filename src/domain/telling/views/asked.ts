import type { Answer } from '../../model/answer';
import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import type { Finding } from '../../model/reading';
import type { Robustness } from '../../model/robustness';

/** What a view's sentences are made of. */
export interface Asked {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly robustness: Robustness | null;
  /** The one answer: its places are those that every view highlights. */
  readonly answer: Answer;
  readonly isMarked: (row: number) => boolean;
  readonly markedAreas: number;
}

/** A view's sentences, the finding first. Every number in them is in `figures` under a name. */
export type ViewFindings = (asked: Asked) => readonly Finding[];

export const are = (count: number): string => (count === 1 ? 'is' : 'are');

/** "The 38 highlighted areas are home to", "The highlighted area is home to". */
export const highlightedAreHomeTo = (areas: number, count: string): string =>
  areas === 1 ? 'The highlighted area is home to' : `The *${count} highlighted areas* are home to`;

import type { Choices } from '../domain/choices';
import type { Dataset } from '../domain/dataset';
import type { Reading } from '../domain/reading';

/** A message to the person: what happened, what to do, and perhaps a way to try again. */
export interface Notice {
  readonly id: string;
  readonly tone: 'information' | 'problem';
  readonly text: string;
  readonly retry?: () => void;
}

export interface AppState {
  readonly dataset: Dataset;
  readonly choices: Choices;
  /** Always `read(dataset, choices)`; recomputed by every action that changes choices. */
  readonly reading: Reading;
  readonly notices: readonly Notice[];
}

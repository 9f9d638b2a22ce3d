import type { Choices } from '../domain/model/choices';
import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import type { Robustness } from '../domain/model/robustness';
import type { Additions } from '../domain/places/with-loaded';

/** A message to the person: what happened, what to do, and perhaps a way to try again. */
export interface Notice {
  readonly id: string;
  readonly tone: 'information' | 'problem';
  readonly text: string;
  readonly retry?: () => void;
  /** Not about the page it came up on: it stays when another is opened. */
  readonly stays?: true;
  /** What it is news of: a later message about the same takes its place. */
  readonly about?: 'release';
  /** Something else that can be done about it, named on its button. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What is fetched only once something chosen is computed from it or told with it. */
export type LatePart = 'sites' | 'neighbourhoods' | 'widerCoverage';

export interface AppState {
  readonly dataset: Dataset;
  /** What was published, without what the person added: undoing goes back to it. */
  readonly published: Dataset;
  readonly choices: Choices;
  /** Always `read(dataset, choices)`; recomputed by every action that changes choices. */
  readonly reading: Reading;
  readonly notices: readonly Notice[];
  /** Late parts that could not be had, each with another try. */
  readonly failed: Readonly<Partial<Record<LatePart, () => void>>>;
  /** What the person has added to the published data; it never leaves the browser. */
  readonly additions: Additions;
  /** The query of a link that was opened without the files it was made with. */
  readonly waitingLink: string | null;
  /** How the ranking holds. While it is worked out again the former result stays, and is not current. */
  readonly robustness: { readonly result: Robustness | null; readonly isCurrent: boolean };
}

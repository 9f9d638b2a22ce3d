import type { Choice } from './corrections';
import type { CellMark, Decision, LeftAside } from './decision';
import type { TableView } from './table-view';

/** What a table came to, figures or places, and what was decided on the way. */
export interface Staged<Result> {
  readonly draft: Result;
  readonly rows: number;
  readonly decisions: readonly Decision[];
  readonly choices: readonly Choice[];
  readonly view: TableView;
  readonly aside: readonly LeftAside[];
  readonly marks: readonly CellMark[];
}

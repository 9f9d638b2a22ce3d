import type { Choices } from '../model/choices';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { FigureId, Figures, Measure } from '../model/measure';

/**
 * A figure by its id, wherever it comes from: as published, worked out here, of an added file or of a scenario.
 * Everything that shows a figure (colours, legend, table, order, panel, CSV) shows whatever is offered here.
 */
export interface Offer {
  readonly id: FigureId;
  /**
   * Its record and column now; null while these choices do not offer it. The same column object while nothing it rests
   * on has changed is what keeps classes and ranks from being worked out again.
   */
  readonly figure: (dataset: Dataset, choices: Choices) => Figures | null;
}

/** Where figures come from: what it has for these data, in the order of the menu. */
export type FigureSource = (dataset: Dataset) => readonly Offer[];

/** A figure whose column is worked out when somebody first asks for it. */
export function lazyFigure(measure: Measure, work: () => Column): Figures {
  let made: Column | null = null;
  return {
    measure,
    get column() {
      made ??= work();
      return made;
    },
  };
}

/** A figure that is not held, or not loaded yet: every cell says so. */
export const emptyColumn = (count: number): Column => ({
  values: new Float64Array(count).fill(Number.NaN),
  status: new Uint8Array(count).fill(Status.noData),
});

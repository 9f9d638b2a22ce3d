import type { Choices } from '../../model/choices';
import type { Column } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import type { DerivedId, DerivedMeasure, FAMILY_IDS } from '../../model/measure';

/**
 * One kind of derived measure. Everything that shows a measure (colours, legend, table, order, panel, CSV) shows
 * these as well. A family remembers what it made: the same column object, while what it depends on is the same,
 * is what keeps classes and ranks from being computed again.
 */
export interface DerivedFamily {
  /** Every id of the family starts with it and an underscore. */
  readonly id: (typeof FAMILY_IDS)[number];
  /** What it offers now, in the order of the menu; empty when it has nothing to show. */
  readonly measures: (dataset: Dataset, choices: Choices) => readonly DerivedMeasure[];
  /** The column of one of them; null for an id it does not offer. */
  readonly column: (dataset: Dataset, choices: Choices, id: DerivedId) => Column | null;
}

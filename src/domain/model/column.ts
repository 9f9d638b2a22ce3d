/**
 * What is known of one cell: none of the last three may look like zero, or like another. `suppressed` is held back by who
 * publishes the figure, `small` by this map: a count of a person's own data that is small, or would give a small one away.
 */
export const Status = { value: 0, noData: 1, suppressed: 2, small: 3 } as const;

export type Status = (typeof Status)[keyof typeof Status];

/** One measure for every area. `values[i]` is NaN unless `status[i]` is `Status.value`. */
export interface Column {
  readonly values: Float64Array;
  readonly status: Uint8Array;
  /** Of sums of cells that are rounded or held back: between which numbers each lies; infinite where nothing is the most. */
  readonly ends?: { readonly least: Float64Array; readonly most: Float64Array };
}

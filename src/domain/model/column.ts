/** What is known of one cell. `no-data` and `suppressed` must never look like zero. */
export const Status = { value: 0, noData: 1, suppressed: 2 } as const;

export type Status = (typeof Status)[keyof typeof Status];

/** One measure for every area. `values[i]` is NaN unless `status[i]` is `Status.value`. */
export interface Column {
  readonly values: Float64Array;
  readonly status: Uint8Array;
}

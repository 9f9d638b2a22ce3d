/** Neighbouring values are much alike: files hold the differences between them, which compress far better. */
export const steps = (values: readonly number[]): readonly number[] =>
  values.map((value, index) => value - (values[index - 1] ?? 0));

/** The values that `steps` was given. */
export function sums(differences: readonly number[]): readonly number[] {
  let sum = 0;
  return differences.map((step) => {
    sum += step;
    return sum;
  });
}

import { naturalLog } from './natural-log';
import type { Random } from './random';

/** How tightly drawn weights keep to the chosen ones: the mean shape. A weight of one in five varies by about 40%. */
const CONCENTRATION = 5;

/**
 * Shares drawn from a Dirichlet distribution round the chosen ones: independent gamma variables, divided by their sum.
 * Shapes are whole numbers, so that a gamma variable is a sum of exponential ones (L. Devroye, "Non-Uniform Random
 * Variate Generation", 1986, chapter IX.3 and XI.4): nothing but multiplication and one logarithm.
 *
 * @param chosen shares above 0 that sum to 1
 * @param drawn receives the drawn shares, above 0, summing to 1
 */
export function drawShares(random: Random, chosen: readonly number[], drawn: Float64Array): void {
  let sum = 0;
  for (let index = 0; index < chosen.length; index += 1) {
    const shape = Math.max(1, Math.round(CONCENTRATION * chosen.length * (chosen[index] as number)));
    let gamma = 0;
    let product = 1;
    for (let step = 1; step <= shape; step += 1) {
      product *= random.uniform();
      // Before the product can vanish.
      if (step % 16 === 0 || step === shape) {
        gamma -= naturalLog(product);
        product = 1;
      }
    }
    drawn[index] = gamma;
    sum += gamma;
  }
  for (let index = 0; index < chosen.length; index += 1) drawn[index] = (drawn[index] as number) / sum;
}

/**
 * Natural logarithm by the four basic operations alone, whose results are the same everywhere; engines may differ in
 * the last bit of `Math.log`, and one bit can turn a rank. Error below 1e-14.
 * Series: ln m = 2 artanh((m - 1) / (m + 1)), for m between 0.7 and 1.42.
 *
 * @param x above 0, finite
 */
export function naturalLog(x: number): number {
  let m = x;
  let exponent = 0;
  while (m >= Math.SQRT2) {
    m /= 2;
    exponent += 1;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    exponent -= 1;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let odd = 17; odd >= 1; odd -= 2) sum = sum * square + 1 / odd;
  return 2 * s * sum + exponent * Math.LN2;
}

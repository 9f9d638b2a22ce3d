import { formatAbout, formatCount, formatShare } from '../../src/domain/words/format-value';

/** Numbers as a sentence writes them: "1,234", "15.5", "30". */
export const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];

/**
 * Numbers of a sentence that none of its figures account for: as a count, about, with one decimal, or one as a
 * percentage of another.
 *
 * @param also numbers that the sentence may name besides: thresholds, years, ages
 */
export function strayNumbers(
  text: string,
  figures: Readonly<Record<string, number>>,
  also: readonly string[],
): readonly string[] {
  const values = Object.values(figures);
  const known = new Set<string>(also);
  const add = (written: string): void => {
    for (const number of numbersIn(written)) known.add(number);
  };
  for (const value of values) {
    add(formatCount(value));
    add(formatAbout(value));
    add(value.toFixed(1));
    // a share of 0 to 1 is written in whole percent
    if (value > 0 && value < 1) add((100 * value).toFixed(0));
    for (const whole of values) add(formatShare(value, whole));
  }
  return numbersIn(text).filter((number) => !known.has(number));
}

import { formatAbout, formatCount } from './format-value';

/** The ends of a count as they are said: whole, and never narrower than what was worked out. */
export interface WholeEnds {
  readonly least: number;
  readonly most: number;
}

/** To the whole number, or to ten of people whose count the publisher rounds: outwards, so that nothing is promised. */
export function wholeEnds(least: number, most: number, about = false): WholeEnds {
  const step = about ? 10 : 1;
  return {
    least: Math.floor(withoutNoise(least / step)) * step,
    most: Math.ceil(withoutNoise(most / step)) * step,
  };
}

/** Sums of fractions carry noise in their last bits, which must not push an end to the next whole number. */
const withoutNoise = (value: number): number => Math.round(value * 1e6) / 1e6;

/** "between 899 and 3,519", "up to 3,519", "899" where both ends are one; with "about" of people whose count is rounded. */
export function endsText({ least, most }: WholeEnds, about = false): string {
  if (least === most) return about ? formatAbout(most) : formatCount(most);
  if (least === 0) return `up to ${about ? formatAbout(most) : formatCount(most)}`;
  return `between ${about ? formatAbout(least) : formatCount(least)} and ${formatCount(most)}`;
}

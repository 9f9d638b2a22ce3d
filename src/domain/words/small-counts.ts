import { SMALLEST_SHOWN } from '../model/loaded-layer';
import { formatCount, formatShare } from './format-value';

/** Fewer people than this are never numbered in what is written, whatever the publisher does. */
export const FEW = `fewer than ${SMALLEST_SHOWN}`;

/** What stands for a number that is not told; why is said once beside it. */
export const NOT_SHOWN = 'not shown';

/** Why a number in a table of answers is not told. */
export const WHY_NOT_SHOWN = `Not shown: ${FEW}, or a number from which one of ${FEW} could be worked out.`;

/** A number of people that may be shown; `null` where it is too small to. Nobody at all is small too. */
export const shownPeople = (count: number): number | null => (count < SMALLEST_SHOWN ? null : count);

/** "1,234", or "fewer than 10". Every writer of evidence says numbers of people through this. */
export const formatPeople = (count: number): string =>
  Number.isNaN(count) ? 'No data' : count < SMALLEST_SHOWN ? FEW : formatCount(count);

/**
 * "1,234 of 5,678 residents (21.7%)": a share with its denominator. Where the part is too small to show, so is the
 * percentage that would give it away.
 */
export function formatPart(part: number, whole: number, of: string): string {
  const shown = shownPeople(part);
  if (shown === null) return `${FEW} of ${formatPeople(whole)} ${of}`;
  return `${formatCount(part)} of ${formatCount(whole)} ${of} (${formatShare(part, whole)})`;
}

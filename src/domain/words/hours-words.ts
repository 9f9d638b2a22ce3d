import type { HoursKind } from '../model/access-options';
import type { Dataset } from '../model/dataset';

const HOURS_WORDS: Readonly<Record<HoursKind, string>> = {
  open: 'opening hours of 2023',
  staffed: 'hours with paid staff of 2023',
  evening: 'weekday hours after 5 pm (clock hours of about 2019/20)',
  saturday: 'Saturday hours (clock hours of about 2019/20)',
};

/** A list that someone added gives hours a week at most, and no hours by day. */
const LISTED_WORDS: Readonly<Record<HoursKind, string>> = {
  open: 'opening hours of the list added',
  staffed: 'hours with paid staff of the list added',
  evening: 'weekday hours after 5 pm (not in the list added)',
  saturday: 'Saturday hours (not in the list added)',
};

/** Which hours count, and of when. */
export function hoursWords({ accessPoints }: Dataset, kind: HoursKind): string {
  const added = accessPoints.filter(({ isAdded }) => isAdded).length;
  if (added === 0) return HOURS_WORDS[kind];
  return added === accessPoints.length ? LISTED_WORDS[kind] : `${HOURS_WORDS[kind]} or ${LISTED_WORDS[kind]}`;
}

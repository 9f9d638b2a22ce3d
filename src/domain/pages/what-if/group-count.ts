import { type GroupId, PEOPLE_GROUPS } from '../../model/people-groups';
import { formatAbout, formatCount } from '../../words/format-value';

/** Estimates below this are not numbered: spreading an area's count says nothing so fine. */
const LEAST_ESTIMATE = 10;

/** "123", or "about 120" and "fewer than 10" of a group whose numbers are spread from areas. */
export function groupCount(group: GroupId, count: number): string {
  if (!PEOPLE_GROUPS[group].estimated || count === 0) return formatCount(Math.round(count));
  return count < LEAST_ESTIMATE ? `fewer than ${LEAST_ESTIMATE}` : formatAbout(count);
}

/** "about 750 residents aged 75 and over". */
export const groupPeople = (group: GroupId, count: number): string =>
  `${groupCount(group, count)} ${PEOPLE_GROUPS[group].words}`;

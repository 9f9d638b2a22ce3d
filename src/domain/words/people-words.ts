import { type People, type PeopleId, peopleOf } from '../model/people/people';
import { formatAbout, formatCount } from './format-value';

/** "12,345", or "about 4,490" of people whose count the publisher rounds. */
export const peopleCount = ({ about }: Pick<People, 'about'>, count: number): string =>
  about && !Number.isNaN(count) ? formatAbout(count) : formatCount(count);

/** "11,050 residents aged 65 and over", "1 resident". */
export const peopleText = (people: People, count: number): string =>
  `${peopleCount(people, count)} ${count === 1 ? people.one : people.many}`;

/** Estimates below this are not numbered: spreading an area's count says nothing so fine. */
const LEAST_ESTIMATE = 10;

/** How many live in some output areas: "123", and "about 120" or "fewer than 10" of people spread over them. */
export function reachedCount(id: PeopleId, count: number): string {
  if (!peopleOf(id).estimated || count === 0) return formatCount(Math.round(count));
  return count < LEAST_ESTIMATE ? `fewer than ${LEAST_ESTIMATE}` : formatAbout(count);
}

/** "about 750 residents aged 75 and over", by output area. */
export const reachedText = (id: PeopleId, count: number): string =>
  `${reachedCount(id, count)} ${peopleOf(id).brief}`;

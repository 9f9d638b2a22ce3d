import type { CountedPeople } from '../model/counted-people';
import { formatAbout, formatCount } from './format-value';

/** "12,345", or "about 4,490" of people whose count the publisher rounds. */
export const peopleCount = ({ about }: Pick<CountedPeople, 'about'>, count: number): string =>
  about && !Number.isNaN(count) ? formatAbout(count) : formatCount(count);

/** "11,050 residents aged 65 and over", "1 resident". */
export const peopleText = (people: CountedPeople, count: number): string =>
  `${peopleCount(people, count)} ${count === 1 ? people.one : people.many}`;

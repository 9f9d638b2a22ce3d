import type { Choices } from '../model/choices';
import { DECISION_PEOPLE, DEMANDS, WAY_NAMES } from '../model/decision';
import { peopleOf } from '../model/people/people';
import { dateWords } from '../words/date-words';
import { capitalised, listed } from '../words/sentence';

/** "residents aged 65 and over or disabled residents". */
export const peopleInWords = (people: Choices['decision']['people']): string =>
  listed(
    people.filter((id) => DECISION_PEOPLE.includes(id)).map((id) => peopleOf(id).many),
    'or',
  );

/**
 * What is being decided, in a sentence: "Blue badge and care assessment online, from 1 April 2027, for residents aged 65
 * and over or disabled residents; it needs a
 * connection that opens web pages (2 Mbit/s); it stays open by phone". Null where nothing is stated.
 */
export function decisionInWords({ decision }: Pick<Choices, 'decision'>): string | null {
  const { name, date, demand, people, ways } = decision;
  if (name === '' && date === null && people.length === 0 && ways.length === 0) return null;
  const what = [
    name === '' ? 'A service goes online' : capitalised(name),
    ...(date === null ? [] : [`from ${dateWords(date)}`]),
    people.length === 0 ? 'for everybody who lives here' : `for ${peopleInWords(people)}`,
  ].join(', ');
  const stays =
    ways.length === 0
      ? 'no other way is named that stays open'
      : `it stays open ${listed(ways.map((id) => WAY_NAMES[id]))}`;
  return `${what}; it needs ${DEMANDS[demand].needs}; ${stays}`;
}

/**
 * What scores follow from, as a document names it: "Video appointments or telecare, for residents aged 65 and over; it
 * needs the universal service (10 Mbit/s down, 1 up)".
 */
export function serviceInWords({ name, demand, people }: Choices['decision']): string {
  const whom = people.length === 0 ? 'everybody who lives here' : peopleInWords(people);
  return `${name === '' ? DEMANDS[demand].name : name}, for ${whom}; it needs ${DEMANDS[demand].needs}`;
}

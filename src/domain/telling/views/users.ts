import { beyondHelp } from '../../areas/marks';
import type { Answer, Ends } from '../../model/answer';
import { peopleOf } from '../../model/people/people';
import type { Finding } from '../../model/reading';
import { sumOf } from '../../sums/totals';
import { endsText, wholeEnds } from '../../words/ends-words';
import { capitalised, finding, placeName } from '../../words/sentence';
import { peopleInWords } from '../decision-words';
import type { Asked } from './asked';

/** How many use the service, and how many of them live far: ends over all areas, rounded where a publisher rounds. */
export function usersEnds({ people, users, farUsers }: Answer) {
  const about = people.some((id) => peopleOf(id).about);
  const ends = ({ least, most }: Ends) => wholeEnds(sumOf(least), sumOf(most), about);
  return { about, all: ends(users), far: ends(farUsers) };
}

/** Whom the decision is for, and how many of them live far from help; nothing where it is for everybody. */
export function usersFindings({ dataset, choices, answer }: Asked): readonly Finding[] {
  const { people } = choices.decision;
  if (people.length === 0) return [];
  const { about, all, far } = usersEnds(answer);
  const why = people.length > 1 ? ': how many are more than one of these is not published' : '';
  return [
    finding(
      'users',
      `${capitalised(peopleInWords(people))}, of whom *${endsText(all, about)}* live in ${placeName(dataset)}${why}, use the service. *${capitalised(endsText(far, about))}* of them live ${beyondHelp(dataset, choices)}.`,
      { least: all.least, most: all.most, farLeast: far.least, farMost: far.most },
    ),
  ];
}

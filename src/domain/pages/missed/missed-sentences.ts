import { countedPeople } from '../../areas/counted-people';
import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import type { Finding } from '../../model/reading';
import { areasFor } from '../../sums/reach-curve';
import { viewRefusal } from '../../telling/view-statement';
import { formatCount, formatShare } from '../../words/format-value';
import { peopleCount } from '../../words/people-words';
import { formatRows, rowNouns } from '../../words/row-nouns';
import { capitalised, finding, listed, placeName } from '../../words/sentence';
import type { MissedReading } from './reached';

type Said = Pick<MissedReading, 'areas' | 'count' | 'groups' | 'markedCount' | 'markLabel' | 'measure'>;

/** The sentences of the page: what the targeted areas hold, what half takes, and who lives outside the marked areas. */
export function missedFindings(dataset: Dataset, choices: Choices, said: Said): readonly Finding[] {
  if (said.groups.length === 0) return [finding('missed-none', 'No count of people is held by area.', {})];
  return [
    reachedFinding(dataset, choices, said),
    halfFinding(dataset, choices, said),
    outsideFinding(dataset, choices, said),
    ...ofServiceFinding(choices, said),
  ];
}

function reachedFinding(
  dataset: Dataset,
  choices: Choices,
  { areas, count, groups, measure }: Said,
): Finding {
  const isTenth = choices.missed.areas === null;
  const which =
    choices.missed.order === 'best'
      ? `For each group, the ${formatRows(dataset, areas)} with most of it`
      : choices.missed.order === 'marked'
        ? `The first ${formatRows(dataset, areas)}, highlighted ones first and then the worst by “${measure.title}”,`
        : `The worst ${isTenth ? 'tenth' : formatRows(dataset, areas)} of ${isTenth ? `${placeName(dataset)}’s ${rowNouns(dataset).many} (${formatCount(areas)} of ${formatCount(count)})` : formatCount(count)} by “${measure.title}”`;
  const parts = groups.map((one) => `*${formatShare(one.reached, one.curve.total)}* of ${one.people.many}`);
  return finding(
    'missed-reached',
    `${which} ${areas === 1 && choices.missed.order !== 'best' ? 'holds' : isTenth && choices.missed.order === 'measure' ? 'holds' : 'hold'} ${listed(parts)}. The rest live elsewhere.`,
    Object.fromEntries(groups.map(({ people, reached }) => [people.id, reached])),
  );
}

function halfFinding(dataset: Dataset, choices: Choices, { groups, count }: Said): Finding {
  const needed = groups.map((one) => ({ one, areas: areasFor(one.curve, 0.5) }));
  const parts = needed.map(({ one, areas }) => `*${formatCount(areas)}* for ${one.people.many}`);
  const order = choices.missed.order === 'best' ? 'even so' : 'in this order';
  return finding(
    'missed-half',
    `To reach half of each group takes, ${order}, this many of the ${formatRows(dataset, count)}: ${listed(parts)}.`,
    Object.fromEntries(needed.map(({ one, areas }) => [one.people.id, areas])),
  );
}

/** The ecological fallacy in numbers: what is true of an area is not true of the people in it, nor only of them. */
function outsideFinding(
  dataset: Dataset,
  choices: Choices,
  { groups, markedCount, markLabel }: Said,
): Finding {
  const refused = viewRefusal(dataset, choices);
  if (refused !== null)
    return finding('missed-refused', `No ${rowNouns(dataset).one} can be highlighted. ${refused}`, {});
  const { one, many } = rowNouns(dataset);
  const parts = groups.map(
    (group) =>
      `*${peopleCount(group.people, group.outsideMarked)}* ${group.people.many} (${formatShare(group.outsideMarked, group.curve.total)})`,
  );
  return finding(
    'missed-outside',
    `Outside the ${markedCount === 1 ? `one highlighted ${one}` : `${formatCount(markedCount)} highlighted ${many}`} live ${listed(parts)}. ${capitalised(withArticle(one))} is highlighted because ${markLabel}: that describes the ${one}, not the people in it, and a scheme for highlighted ${many} alone would miss all of these.`,
    Object.fromEntries(groups.map(({ people, outsideMarked }) => [people.id, outsideMarked])),
  );
}

/** Groups overlap, and no table says by how much: for a service for one of them the others are counted among everybody. */
function ofServiceFinding(choices: Choices, { groups }: Said): readonly Finding[] {
  const { id, many } = countedPeople(choices);
  const [first, ...others] = groups;
  if (id === 'residents' || first?.people.id !== id) return [];
  return [
    finding(
      'missed-service',
      `The service is for *${many}*, who are named first. ${listed(others.map(({ people }) => people.many)).replace(/^./, (letter) => letter.toUpperCase())} are counted among all residents and households: how many of them are ${many} is not held by area.`,
      {},
    ),
  ];
}

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

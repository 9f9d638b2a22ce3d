import { beyondHelp } from '../../areas/marks';
import type { Dataset } from '../../model/dataset';
import type { BarrierId } from '../../model/decision';
import { peopleOf } from '../../model/people/people';
import type { Finding } from '../../model/reading';
import { misplacedBy } from '../../sums/pieces';
import { groupsText } from '../../telling/boundary';
import { peopleInWords } from '../../telling/decision-words';
import { endsText, wholeEnds } from '../../words/ends-words';
import { formatAbout, formatAreas, formatCount, formatOrdinal, formatShare } from '../../words/format-value';
import { finding, listed } from '../../words/sentence';
import type { GroupedReading, GroupTotals } from './grouped-reading';

/** Of a place as a whole. */
export const BARRIER_HOLDS: Readonly<Record<BarrierId, string>> = {
  far: 'half or more live far from help',
  offline: 'many households expected on paper',
  income: 'half or more live in areas of low income',
  connection: 'many premises cannot get what the service needs',
};

/** How areas come to be in these places, and how much listing them whole would misplace. */
export function membershipText(dataset: Dataset, { grouping }: Pick<GroupedReading, 'grouping'>): string {
  const { areas, residents } = misplacedBy(dataset, grouping.id);
  if (areas === 0) return grouping.membership;
  return `${grouping.membership} ${formatAreas(areas)} of ${formatCount(dataset.count)} ${areas === 1 ? 'reaches' : 'reach'} into more than one; ${formatCount(residents)} residents live in another than the one their area is listed with.`;
}

/** What an opened place is told in: who was expected on paper, who lives far, and where it stands among the others. */
export function groupFindings(
  dataset: Dataset,
  reading: GroupedReading,
  group: GroupTotals,
): readonly Finding[] {
  const { choices, grouping, groups } = reading;
  const beyond = beyondHelp(dataset, choices);
  const { onPaper, residents, households, far, users } = group;
  const { people } = choices.decision;
  const isAbout = group.isShared && people.some((id) => peopleOf(id).byOutputArea === null);
  const more = groups.filter((other) => other.far / other.residents > far / residents).length;
  const place =
    groups.length < 2 || far === 0
      ? ''
      : ` By that share it is ${rankText(more, groups.length)} of ${groupsText(grouping, groups.length)}.`;
  return [
    ...(onPaper
      ? [
          finding(
            'group-on-paper',
            `ONS expected *about ${formatCount(Math.round(onPaper.here))} of its ${formatCount(households)} households (${formatShare(onPaper.here, households)})* to answer the 2021 Census on paper; ${farOnPaper(onPaper, beyond)}.`,
            {
              expected: Math.round(onPaper.here),
              households,
              ...wholeEnds(onPaper.beyond.least, onPaper.beyond.most),
            },
          ),
        ]
      : []),
    finding(
      'group-far',
      `Of its ${formatCount(residents)} residents *${formatCount(far)} (${formatShare(far, residents)})* live that far.${place}`,
      { far, residents },
    ),
    ...(people.length === 0
      ? []
      : [
          finding(
            'group-users',
            `Of whom the decision is for, ${peopleInWords(people)}, *${endsText(wholeEnds(users.here.least, users.here.most, isAbout), isAbout)}* live here, and *${endsText(wholeEnds(users.far.least, users.far.most))}* of them that far.`,
            { ...wholeEnds(users.far.least, users.far.most) },
          ),
        ]),
    finding('group-holds', holdsText(group), { highlighted: group.highlightedAreas }),
  ];
}

function farOnPaper({ beyond, even }: NonNullable<GroupTotals['onPaper']>, far: string): string {
  const ends = wholeEnds(beyond.least, beyond.most);
  if (ends.most === 0) return `*none* of them lives ${far}`;
  return `*${endsText(ends)}* of them live ${far}: spread evenly within each area it would be ${formatAbout(Math.round(even))}`;
}

function holdsText({ holds, highlightedAreas, rows }: GroupTotals): string {
  const whole =
    holds.length === 0
      ? 'Of the place as a whole *none of the barriers holds*'
      : `Of the place as a whole: *${listed(holds.map((id) => BARRIER_HOLDS[id]))}*`;
  return `${whole}; ${areasText(highlightedAreas, rows.length)} highlighted by the same rule.`;
}

function areasText(highlighted: number, areas: number): string {
  if (areas === 1) return highlighted === 1 ? 'its one area is' : 'its one area is not';
  const some = highlighted === 0 ? 'none' : formatCount(highlighted);
  return `${some} of its ${formatAreas(areas)} ${highlighted > 1 ? 'are' : 'is'}`;
}

/** 0 = the most. */
function rankText(before: number, of: number): string {
  if (before === 0) return 'the highest';
  if (before === of - 1) return 'the lowest';
  return `${formatOrdinal(before + 1)} from the top`;
}

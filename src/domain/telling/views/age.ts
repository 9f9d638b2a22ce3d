import { answer as answerTo } from '../../answer/answer';
import { beyondHelp, helpWithin } from '../../areas/marks';
import { askedOf } from '../../model/asked';
import type { Choices } from '../../model/choices';
import { type People, peopleOf, peopleOfShare } from '../../model/people/people';
import { sumOf, total } from '../../sums/totals';
import { endsText, wholeEnds } from '../../words/ends-words';
import { formatCount, formatShare } from '../../words/format-value';
import { finding, placeName } from '../../words/sentence';
import { highlightedAreHomeTo, type ViewFindings } from './asked';

/** Older people: those of the shown figure; else aged 65 and over. */
export const older = ({ measure }: Choices): People =>
  measure === 'age_75_plus_pct' ? (peopleOfShare(measure) ?? peopleOf('65-plus')) : peopleOf('65-plus');

/** How many older people live far from help: ends only, since age drives the barriers and no middle would be fair. */
export const ageFindings: ViewFindings = ({ dataset, choices, answer, isMarked, markedAreas }) => {
  const { id, count, many } = older(choices);
  const everyone = total(dataset, count).sum;
  const { decision, ...rest } = askedOf(choices);
  const { farUsers } = answerTo(dataset, { ...rest, decision: { ...decision, people: [id] } });
  const ends = wholeEnds(sumOf(farUsers.least), sumOf(farUsers.most));
  const inMarked = total(dataset, count, isMarked).sum;
  const onPaper = answer.offline && Math.round(sumOf(answer.offline.here, isMarked));
  return [
    finding(
      'age-far',
      `Of ${placeName(dataset)}’s ${formatCount(everyone)} ${many}, *${endsText(ends)} (${formatShare(ends.least, everyone)} to ${formatShare(ends.most, everyone)})* live ${beyondHelp(dataset, choices)}. No one number can be given: where in an area they live is not published.`,
      { everyone, ...ends },
    ),
    ...(markedAreas === 0
      ? []
      : [
          finding(
            'age-highlighted',
            `${highlightedAreHomeTo(markedAreas, formatCount(markedAreas))} *${formatCount(inMarked)} ${many}*${onPaper === null ? '' : `. There, ${formatCount(onPaper)} households were expected to answer the 2021 Census on paper`}.`,
            { areas: markedAreas, inMarked, ...(onPaper === null ? {} : { onPaper }) },
          ),
        ]),
    finding(
      'age-reached',
      `${dataset.addedPlaces ? 'Public' : 'Library'} computers are one of the ways that the assessment names. There is ${helpWithin(dataset, choices)} of ${endsText({ least: everyone - ends.most, most: everyone - ends.least })} of them. We do not know who of them can travel, or use it.`,
      { least: everyone - ends.most, most: everyone - ends.least },
    ),
  ];
};

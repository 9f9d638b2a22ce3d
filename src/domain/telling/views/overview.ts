import { answerBy } from '../../answer/chosen-answer';
import { beyondHelp, helpWithin, markLabel } from '../../areas/marks';
import type { Finding } from '../../model/reading';
import { areasOf, groupsOf } from '../../sums/groups';
import { sumOf } from '../../sums/totals';
import { endsText, wholeEnds } from '../../words/ends-words';
import { formatAbout, formatAreas, formatCount, formatShare } from '../../words/format-value';
import { notHeldFor } from '../../words/refusals';
import { finding, listed, placeName } from '../../words/sentence';
import { type Asked, are, type ViewFindings } from './asked';

/** Who was expected on paper, how many of them live far from help, which places those are, and what reaches the rest. */
export const overviewFindings: ViewFindings = (asked) => [
  onPaper(asked),
  farFromHelp(asked),
  highlighted(asked),
  reached(asked),
];

function onPaper({ dataset, choices, answer }: Asked): Finding {
  const { offline } = answer;
  if (!offline)
    return finding('refused', notHeldFor(dataset, ['how many households were expected on paper']), {});
  const expected = Math.round(sumOf(offline.here));
  const households = sumOf(answer.households);
  const ends = wholeEnds(sumOf(offline.beyond.least), sumOf(offline.beyond.most));
  const even = Math.round(sumOf(offline.even));
  return finding(
    'on-paper',
    `ONS expected *about ${formatCount(expected)} of ${placeName(dataset)}’s ${formatCount(households)} households (${formatShare(expected, households)})* to answer the 2021 Census on paper. Of these, *${endsText(ends)}* live ${beyondHelp(dataset, choices)}. Spread evenly within each area it would be ${formatAbout(even)}.`,
    { expected, households, ...ends, even },
  );
}

const MOST_WARDS = 3;

function farFromHelp({ dataset, choices, answer }: Asked): Finding {
  const residents = sumOf(answer.residents);
  const far = Math.round(sumOf(answer.farResidents));
  const areas = areasOf(dataset);
  const byWard = answerBy(areas, choices, 'ward').farResidents;
  const wards = groupsOf(areas, 'ward')
    .names.map((name, at) => ({ name, far: Math.round(byWard[at] as number) }))
    .filter((ward) => ward.far > 0)
    .sort((a, b) => b.far - a.far)
    .slice(0, MOST_WARDS);
  const told =
    wards.length === 0
      ? ''
      : ` The ${wards.length === 1 ? 'ward' : 'wards'} with most of them: ${listed(wards.map(({ name, far: here }) => `${name} (${formatCount(here)})`))}.`;
  return finding(
    'far',
    `Of all residents *${formatCount(far)} (${formatShare(far, residents)})* live that far.${told}`,
    { far, residents, ...Object.fromEntries(wards.map((ward, at) => [`ward${at + 1}`, ward.far])) },
  );
}

function highlighted({ dataset, choices, answer, isMarked, markedAreas }: Asked): Finding {
  const residents = sumOf(answer.residents, isMarked);
  const label = markLabel(dataset, choices);
  const text =
    markedAreas === 0
      ? `*No area* is highlighted: ${label}.`
      : `*${formatAreas(markedAreas)}, home to ${formatCount(residents)} residents,* ${are(markedAreas)} highlighted: ${label}.`;
  return finding('highlighted', text, { areas: markedAreas, residents });
}

function reached({ dataset, choices, answer }: Asked): Finding {
  const residents = sumOf(answer.residents);
  const near = residents - Math.round(sumOf(answer.farResidents));
  return finding(
    'reached',
    `There is ${helpWithin(dataset, choices)}, in a straight line, of the homes of the other *${formatCount(near)} residents (${formatShare(near, residents)})*. We do not know who of them can travel, or use it.`,
    { near, residents },
  );
}

import { beyondHelp, isRural } from '../../areas/marks';
import type { CdsState } from '../../model/cds';
import type { Finding } from '../../model/reading';
import { countRows, sumOf } from '../../sums/totals';
import { formatAreas, formatCount, formatShare } from '../../words/format-value';
import { finding, listed, placeName } from '../../words/sentence';
import { cdsStates } from '../cds-state';
import { type Asked, are, type ViewFindings } from './asked';

/** What a former district's contract means for the areas in it; order = order in the sentence. */
const CDS_WORDS: readonly (readonly [CdsState, string])[] = [
  ['terminated', 'where the CDS contract was ended'],
  ['active-reduced', 'where the contract goes on with fewer premises'],
  ['delivery', 'where delivery was under way when last reported'],
  ['split', 'where the district was split between two suppliers'],
];

/** How many rural residents live far from help, which highlighted areas are rural, and what the broadband programme does there. */
export const ruralFindings: ViewFindings = (asked) => {
  const { dataset, choices, answer, isMarked, markedAreas } = asked;
  const rural = (row: number): boolean => isRural(dataset, row);
  const ruralAreas = countRows(dataset, rural);
  if (ruralAreas === 0) {
    const text = `*No area of ${placeName(dataset)} is rural* in the 2021 rural-urban classification, so there is nothing here to ask about.`;
    return [finding('rural-none', text, {})];
  }
  const everyone = sumOf(answer.residents, rural);
  const far = Math.round(sumOf(answer.farResidents, rural));
  const farAll = Math.round(sumOf(answer.farResidents));
  const isHere = (row: number): boolean => rural(row) && isMarked(row);
  const areas = countRows(dataset, isHere);
  const residents = sumOf(answer.residents, isHere);
  return [
    finding(
      'rural-far',
      `Of the ${formatCount(everyone)} residents of ${formatCount(ruralAreas)} rural areas, *${formatCount(far)} (${formatShare(far, everyone)})* live ${beyondHelp(dataset, choices)}. That is ${formatShare(far, farAll)} of all who do in ${placeName(dataset)}.`,
      { everyone, ruralAreas, far, farAll },
    ),
    ...(markedAreas === 0
      ? []
      : [
          finding(
            'rural-highlighted',
            `${areas === markedAreas && areas > 1 ? `*All ${formatAreas(areas)}* highlighted` : `*${areas === 0 ? 'None' : formatCount(areas)}* of the ${formatAreas(markedAreas)} highlighted`} ${are(Math.max(areas, 1))} rural${areas === 0 ? '' : `, home to ${formatCount(residents)} residents`}.`,
            { areas, markedAreas, residents },
          ),
        ]),
    ...cds(asked, isHere),
  ];
};

/** The same of the residents of rural areas, whatever places the map has. */
export function cdsBeside({ dataset, answer }: Pick<Asked, 'dataset' | 'answer'>): readonly Finding[] {
  const states = cdsStates(dataset.cds);
  const byState = CDS_WORDS.map(([state, words]) => {
    const names = [...states].filter(([, one]) => one.state === state).map(([name]) => name);
    const isHere = (row: number) => isRural(dataset, row) && names.includes(dataset.districts[row] ?? '');
    return { state, words, names, residents: sumOf(answer.residents, isHere) };
  }).filter(({ names }) => names.length > 0);
  if (byState.length === 0) return [];
  return [
    finding(
      'rural-cds-residents',
      `Connecting Devon and Somerset (CDS) is the broadband programme the assessment names. What it does is known by former district alone. Of the residents of rural areas ${listed(byState.map(({ residents, words, names }) => `*${formatCount(residents)}* live ${words} (${listed(names)})`))}.`,
      Object.fromEntries(byState.map(({ state, residents }) => [state, residents])),
    ),
  ];
}

/** Of those areas, how many lie in each former district's contract. */
function cds({ dataset }: Asked, isHere: (row: number) => boolean): readonly Finding[] {
  const states = cdsStates(dataset.cds);
  const byState = CDS_WORDS.map(([state, words]) => {
    const names = [...states].filter(([, one]) => one.state === state).map(([name]) => name);
    const inOne = (row: number) => isHere(row) && names.includes(dataset.districts[row] ?? '');
    return { state, words, names, count: countRows(dataset, inOne) };
  }).filter(({ names }) => names.length > 0);
  if (byState.length === 0) return [];
  return [
    finding(
      'rural-cds',
      `Connecting Devon and Somerset (CDS) is the broadband programme the assessment names. What it does is known by former district. Of those areas ${listed(byState.map(({ count, words, names }) => `*${formatCount(count)}* lie ${words} (${listed(names)})`))}.`,
      Object.fromEntries(byState.map(({ state, count }) => [state, count])),
    ),
  ];
}

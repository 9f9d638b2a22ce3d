import { barrierHolds, beyondHelp, lowestIncomes } from '../../areas/marks';
import type { Dataset } from '../../model/dataset';
import { peopleOf } from '../../model/people/people';
import type { Finding } from '../../model/reading';
import { countRows, sumOf, total } from '../../sums/totals';
import { endsText, wholeEnds } from '../../words/ends-words';
import { formatAbout, formatAreas, formatCount } from '../../words/format-value';
import { finding, placeName } from '../../words/sentence';
import { type Asked, highlightedAreHomeTo, type ViewFindings } from './asked';

/** Of people in income-deprived households. */
const POOR = peopleOf('low-income').count;

/** How many people on low incomes live far from help, where the highlighted areas meet low income, and what reaches the rest. */
export const lowIncomeFindings: ViewFindings = (asked) => {
  const { dataset, choices, answer, isMarked, markedAreas } = asked;
  const { income } = answer;
  if (!income) return [];
  const everyone = sumOf(income.here);
  const ends = wholeEnds(sumOf(income.beyond.least), sumOf(income.beyond.most), true);
  const even = sumOf(income.even);
  const isLow = (row: number): boolean => barrierHolds(dataset, choices, 'income', row) === true;
  const lowAreas = countRows(dataset, isLow);
  const both = countRows(dataset, (row) => isLow(row) && isMarked(row));
  const inMarked = total(dataset, POOR, isMarked).sum;
  const low = lowestIncomes(choices.barriers.incomeDecile);
  return [
    finding(
      'low-income-far',
      `Of ${formatAbout(everyone)} income-deprived people in ${placeName(dataset)}, *${endsText(ends, true)}* live ${beyondHelp(dataset, choices)}. Spread evenly within each area it would be ${formatAbout(even)}.`,
      { everyone, ...ends, even },
    ),
    ...(markedAreas === 0
      ? []
      : [
          finding(
            'low-income-highlighted',
            `${highlightedAreHomeTo(markedAreas, formatCount(markedAreas))} *${formatAbout(inMarked)} of them*. ${formatAreas(lowAreas)} of ${placeName(dataset)} ${lowAreas === 1 ? 'is' : 'are'} among ${low}. *${both === 0 ? 'None' : formatCount(both)}* of those ${both === 1 || both === 0 ? 'is' : 'are'} highlighted.`,
            { areas: markedAreas, inMarked, lowAreas, both },
          ),
        ]),
    ...onFoot(asked, isLow, low),
    terminals(dataset),
  ];
};

/** Where walking areas are not held, or were not made for the places there are, nothing is said of walking. */
function onFoot({ dataset }: Asked, isLow: (row: number) => boolean, low: string): readonly Finding[] {
  const walk = dataset.columns.get('walk_30min_pct');
  const shares = [...(walk?.values ?? [])].filter((value, row) => isLow(row) && !Number.isNaN(value));
  if (shares.length === 0) return [];
  const meanWalk = shares.reduce((sum, value) => sum + value, 0) / shares.length;
  return [
    finding(
      'low-income-walk',
      `On foot: take the areas among ${low}. On average *${meanWalk.toFixed(0)}%* of an area’s postcodes are within 30 minutes’ walk of a library of ${dataset.council.name}. How far it is on foot to those of its neighbours is not held.`,
      { meanWalk },
    ),
  ];
}

/** What the library service reported for all libraries together; never divided among them. */
function terminals(dataset: Dataset): Finding {
  const figure = dataset.serviceFigures.find((one) => one.measure.startsWith('PCs and devices'));
  const unpublished = `How many computers each ${dataset.addedPlaces ? 'published ' : ''}library has is not published.`;
  if (!figure) return finding('terminals', unpublished, {});
  const caveat = figure.caveat === null ? '' : ` ${figure.caveat}`;
  return finding(
    'terminals',
    `${unpublished} The service as a whole reported: ${figure.measure}, *${formatCount(figure.value)}*.${caveat}`,
    { terminals: figure.value },
  );
}

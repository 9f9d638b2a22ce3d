import { countedPeople } from '../../areas/counted-people';
import { markedRows, markLabel } from '../../areas/marks';
import { rankedBy } from '../../figures/dials/ranking';
import { shownFigures } from '../../figures/offered';
import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import { GROUPINGS } from '../../model/grouping';
import type { Figures, Measure } from '../../model/measure';
import { PEOPLE, type PeopleId } from '../../model/people/people';
import { markedFirst, mostFirst, reachCurve, tenthOf, worstFirst } from '../../sums/reach-curve';
import { countRows, total } from '../../sums/totals';
import { rowNouns } from '../../words/row-nouns';
import { missedFindings } from './missed-sentences';
import type { GroupReach, MissedReading } from './reached';

/** How much of each group lives in the first areas of an order, and how much does not. Pure. */
export function missedReading(dataset: Dataset, choices: Choices): MissedReading {
  const figures = orderedBy(dataset, choices);
  const marked = markedRows(dataset, choices);
  const areas = Math.min(dataset.count, choices.missed.areas ?? tenthOf(dataset.count));
  const byMeasure = worstFirst(figures);
  const order = choices.missed.order === 'marked' ? markedFirst(marked, byMeasure) : byMeasure;
  // The people whom the decision is for come first, whoever else a service that goes online is likely to leave out.
  const isFor = (id: PeopleId): boolean =>
    id !== 'residents' && (id === countedPeople(choices).id || choices.decision.people.includes(id));
  const ordered = PEOPLE.filter(({ id, likelyLeftOut }) => likelyLeftOut || isFor(id)).sort(
    (a, b) => Number(isFor(b.id)) - Number(isFor(a.id)),
  );
  const groups = ordered.flatMap((people): readonly GroupReach[] => {
    const counts = dataset.counts.get(people.count);
    if (!counts) return [];
    const best = reachCurve(counts, mostFirst(counts));
    const curve = choices.missed.order === 'best' ? best : reachCurve(counts, order);
    const reached = curve.reached[areas] as number;
    return [
      {
        people,
        curve,
        reached,
        missed: curve.total - reached,
        mostPossible: best.reached[areas] as number,
        outsideMarked: total(dataset, people.count, (row) => marked[row] !== 1).sum,
      },
    ];
  });
  const { measure } = figures;
  const said = {
    measure,
    orderText: ORDER_TEXTS[choices.missed.order](measure, rowNouns(dataset).many),
    areas,
    count: dataset.count,
    nouns: rowNouns(dataset),
    groups,
    markedCount: countRows(dataset, (row) => marked[row] === 1),
    markLabel: markLabel(dataset, choices),
  };
  return { ...said, findings: missedFindings(dataset, choices, said), sourceLine: sourceLine(dataset, said) };
}

/** The shown measure; where that is of kinds, which have no order, the score areas are ranked by. */
function orderedBy(dataset: Dataset, choices: Choices): Figures {
  const shown = shownFigures(dataset, choices);
  if (!shown.measure.categories) return shown;
  // scores rank small areas alone
  if (dataset.madeOf) return shownFigures(dataset, { ...choices, measure: 'offline_pct' });
  const score = rankedBy(dataset, choices);
  return shownFigures(dataset, {
    ...choices,
    measure: score === 'combined' ? 'combined_score' : `dial_${score}`,
  });
}

const ORDER_TEXTS: Readonly<Record<Choices['missed']['order'], (measure: Measure, many: string) => string>> =
  {
    measure: (measure) => `worst first by “${measure.title}”`,
    marked: (measure, many) => `highlighted ${many} first, then worst first by “${measure.title}”`,
    best: (_, many) => `for each group, the ${many} with most of it first`,
  };

function sourceLine(
  dataset: Dataset,
  { groups, measure }: Pick<MissedReading, 'groups' | 'measure'>,
): string {
  const counts = groups.map(({ people: { title, vintage, sourceId } }) => {
    const publisher = dataset.sources.get(sourceId)?.publisher;
    return `${title}: ${vintage}${publisher === undefined ? '' : ` (${publisher})`}.`;
  });
  return `Order: ${measure.title}, ${measure.vintage}, by ${measure.geography}. ${counts.join(' ')} All counts by ${dataset.madeOf ? GROUPINGS[dataset.madeOf.by].geography : 'LSOA 2021'}.`;
}

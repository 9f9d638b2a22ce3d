import type { Choices } from '../choices';
import { type Figures, shownFigures } from '../column-of';
import type { Dataset } from '../dataset';
import { judgeMarks, markLabel } from '../marks';
import type { Measure } from '../measures';
import type { Finding } from '../reading';
import type { Robustness } from '../robustness/robustness';
import { countRows, total } from '../totals';
import { AFFECTED_GROUPS, type AffectedGroup } from './affected-groups';
import { missedFindings } from './missed-sentences';
import { markedFirst, mostFirst, type ReachCurve, reachCurve, tenthOf, worstFirst } from './reach-curve';

/** One group along the chosen order. Counts are people, or households where the group says so. */
export interface GroupReach {
  readonly group: AffectedGroup;
  readonly curve: ReachCurve;
  /** In the targeted areas. */
  readonly reached: number;
  readonly missed: number;
  /** The most that this many areas could hold, whichever they are. */
  readonly mostPossible: number;
  readonly outsideMarked: number;
}

/** Everything the page "Who we miss" says; made of the same choices as the map. */
export interface MissedReading {
  readonly measure: Measure;
  /** How the areas are ordered, in words that follow "in the order": "worst first by …". */
  readonly orderText: string;
  /** How many areas are targeted. */
  readonly areas: number;
  /** How many there are. */
  readonly count: number;
  readonly groups: readonly GroupReach[];
  readonly markedCount: number;
  readonly markLabel: string;
  readonly findings: readonly Finding[];
  readonly sourceLine: string;
}

/** How much of each group lives in the first areas of an order, and how much does not. Pure. */
export function missedReading(
  dataset: Dataset,
  choices: Choices,
  robustness: Robustness | null = null,
): MissedReading {
  const figures = orderedBy(dataset, choices);
  const { marked } = judgeMarks(dataset, choices, robustness);
  const areas = Math.min(dataset.count, choices.missed.areas ?? tenthOf(dataset.count));
  const byMeasure = worstFirst(figures);
  const order = choices.missed.order === 'marked' ? markedFirst(marked, byMeasure) : byMeasure;
  const groups = AFFECTED_GROUPS.flatMap((group): readonly GroupReach[] => {
    const counts = dataset.counts.get(group.count);
    if (!counts) return [];
    const best = reachCurve(counts, mostFirst(counts));
    const curve = choices.missed.order === 'best' ? best : reachCurve(counts, order);
    const reached = curve.reached[areas] as number;
    return [
      {
        group,
        curve,
        reached,
        missed: curve.total - reached,
        mostPossible: best.reached[areas] as number,
        outsideMarked: total(dataset, group.count, (row) => marked[row] !== 1).sum,
      },
    ];
  });
  const { measure } = figures;
  const said = {
    measure,
    orderText: ORDER_TEXTS[choices.missed.order](measure),
    areas,
    count: dataset.count,
    groups,
    markedCount: countRows(dataset, (row) => marked[row] === 1),
    markLabel: markLabel(dataset, choices, robustness),
  };
  return { ...said, findings: missedFindings(dataset, choices, said), sourceLine: sourceLine(dataset, said) };
}

/** The shown measure; where that is of kinds, which have no order, the combined score or low income. */
function orderedBy(dataset: Dataset, choices: Choices): Figures {
  const shown = shownFigures(dataset, choices);
  if (!shown.measure.categories) return shown;
  const combined = shownFigures(dataset, { ...choices, measure: 'combined_score' });
  return combined.measure.categories
    ? shownFigures(dataset, { ...choices, measure: 'income_deprivation_pct' })
    : combined;
}

const ORDER_TEXTS: Readonly<Record<Choices['missed']['order'], (measure: Measure) => string>> = {
  measure: (measure) => `worst first by “${measure.title}”`,
  marked: (measure) => `marked areas first, then worst first by “${measure.title}”`,
  best: () => 'for each group, the areas with most of it first',
};

function sourceLine(
  dataset: Dataset,
  { groups, measure }: Pick<MissedReading, 'groups' | 'measure'>,
): string {
  const counts = groups.map(({ group }) => {
    const publisher = dataset.sources.get(group.sourceId)?.publisher;
    return `${group.title}: ${group.vintage}${publisher === undefined ? '' : ` (${publisher})`}.`;
  });
  return `Order: ${measure.title}, ${measure.vintage}, by ${measure.geography}. ${counts.join(' ')} All counts by LSOA 2021.`;
}

import { typeAt, typeColumn } from '../figures/dials/area-type';
import { isPublished, measureOf } from '../model/catalogue';
import { type Choices, VIEWS, type ViewId } from '../model/choices';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { CONNECTION, DISTANCE, type MeasureId } from '../model/measure';
import { peopleOfShare } from '../model/people/people';
import { openPlace } from '../places/loaded-points';
import { councilPercentiles, TOP_FIFTH } from '../sums/ranks';
import { placeName } from '../words/sentence';

/** Which thresholds mark areas in a view, and whether nothing else does: the controls show only these. */
export function marksUse(view: ViewId): {
  readonly connection: boolean;
  readonly distance: boolean;
  readonly alone: boolean;
} {
  const { worstConnected, farFromLibrary, topFifthOf, rural, offer } = VIEWS[view].marks;
  return {
    connection: worstConnected,
    distance: farFromLibrary,
    alone: topFifthOf === null && !rural && !offer,
  };
}

/** A condition on one row: met, not met, or not to be judged for want of a figure. */
export type Judgement = boolean | null;
type Condition = (row: number) => Judgement;

function onColumn(column: Column | undefined, test: (value: number) => boolean): Condition {
  return (row) => (column?.status[row] === Status.value ? test(column.values[row] as number) : null);
}

/** In England's worst-connected N %: percentile 100 - N or more. */
export const worstConnected = (dataset: Dataset, choices: Choices): Condition =>
  onColumn(dataset.columns.get(CONNECTION), (percentile) => percentile >= 100 - choices.worstPercent);

/** Centre strictly further from the nearest open library than the threshold. */
export const farFromLibrary = (dataset: Dataset, choices: Choices): Condition =>
  onColumn(dataset.columns.get(DISTANCE), (km) => km > choices.furtherThanKm);

/** Whether it is held, of any area, how it is classed: rural or urban. */
const classesHeld = ({ ruralUrban }: Dataset): boolean => ruralUrban.some((kind) => kind !== '');

export const isRural = (dataset: Dataset, row: number): boolean =>
  (dataset.ruralUrban[row] ?? '').toLowerCase().includes('rural');

/** The measure whose top fifth a view marks: the shown one where the view offers it, else the view's own. */
export function topFifthMeasure(choices: Choices): MeasureId | null {
  const view = VIEWS[choices.view];
  const of = view.marks.topFifthOf;
  if (of !== 'measure') return of;
  const shown = view.companions.find((id) => id === choices.measure) ?? view.measure;
  return isPublished(shown) ? shown : null;
}

function conditions(dataset: Dataset, choices: Choices): readonly Condition[] {
  const { marks } = VIEWS[choices.view];
  if (marks.offer) {
    const types = typeColumn(dataset, choices);
    return [
      (row) => {
        const type = typeAt(types, row);
        return type === null ? null : type === 'offer';
      },
    ];
  }
  const top = topFifthMeasure(choices);
  return [
    ...(marks.rural
      ? [(row: number): Judgement => (dataset.ruralUrban[row] ? isRural(dataset, row) : null)]
      : []),
    ...(top === null
      ? []
      : [
          (row: number): Judgement => {
            const percentile = councilPercentiles(dataset, top)[row] ?? Number.NaN;
            return Number.isNaN(percentile) ? null : percentile >= TOP_FIFTH;
          },
        ]),
    ...(marks.worstConnected ? [worstConnected(dataset, choices)] : []),
    ...(marks.farFromLibrary ? [farFromLibrary(dataset, choices)] : []),
  ];
}

/**
 * Marks the rows for which every condition of the view holds. A row that lacks a figure is never marked; it is
 * counted as unjudged unless another condition rules it out anyway.
 */
export function judgeMarks(
  dataset: Dataset,
  choices: Choices,
): { readonly marked: Uint8Array; readonly unjudged: number } {
  const all = conditions(dataset, choices);
  const marked = new Uint8Array(dataset.count);
  let unjudged = 0;
  for (let row = 0; row < dataset.count; row += 1) {
    const judged = all.map((condition) => condition(row));
    if (judged.includes(false)) continue;
    if (judged.includes(null)) unjudged += 1;
    else marked[row] = 1;
  }
  return { marked, unjudged };
}

/**
 * What a view's question needs and is held for no area at all, in words that follow "this map cannot answer:". Where a
 * figure lacks for some areas only, the rest can be told; where it lacks for all, a count would be of nothing.
 */
export function missingFor(dataset: Dataset, choices: Choices): readonly string[] {
  const { marks } = VIEWS[choices.view];
  const top = topFifthMeasure(choices);
  const none = (column: Column | undefined) => !column?.status.includes(Status.value);
  return [
    ...(marks.rural && !classesHeld(dataset) ? ['which areas are rural'] : []),
    ...(top !== null && none(dataset.columns.get(top)) ? [`“${measureOf(top).title}”`] : []),
    ...(marks.worstConnected && none(dataset.columns.get(CONNECTION))
      ? ['how well areas are connected']
      : []),
    ...(marks.farFromLibrary && none(dataset.columns.get(DISTANCE))
      ? ['how far the nearest library is']
      : []),
    ...(none(dataset.counts.get(peopleOfShare(top)?.count ?? 'residents'))
      ? ['how many people live in an area']
      : []),
  ];
}

const NAMED_SHARES: Readonly<Record<number, string>> = {
  10: 'tenth',
  20: 'fifth',
  25: 'quarter',
  50: 'half',
};

/** "England’s worst-connected fifth", "England’s worst-connected 15%". */
export const worstWords = (percent: number): string =>
  `England’s worst-connected ${NAMED_SHARES[percent] ?? `${percent}%`}`;

/** "Somerset’s most income-deprived fifth", "the fifth of Somerset’s areas with most people aged 65 and over". */
export function topFifthWords(dataset: Dataset, id: MeasureId): string {
  const council = placeName(dataset);
  if (id === 'income_deprivation_pct') return `${council}’s most income-deprived fifth`;
  return `the fifth of ${council}’s areas with the highest share ${measureOf(id).short}`;
}

/** The rule that marks an area, in words that follow "Highlighted:" or "this area is". */
export function markLabel(dataset: Dataset, choices: Choices): string {
  const { marks } = VIEWS[choices.view];
  if (marks.offer) return 'in high need, badly connected and far from help';
  const top = topFifthMeasure(choices);
  const words = [
    ...(marks.rural ? ['rural'] : []),
    ...(top === null ? [] : [`in ${topFifthWords(dataset, top)}`]),
    ...(marks.worstConnected ? [`in ${worstWords(choices.worstPercent)}`] : []),
    ...(marks.farFromLibrary ? [`more than ${choices.furtherThanKm} km from ${openPlace(dataset)}`] : []),
  ];
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}

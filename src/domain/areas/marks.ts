import { typeAt, typeColumn } from '../figures/dials/area-type';
import { figureOf } from '../figures/offered';
import { TYPE_NAMES } from '../model/alternative';
import { isPublished, measureOf } from '../model/catalogue';
import { type Choices, type MarkCondition, VIEWS, type ViewId } from '../model/choices';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { CONNECTION, DISTANCE, type FigureId, type Measure, type MeasureId } from '../model/measure';
import { peopleOfShare } from '../model/people/people';
import { openPlace } from '../places/loaded-points';
import { councilPercentiles, TOP_FIFTH } from '../sums/ranks';
import { formatCount } from '../words/format-value';
import { listed, placeName, uncapitalised } from '../words/sentence';

/** Which thresholds mark areas in a view, and whether nothing else does: the controls show only these. */
export function marksUse(view: ViewId): {
  readonly connection: boolean;
  readonly distance: boolean;
  readonly alone: boolean;
} {
  const { marks } = VIEWS[view];
  const [connection, distance] = [marks.includes('worst-connected'), marks.includes('far-from-library')];
  return { connection, distance, alone: marks.length === Number(connection) + Number(distance) };
}

/** A condition on one row: met, not met, or not to be judged for want of a figure. */
export type Judgement = boolean | null;
type Judge = (row: number) => Judgement;

function onColumn(column: Column | undefined, test: (value: number) => boolean): Judge {
  return (row) => (column?.status[row] === Status.value ? test(column.values[row] as number) : null);
}

/** In England's worst-connected N %: percentile 100 - N or more. */
export const worstConnected = (dataset: Dataset, choices: Choices): Judge =>
  onColumn(dataset.columns.get(CONNECTION), (percentile) => percentile >= 100 - choices.worstPercent);

/** Centre strictly further from the nearest open library than the threshold. */
export const farFromLibrary = (dataset: Dataset, choices: Choices): Judge =>
  onColumn(dataset.columns.get(DISTANCE), (km) => km > choices.furtherThanKm);

export const isRural = (dataset: Dataset, row: number): boolean =>
  (dataset.ruralUrban[row] ?? '').toLowerCase().includes('rural');

/** The measure whose top fifth a view marks: the shown one where the view offers it, else the view's own; null where it marks none. */
export function topFifthMeasure(choices: Choices): MeasureId | null {
  const { marks, topFifthOf, companions, measure } = VIEWS[choices.view];
  if (!marks.includes('top-fifth')) return null;
  const shown = topFifthOf ?? companions.find((id) => id === choices.measure) ?? measure;
  return isPublished(shown) ? shown : null;
}

const isNowhere = (column: Column | undefined): boolean => !column?.status.includes(Status.value);

/** All that is to be known of a condition that marks areas. */
interface Condition {
  readonly judge: (dataset: Dataset, choices: Choices) => Judge;
  /** In words that follow "Highlighted:" or "this area is". */
  readonly label: (dataset: Dataset, choices: Choices) => string;
  /** In a word or two, for the title. */
  readonly short: (dataset: Dataset, choices: Choices) => string;
  /** What these mean exactly, in a sentence, where they leave it open. */
  readonly meaning?: (dataset: Dataset, choices: Choices) => string;
  /** The figure it judges by. */
  readonly figure: (choices: Choices) => FigureId | null;
  /** What it needs and is held for no area at all, in words that follow "this map cannot answer:"; null where it is held. */
  readonly missing: (dataset: Dataset, choices: Choices) => string | null;
}

/** The top fifth of a measure in words: "low-income", "oldest (65+)". */
const TOP_WORDS: Partial<Record<MeasureId, string>> = {
  income_deprivation_pct: 'low-income',
  age_65_plus_pct: 'oldest (65+)',
  age_75_plus_pct: 'oldest (75+)',
};
const topOf = (choices: Choices): MeasureId => topFifthMeasure(choices) ?? 'income_deprivation_pct';

const CONDITIONS: Readonly<Record<MarkCondition, Condition>> = {
  rural: {
    judge: (dataset) => (row) => (dataset.ruralUrban[row] ? isRural(dataset, row) : null),
    label: () => 'rural',
    short: () => 'rural',
    figure: () => null,
    missing: ({ ruralUrban }) => (ruralUrban.some((kind) => kind !== '') ? null : 'which areas are rural'),
  },
  'top-fifth': {
    judge: (dataset, choices) => {
      const percentiles = councilPercentiles(dataset, topOf(choices));
      return (row) => {
        const percentile = percentiles[row] ?? Number.NaN;
        return Number.isNaN(percentile) ? null : percentile >= TOP_FIFTH;
      };
    },
    label: (dataset, choices) => `in ${topFifthWords(dataset, topOf(choices))}`,
    short: (_, choices) => {
      const top = topOf(choices);
      return `${TOP_WORDS[top] ?? `highest ${measureOf(top).short}`} fifth`;
    },
    meaning: (dataset, choices) => {
      const top = topOf(choices);
      return `The ${TOP_WORDS[top] ?? 'highest'} fifth means ${topFifthWords(dataset, top)}.`;
    },
    figure: topOf,
    missing: ({ columns }, choices) =>
      isNowhere(columns.get(topOf(choices))) ? `“${measureOf(topOf(choices)).title}”` : null,
  },
  'worst-connected': {
    judge: worstConnected,
    label: (_, { worstPercent }) => `in ${worstWords(worstPercent)}`,
    short: () => 'poorly connected',
    meaning: (_, { worstPercent }) => `Poorly connected means in ${worstWords(worstPercent)}.`,
    figure: () => CONNECTION,
    missing: ({ columns }) => (isNowhere(columns.get(CONNECTION)) ? 'how well areas are connected' : null),
  },
  'far-from-library': {
    judge: farFromLibrary,
    label: (dataset, { furtherThanKm }) => `more than ${furtherThanKm} km from ${openPlace(dataset)}`,
    short: ({ addedPlaces }, { furtherThanKm }) =>
      `over ${furtherThanKm} km from ${addedPlaces ? 'a place with computers' : 'a library'}`,
    figure: () => DISTANCE,
    missing: ({ columns }) => (isNowhere(columns.get(DISTANCE)) ? 'how far the nearest library is' : null),
  },
  offer: {
    judge: (dataset, choices) => {
      const types = typeColumn(dataset, choices);
      return (row) => {
        const type = typeAt(types, row);
        return type === null ? null : type === 'offer';
      };
    },
    label: () => 'in high need, badly connected and far from help',
    short: () => uncapitalised(TYPE_NAMES.offer),
    figure: () => 'alternative_type',
    missing: (dataset, choices) =>
      isNowhere(typeColumn(dataset, choices)) ? 'a score that decides what an area needs' : null,
  },
};

const conditionsOf = ({ view }: Choices): readonly Condition[] =>
  VIEWS[view].marks.map((id) => CONDITIONS[id]);

/**
 * Marks the rows for which every condition of the view holds. A row that lacks a figure is never marked; it is
 * counted as unjudged unless another condition rules it out anyway.
 */
export function judgeMarks(
  dataset: Dataset,
  choices: Choices,
): { readonly marked: Uint8Array; readonly unjudged: number } {
  const all = conditionsOf(choices).map(({ judge }) => judge(dataset, choices));
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

/**
 * What a view's question needs and is held for no area at all, in words that follow "this map cannot answer:". Where a
 * figure lacks for some areas only, the rest can be told; where it lacks for all, a count would be of nothing.
 */
export function missingFor(dataset: Dataset, choices: Choices): readonly string[] {
  const people = dataset.counts.get(peopleOfShare(topFifthMeasure(choices))?.count ?? 'residents');
  return [
    ...conditionsOf(choices).flatMap(({ missing }) => missing(dataset, choices) ?? []),
    ...(isNowhere(people) ? ['how many people live in an area'] : []),
  ];
}

/** The rule that marks an area, in words that follow "Highlighted:" or "this area is". */
export const markLabel = (dataset: Dataset, choices: Choices): string =>
  listed(conditionsOf(choices).map(({ label }) => label(dataset, choices)));

/** The same in a few words, of so many areas: "12 rural areas: poorly connected, over 5 km from a library". */
export function markTitle(dataset: Dataset, choices: Choices, markedCount: number): string {
  const { marks } = VIEWS[choices.view];
  const kind = marks.includes('rural') ? 'rural ' : '';
  const rules = marks.filter((id) => id !== 'rural').map((id) => CONDITIONS[id].short(dataset, choices));
  const areas = `${kind}${markedCount === 1 ? 'area' : 'areas'}`;
  return `${markedCount === 0 ? `No ${kind}area` : `${formatCount(markedCount)} ${areas}`}: ${rules.join(', ')}`;
}

/** What the words of that title mean exactly, where they leave it open; a sentence each. */
export const markMeanings = (dataset: Dataset, choices: Choices): readonly string[] =>
  conditionsOf(choices).flatMap(({ meaning }) => meaning?.(dataset, choices) ?? []);

/** The measures that an area is judged by. */
export const markMeasures = (dataset: Dataset, choices: Choices): readonly Measure[] =>
  conditionsOf(choices).flatMap(({ figure }) => {
    const id = figure(choices);
    if (id === null) return [];
    return isPublished(id) ? measureOf(id) : (figureOf(dataset, choices, id)?.measure ?? []);
  });

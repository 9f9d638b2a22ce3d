import { chosenAnswer } from '../answer/chosen-answer';
import { areaCoverage, judgedAt } from '../figures/barriers';
import { figureOf } from '../figures/offered';
import { askedOf } from '../model/asked';
import { measureOf } from '../model/catalogue';
import type { Choices } from '../model/choices';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { BARRIER_IDS, type BarrierId, DEMANDS, slowFrom } from '../model/decision';
import type { FigureId, Measure } from '../model/measure';
import { briefPlace, placeThatCounts } from '../places/place-words';
import { formatRows, rowNouns } from '../words/row-nouns';
import { listed } from '../words/sentence';

export const isRural = (dataset: Dataset, row: number): boolean =>
  (dataset.ruralUrban[row] ?? '').toLowerCase().includes('rural');

const isNowhere = (column: Column | undefined): boolean => !column?.status.includes(Status.value);

/** All that is to be said of a barrier that highlights areas. */
interface BarrierWords {
  /** In words that follow "Highlighted:" or "Highlighted is where". */
  readonly label: (dataset: Dataset, choices: Choices) => string;
  /** In a few words, for the title. */
  readonly short: (dataset: Dataset, choices: Choices) => string;
  /** What these mean exactly, in a sentence, where they leave it open. */
  readonly meaning: string | null;
  /** The figure it is judged by. */
  readonly figure: (dataset: Dataset, choices: Choices) => FigureId | null;
  /** What it needs and is held for no area at all, in words that follow "this map cannot answer:"; null where it is held. */
  readonly missing: (dataset: Dataset) => string | null;
}

const WORDS: Readonly<Record<BarrierId, BarrierWords>> = {
  offline: {
    label: (_, { barriers }) =>
      `${barriers.offlinePercent}% of households or more were expected to answer the 2021 Census on paper`,
    short: (_, { barriers }) => `${barriers.offlinePercent}% or more expected on paper`,
    meaning:
      'Expected on paper is the forecast of the Office for National Statistics for one form, the 2021 Census.',
    figure: () => 'offline_pct',
    missing: ({ counts }) =>
      isNowhere(counts.get('offline_households')) ? 'how many households were expected on paper' : null,
  },
  income: {
    label: (_, { barriers }) => `incomes are among ${lowestIncomes(barriers.incomeDecile)}`,
    short: () => 'low income',
    meaning: null,
    figure: () => 'income_deprivation_pct',
    missing: ({ englandPercentiles, madeOf }) =>
      isNowhere((madeOf?.areas.englandPercentiles ?? englandPercentiles).get('income_deprivation_pct'))
        ? measureOf('income_deprivation_pct').title
        : null,
  },
  // By area only where a file of coverage was added: what is published is by neighbourhood, and highlights no area.
  connection: {
    label: (_, choices) => {
      const { without } = DEMANDS[choices.decision.demand];
      return `${slowFrom(askedOf(choices))}% of premises or more are ones ${without}`;
    },
    short: (_, choices) => `${slowFrom(askedOf(choices))}% or more too slow`,
    meaning: 'Too slow means premises that cannot get what the service needs, by the file added.',
    figure: (dataset, choices) => areaCoverage(dataset, choices.decision.demand)?.measure.id ?? null,
    missing: () => null,
  },
  far: {
    label: (dataset, { access }) =>
      `half or more of the residents live more than ${access.catchmentKm} km from ${placeThatCounts(dataset, access.hours)}`,
    short: (dataset, { access }) =>
      `half or more live over ${access.catchmentKm} km from ${briefPlace(dataset, access.hours)}`,
    meaning: null,
    figure: () => 'far_pct',
    missing: ({ accessPoints }) => (accessPoints.length === 0 ? 'how far the nearest library is' : null),
  },
};

const TENTHS: Readonly<Record<number, string>> = { 1: 'tenth', 2: 'fifth', 5: 'half' };

/** "England’s most income-deprived fifth (Indices of Deprivation 2025)". */
export const lowestIncomes = (decile: number): string =>
  `England’s most income-deprived ${TENTHS[decile] ?? `${decile} tenths`} of areas (Indices of Deprivation 2025)`;

const MENU: Readonly<Record<BarrierId, string>> = {
  far: 'half or more of the residents live far from help',
  offline: 'many households were expected to answer the Census on paper',
  income: 'incomes are low',
  connection: 'many premises cannot get what the service needs (by the file added)',
};

/** Barriers that can highlight an area with what is held, in the order of the menu. */
export const highlightable = (
  dataset: Dataset,
  choices: Choices,
): readonly { readonly id: BarrierId; readonly menu: string }[] =>
  (['far', 'offline', 'income', 'connection'] as const)
    .filter((id) => WORDS[id].missing(dataset) === null && isAsked(dataset, choices, id))
    .map((id) => ({ id, menu: MENU[id] }));

/** What the chosen highlighting asks about areas, in the order it is said. */
const asked = (dataset: Dataset, choices: Choices): readonly BarrierWords[] =>
  BARRIER_IDS.flatMap((id) =>
    choices.highlight.includes(id) && isAsked(dataset, choices, id) ? WORDS[id] : [],
  );

/** Coverage asks nothing of areas unless it is held for them. */
const isAsked = (dataset: Dataset, choices: Choices, id: BarrierId): boolean =>
  id !== 'connection' || (!dataset.madeOf && areaCoverage(dataset, choices.decision.demand) !== null);

/** Where a barrier that is asked about holds. An area that lacks a figure is never highlighted. */
export const markedRows = (dataset: Dataset, choices: Choices): Uint8Array =>
  isRefused(dataset, choices) ? new Uint8Array(dataset.count) : chosenAnswer(dataset, choices).highlighted;

const isRefused = (dataset: Dataset, choices: Choices): boolean => missingFor(dataset, choices).length > 0;

/** Whether a barrier holds in an area; null where it cannot be judged. */
export const barrierHolds = (
  dataset: Dataset,
  choices: Choices,
  id: BarrierId,
  row: number,
): boolean | null => judgedAt(chosenAnswer(dataset, choices).holds[id], row);

/**
 * What the question needs and is held for no area at all, in words that follow "this map cannot answer:". Where a
 * figure lacks for some areas only, the rest can be told; where it lacks for all, a count would be of nothing.
 */
export const missingFor = (dataset: Dataset, choices: Choices): readonly string[] => [
  ...asked(dataset, choices).flatMap(({ missing }) => missing(dataset) ?? []),
  ...(isNowhere(dataset.counts.get('residents')) ? ['how many people live in an area'] : []),
];

/** The rule that highlights an area, in words that follow "Highlighted:". */
export function markLabel(dataset: Dataset, choices: Choices): string {
  const labels = asked(dataset, choices).map(({ label }) => label(dataset, choices));
  return labels.length === 0 ? 'a barrier holds that is chosen, and none is' : listed(labels, 'or');
}

/** The same in a few words, of so many areas: "38 areas: half or more live over 5 km from a library". */
export function markTitle(dataset: Dataset, choices: Choices, markedCount: number): string {
  const rules = asked(dataset, choices).map(({ short }) => short(dataset, choices));
  const { one } = rowNouns(dataset);
  if (rules.length === 0) return `No barrier chosen: no ${one} is highlighted`;
  const areas = markedCount === 0 ? `No ${one}` : formatRows(dataset, markedCount);
  return `${areas}: ${listed(rules, 'or')}`;
}

/** What the words of that title mean exactly, where they leave it open; a sentence each. */
export const markMeanings = (dataset: Dataset, choices: Choices): readonly string[] =>
  asked(dataset, choices).flatMap(({ meaning }) => meaning ?? []);

/** The measures that an area is judged by. */
export const markMeasures = (dataset: Dataset, choices: Choices): readonly Measure[] =>
  asked(dataset, choices).flatMap(({ figure }) => {
    const id = figure(dataset, choices);
    return id === null ? [] : (figureOf(dataset, choices, id)?.measure ?? []);
  });

/** "more than 5 km in a straight line from an open library". */
export const beyondHelp = (dataset: Dataset, { access }: Choices): string =>
  `more than ${access.catchmentKm} km in a straight line from ${placeThatCounts(dataset, access.hours)}`;

/** "an open library within 5 km". */
export const helpWithin = (dataset: Dataset, { access }: Choices): string =>
  `${placeThatCounts(dataset, access.hours)} within ${access.catchmentKm} km`;

import { answerBy } from '../answer/chosen-answer';
import { markLabel } from '../areas/marks';
import { placesAsRows } from '../areas/places-as-rows';
import { figureOf } from '../figures/offered';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import { GROUPINGS, type GroupingId, type GroupingRecord } from '../model/grouping';
import type { Finding } from '../model/reading';
import { rankCorrelation } from '../sums/correlation';
import { areasOf, groupsOf } from '../sums/groups';
import { sumOf, total } from '../sums/totals';
import { counted, formatCount } from '../words/format-value';
import { rowNouns } from '../words/row-nouns';
import { finding, listed } from '../words/sentence';

/** "55 wards". */
export const groupsText = ({ one, many }: GroupingRecord, count: number): string => counted(count, one, many);

const TOLD: readonly GroupingId[] = ['area', 'neighbourhood', 'ward'];
/** Shares of residents further apart than this are two answers. */
const ALIKE = 0.02;

/**
 * Whether the answer holds whichever way the ground is divided: how many places the same rule highlights by each, and
 * home to what share of residents. It holds where these shares are within two points of each other.
 */
export function boundaryFinding(dataset: Dataset, choices: Choices): Finding {
  const areas = areasOf(dataset);
  const by = TOLD.map((id) => {
    const { residents, highlighted } = answerBy(areas, choices, id);
    const isHighlighted = (at: number): boolean => highlighted[at] === 1;
    const count = highlighted.reduce((all, one) => all + one, 0);
    return { id, count, here: sumOf(residents, isHighlighted), all: sumOf(residents) };
  });
  const shares = by.map(({ here, all }) => (all > 0 ? here / all : 0));
  const holds = Math.max(...shares) - Math.min(...shares) <= ALIKE;
  const told = by.map(
    ({ id, count, here }) => `${groupsText(GROUPINGS[id], count)} (${formatCount(here)} residents)`,
  );
  const verdict = holds
    ? 'What is highlighted *holds by area, by neighbourhood and by ward*'
    : 'What is highlighted *depends on where boundaries run*';
  return finding(
    'boundary',
    `${verdict}: by the same rule it is *${listed(told)}*. How many people live far is the same whichever way: it is counted by output area.`,
    Object.fromEntries(
      by.flatMap(({ id, count, here }) => [
        [id, count],
        [`${id}Residents`, here],
      ]),
    ),
  );
}

const MOST_NAMED = 5;

/** Which places are highlighted by the rule that highlights areas, and how many live there. */
export function placesHighlighted(dataset: Dataset, choices: Choices, marked: Uint8Array): Finding {
  const { one, many } = rowNouns(dataset);
  const names = dataset.names.filter((_, row) => marked[row] === 1);
  const residents = total(dataset, 'residents', (row) => marked[row] === 1).sum;
  const label = markLabel(dataset, choices);
  if (names.length === 0)
    return finding('highlighted', `*No ${one}* is highlighted as a whole: ${label}.`, { places: 0 });
  const named = names.length <= MOST_NAMED ? ` (${names.join('; ')})` : '';
  return finding(
    'highlighted',
    `*${counted(names.length, one, many)}${named}, home to ${formatCount(residents)} residents,* ${names.length === 1 ? 'is' : 'are'} highlighted as a whole: ${label}.`,
    { places: names.length, residents },
  );
}

/** From this rank correlation on an order is told as holding. */
const SAME_ORDER = 0.7;

/**
 * Whether the order by the shown figure holds by neighbourhood and by ward: Spearman's rank correlation of the areas
 * with the places they are in. Nothing where the figure is not told of such places.
 */
export function orderFinding(dataset: Dataset, choices: Choices): readonly Finding[] {
  const areas = areasOf(dataset);
  const own = figureOf(areas, choices, choices.measure);
  if (!own || own.measure.categories) return [];
  const alike = (['neighbourhood', 'ward'] as const).map((id) => {
    const { of } = groupsOf(areas, id);
    const there = figureOf(placesAsRows(areas, id), choices, choices.measure)?.column.values;
    const values = Float64Array.from(of, (place) => there?.[place] ?? Number.NaN);
    return { id, correlation: rankCorrelation(own.column.values, values) };
  });
  if (alike.some(({ correlation }) => Number.isNaN(correlation))) return [];
  const holds = alike.every(({ correlation }) => correlation >= SAME_ORDER);
  const told = alike.map(
    ({ id, correlation }) => `${correlation.toFixed(2)} with their ${GROUPINGS[id].one}`,
  );
  return [
    finding(
      'boundary-order',
      `The order by “${own.measure.title}” *${holds ? 'holds' : 'depends on where boundaries run'}*: the rank correlation of areas is ${listed(told)} (1 would be the same order).`,
      Object.fromEntries(alike.map(({ id, correlation }) => [id, correlation])),
    ),
  ];
}

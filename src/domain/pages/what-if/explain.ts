import { type Effect, FATES, type Fate } from '../../figures/scenario/effect';
import type { Dataset } from '../../model/dataset';
import { type PeopleId, peopleOf } from '../../model/people/people';
import { peopleByOutputArea } from '../../sums/people-by-place';
import { countLimits } from '../../sureness/fairness';
import { formatAbout, formatKm } from '../../words/format-value';

/** What one area adds to a figure. */
export interface Contribution {
  readonly row: number;
  readonly people: number;
  readonly outputAreas: number;
  /** "Porlock Library, 0.8 km, then Minehead Library, 8.1 km", of its output area with most people concerned. */
  readonly nearest: string;
}

/** How a figure came about: the rule in sentences, and the areas it is made of, the largest part first. */
export interface Explanation {
  readonly method: readonly string[];
  readonly total: number;
  readonly parts: readonly Contribution[];
}

const FATE_RULES: Readonly<Record<Fate, string>> = {
  gains: 'out of reach as things are, and in reach in the scenario',
  loses: 'in reach as things are, and out of reach in the scenario',
  'stays out': 'out of reach before and after',
  'stays in': 'in reach before and after',
};

/** Opens a figure of the effect: one group, one fate. */
export function explain(dataset: Dataset, effect: Effect, group: PeopleId, fate: Fate): Explanation {
  const { outputAreas } = dataset;
  const { estimated, brief, finestSourceId } = peopleOf(group);
  const source = dataset.sources.get(finestSourceId);
  const method = [
    effect.rule === 'online-only'
      ? `Before, everyone is taken to be served in some way. When the service is online only, an output area counts as in reach where a counted place is within ${effect.options.catchmentKm} km in a straight line; what people have at home is not known.`
      : `An output area counts as in reach when a counted place is within ${effect.options.catchmentKm} km of it in a straight line.`,
    `This figure adds up the ${brief} of every output area that is ${FATE_RULES[fate]}.`,
    estimated
      ? `How many of them live in an output area is not published: the count of its area is spread in proportion to residents, so the figure is an estimate.${limitsText(dataset, effect, group, fate)}`
      : 'Each output area is counted by the Census; the counts are brought, in proportion, to add up to those of their area.',
    ...(source ? [`Source: ${source.title}, ${source.vintage} (${source.publisher}).`] : []),
  ];
  const people = peopleByOutputArea(dataset, outputAreas, group);
  const wanted = FATES.indexOf(fate);
  const parts = new Map<number, { people: number; outputAreas: number; most: number; at: number }>();
  effect.fate.forEach((met, index) => {
    const count = people[index] as number;
    if (met !== wanted || count === 0) return;
    const row = outputAreas.area[index] as number;
    const part = parts.get(row) ?? { people: 0, outputAreas: 0, most: -1, at: index };
    part.people += count;
    part.outputAreas += 1;
    if (count > part.most) [part.most, part.at] = [count, index];
    parts.set(row, part);
  });
  const list = [...parts].map(([row, part]) => ({
    row,
    people: part.people,
    outputAreas: part.outputAreas,
    nearest: nearestText(effect, part.at),
  }));
  list.sort((a, b) => b.people - a.people || a.row - b.row);
  return { method, total: list.reduce((sum, part) => sum + part.people, 0), parts: list };
}

/** The limits of an estimate, from the measured error of spreading. */
function limitsText(dataset: Dataset, effect: Effect, group: PeopleId, fate: Fate): string {
  const { outputAreas } = dataset;
  const { low, high } = countLimits(dataset, outputAreas, effect, group, fate);
  return ` By the measured error of spreading (see the note under the table) the true number lies, in 95 cases of 100, between ${formatAbout(low)} and ${formatAbout(high)}.`;
}

function nearestText(effect: Effect, at: number): string {
  const text = (place: number, km: number, places: Effect['before']) =>
    place < 0 ? 'no place' : `${places[place]?.name ?? ''}, ${formatKm(km)}`;
  const before = text(effect.nearestBefore[at] as number, effect.kmBefore[at] as number, effect.before);
  const after = text(effect.nearestAfter[at] as number, effect.kmAfter[at] as number, effect.after);
  return before === after ? before : `${before}; then ${after}`;
}

import { type Effect, FATES, type Fate, type GroupEffect } from '../figures/scenario/effect';
import type { Dataset } from '../model/dataset';
import type { OutputAreas } from '../model/output-areas';
import { type PeopleId, peopleOf } from '../model/people/people';
import { listed } from '../words/sentence';
import { spreadingError, spreadVariance } from './spreading';

/**
 * How far a Census count of one output area may be from the truth, as a standard deviation in people. ONS does not
 * publish the size of its perturbation (cell keys and record swapping); small counts move by up to about three, and
 * a number spread evenly from -3 to 3 has a standard deviation of 2. An assumption, said wherever it is used.
 */
const CELL_DEVIATION = 2;
/** Two-sided 95 %. */
const Z = 1.96;
/** Below so many people a ratio says nothing. */
const FEWEST = 10;

export interface Fairness {
  readonly group: PeopleId;
  /** Share of the group, 0 to 1, and of all residents, that meets the fate. */
  readonly share: number;
  readonly shareOfAll: number;
  /** The group's share over that of all residents; null where too few are concerned to say. */
  readonly ratio: number | null;
  /** 95 % limits: perturbed counts and, of a group that is spread over output areas, the measured error of spreading. */
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: 'more' | 'less' | 'cannot tell' | 'too few';
}

/** Whether each group loses (or gains) more than its share, with the uncertainty of the counts behind it. */
export function fairness(dataset: Dataset, effect: Effect, fate: Fate): readonly Fairness[] {
  const all = effect.groups.find(({ group }) => group === 'residents');
  const { outputAreas } = dataset;
  if (!all) return [];
  const relative = (one: GroupEffect): number =>
    countDeviation(dataset, outputAreas, effect, one.group, fate) / one.by[fate];
  return effect.groups
    .filter(({ group }) => group !== 'residents')
    .map((one) => judged(one, all, fate, relative));
}

/**
 * How far the number of a group that meets a fate may be from the truth, as a standard deviation in people (or
 * households): each count's own perturbation, and the measured error of spreading where areas are cut in two.
 */
export function countDeviation(
  dataset: Dataset,
  outputAreas: OutputAreas,
  effect: Effect,
  group: PeopleId,
  fate: Fate,
): number {
  const wanted = FATES.indexOf(fate);
  const isIn = (index: number): boolean => effect.fate[index] === wanted;
  if (!peopleOf(group).estimated)
    return CELL_DEVIATION * Math.sqrt(effect.fate.filter((met) => met === wanted).length);
  const rows = new Set(outputAreas.area.filter((_, index) => isIn(index)));
  return Math.sqrt(CELL_DEVIATION ** 2 * rows.size + spreadVariance(dataset, outputAreas, group, isIn));
}

function judged(
  one: GroupEffect,
  all: GroupEffect,
  fate: Fate,
  relative: (group: GroupEffect) => number,
): Fairness {
  const [count, everyone] = [one.by[fate], all.by[fate]];
  const share = one.total > 0 ? count / one.total : 0;
  const shareOfAll = all.total > 0 ? everyone / all.total : 0;
  const bare = { group: one.group, share, shareOfAll };
  if (count < FEWEST || everyone < FEWEST) {
    return { ...bare, ratio: null, low: null, high: null, verdict: 'too few' };
  }
  const ratio = share / shareOfAll;
  const reach = Z * Math.hypot(relative(one), relative(all));
  const low = ratio * Math.exp(-reach);
  const high = ratio * Math.exp(reach);
  return { ...bare, ratio, low, high, verdict: low > 1 ? 'more' : high < 1 ? 'less' : 'cannot tell' };
}

/** "1.6 times as often as all residents (1.5 to 1.8)": the ratio with its limits. */
export function ratioText({ ratio, low, high }: Fairness): string {
  return ratio === null || low === null || high === null
    ? 'too few to say'
    : `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

/** What must be said with every ratio: what the limits allow for, with the errors they are derived from. */
export function fairnessNote(dataset: Dataset): string {
  const { outputAreas } = dataset;
  const cells = `The limits allow for Census counts being a few people out (standard deviation ${CELL_DEVIATION}, an assumption: ONS does not publish it).`;
  const last = 'A ratio of areas says nothing of a person.';
  if (outputAreas.count === 0) return `${cells} ${last}`;
  const { measured, expected } = spreadingError(dataset, outputAreas);
  const known = measured.map(({ group, rms }) => `${rms.toFixed(1)} ${peopleOf(group).brief}`);
  const scaled = [...expected].map(
    ([group, deviation]) => `${deviation.toFixed(1)} ${peopleOf(group).brief}`,
  );
  return `${cells} Groups that say “estimated” are spread from their area over its output areas by residents, and their limits allow for the error of that too, where only part of an area is concerned. Where the Census counts both, spreading errs by ${listed(known)} in an output area (root of the mean square). For the estimated groups the truth is not held: the larger of those errors is scaled by how much more unevenly the group lives among the areas of a neighbourhood, which gives ${listed(scaled)}. How far that is right is not known. ${last}`;
}

/** "Spreading and perturbed counts allow for 40 to 160 of them": limits of one number, 95 %. */
export function countLimits(
  dataset: Dataset,
  outputAreas: OutputAreas,
  effect: Effect,
  group: PeopleId,
  fate: Fate,
): { readonly low: number; readonly high: number } {
  const count = effect.groups.find((one) => one.group === group)?.by[fate] ?? 0;
  const reach = Z * countDeviation(dataset, outputAreas, effect, group, fate);
  return { low: Math.max(0, count - reach), high: count + reach };
}

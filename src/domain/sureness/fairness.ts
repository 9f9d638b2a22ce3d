import type { Effect, Fate, GroupEffect } from '../figures/scenario/effect';
import { type GroupId, PEOPLE_GROUPS } from '../model/people-groups';

/**
 * How far a Census count of one output area may be from the truth, as a standard deviation in people. ONS does not
 * publish the size of its perturbation (cell keys and record swapping); small counts move by up to about three, and
 * a number spread evenly from -3 to 3 has a standard deviation of 2. An assumption, said wherever it is used.
 */
export const CELL_DEVIATION = 2;
/** Two-sided 95 %. */
const Z = 1.96;
/** Below so many people a ratio says nothing. */
const FEWEST = 10;

export interface Fairness {
  readonly group: GroupId;
  /** Share of the group, 0 to 1, and of all residents, that meets the fate. */
  readonly share: number;
  readonly shareOfAll: number;
  /** The group's share over that of all residents; null where too few are concerned to say. */
  readonly ratio: number | null;
  /** 95 % limits from perturbed counts alone. */
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: 'more' | 'less' | 'cannot tell' | 'too few';
}

/** Whether each group loses (or gains) more than its share, with the uncertainty of the counts behind it. */
export function fairness(effect: Effect, fate: Fate): readonly Fairness[] {
  const all = effect.groups.find(({ group }) => group === 'residents');
  if (!all) return [];
  const cells = effect.fate.filter((met) => met === FATE_AT[fate]).length;
  return effect.groups
    .filter(({ group }) => group !== 'residents')
    .map((one) => judged(one, all, fate, cells));
}

const FATE_AT: Readonly<Record<Fate, number>> = { gains: 0, loses: 1, 'stays out': 2, 'stays in': 3 };

function judged(one: GroupEffect, all: GroupEffect, fate: Fate, cells: number): Fairness {
  const [count, everyone] = [one.by[fate], all.by[fate]];
  const share = one.total > 0 ? count / one.total : 0;
  const shareOfAll = all.total > 0 ? everyone / all.total : 0;
  const bare = { group: one.group, share, shareOfAll };
  if (count < FEWEST || everyone < FEWEST) {
    return { ...bare, ratio: null, low: null, high: null, verdict: 'too few' };
  }
  const ratio = share / shareOfAll;
  const deviation = CELL_DEVIATION * Math.sqrt(cells);
  const relative = Math.hypot(deviation / count, deviation / everyone);
  const low = ratio * Math.exp(-Z * relative);
  const high = ratio * Math.exp(Z * relative);
  return { ...bare, ratio, low, high, verdict: low > 1 ? 'more' : high < 1 ? 'less' : 'cannot tell' };
}

/** "1.6 times as often as all residents (1.5 to 1.8)": the ratio with its limits. */
export function ratioText({ ratio, low, high }: Fairness): string {
  return ratio === null || low === null || high === null
    ? 'too few to say'
    : `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

/** What must be said with every ratio. */
export const fairnessNote = (): string =>
  `The limits allow for Census counts of an output area being a few people out (standard deviation ${CELL_DEVIATION}, an assumption: ONS does not publish it). Groups marked “estimated” (${Object.values(
    PEOPLE_GROUPS,
  )
    .filter(({ estimated }) => estimated)
    .map(({ heading }) => heading.toLowerCase())
    .join(
      ', ',
    )}) are spread from their area by residents, which the limits do not allow for. A ratio of areas says nothing of a person.`;

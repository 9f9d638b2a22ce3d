import { type Classing, classRows, legendClasses } from '../classify';
import type { Figures } from '../column-of';
import { type Dataset, Status } from '../dataset';
import { rounded, shownValue } from '../format-value';
import type { LevelLimits } from './pair-options';

/** Levels of a measure, by how much of the problem they are: 0 least, 2 most. */
export const LEVELS = 3;

/** One of two measures in three levels. */
export interface PairAxis extends Figures {
  /** Where the middle and the top level start, by value; fewer where so many areas share a value. */
  readonly breaks: readonly number[];
  /** By level: the values it holds in words; "no area" where the measure has too few values for it. */
  readonly labels: readonly [string, string, string];
  /** Level of each row, 0 to 2; -1 no data, -2 suppressed. */
  readonly levelOf: Int8Array;
}

/**
 * Puts a measure in three levels: thirds of the areas that have a value, or the limits given. Level 2 is always the
 * worse end: the lowest values where higher is better. A value is judged as shown, so that label and level agree.
 */
export function pairAxis(dataset: Dataset, figures: Figures, limits: LevelLimits): PairAxis {
  const { measure, column } = figures;
  const how: Classing = { breaks: limits ?? thirds(figures), limitBelow: false };
  const byValue = classRows(measure, how, column);
  const classes = legendClasses(measure, how, byValue, dataset.counts.get('residents'));
  const highest = classes.length - 1;
  const worseLow = measure.direction === 'higher-is-better';
  // Two classes are the two ends; the middle then holds nothing.
  const levelOfClass = (index: number) => {
    const place = worseLow ? highest - index : index;
    return highest === 0 ? 0 : Math.round((place * (LEVELS - 1)) / highest);
  };
  const labels: [string, string, string] = ['no area', 'no area', 'no area'];
  for (const one of classes) labels[levelOfClass(one.index)] = one.label;
  return {
    measure,
    column,
    breaks: how.breaks,
    labels,
    levelOf: byValue.map((index) => (index < 0 ? index : levelOfClass(index))),
  };
}

/** Limits at the thirds of the shown values; equal ones, and one at the lowest value, would make levels without areas. */
function thirds({ measure, column }: Figures): readonly number[] {
  const sorted = [...column.values]
    .filter((_, row) => column.status[row] === Status.value)
    .map((value) => shownValue(measure, value))
    .sort((a, b) => a - b);
  const lowest = sorted[0];
  if (lowest === undefined) return [];
  const at = [1, 2].map((part) =>
    rounded(sorted[Math.ceil((part * sorted.length) / LEVELS)] ?? lowest, measure.decimals),
  );
  return [...new Set(at)].filter((limit) => limit > lowest);
}

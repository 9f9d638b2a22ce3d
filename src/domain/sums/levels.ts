import { Status } from '../model/column';
import type { Figures } from '../model/measure';
import type { PairAxis } from '../model/pair';
import type { LevelLimits } from '../model/pair-options';
import { rounded, shownValue } from '../words/format-value';
import { type Classing, classRows, legendClasses } from './classify';

/** Levels of a measure, by how much of the problem they are: 0 least, 2 most. */
export const LEVELS = 3;

/**
 * Puts a measure in three levels: thirds of the areas that have a value, or the limits given. Level 2 is always the
 * worse end: the lowest values where higher is better. A value is judged as shown, so that label and level agree.
 */
export function pairAxis(figures: Figures, limits: LevelLimits): PairAxis {
  const { measure, column } = figures;
  const how: Classing = { breaks: limits ?? thirds(figures), limitBelow: false };
  const byValue = classRows(measure, how, column);
  const classes = legendClasses(measure, how, byValue, undefined);
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

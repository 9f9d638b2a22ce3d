import { type Column, Status } from '../model/column';
import type { LegendClass } from '../model/legend-class';
import type { Measure } from '../model/measure';
import { formatValue, rounded, shownValue } from '../words/format-value';

/** Class of a row that has no value. */
export const NO_DATA = -1;
export const SUPPRESSED = -2;
export const SMALL = -3;
const MOST_CLASSES = 5;

export interface Classing {
  /** Limits between classes, ascending, as rounded for the label. */
  readonly breaks: readonly number[];
  /** Lowest and highest value, where neither end is left open: a legend of years names each of them. */
  readonly ends?: readonly [lowest: number, highest: number];
  /** True where a limit belongs to the class below it ("1 and 2" of the deciles), false where it starts the next. */
  readonly limitBelow: boolean;
}

/** Limits of a measure's classes: those of the catalogue, or fifths of the values given. */
export function classing(measure: Measure, column: Column): Classing {
  if (measure.breaks) {
    const limitBelow = measure.unit === 'decile' || measure.breaks[0] === 0; // also the kinds of categories
    return { breaks: measure.breaks, limitBelow };
  }
  const values = [...column.values]
    .filter((_, row) => column.status[row] === Status.value)
    .map((value) => shownValue(measure, value))
    .sort((a, b) => a - b);
  const lowest = values[0];
  if (lowest === undefined) return { breaks: [], limitBelow: false };
  const ends = measure.unit === 'year' ? { ends: [lowest, values.at(-1) ?? lowest] as const } : {};
  const each = [...new Set(values)];
  if (measure.unit === 'year' && each.length <= MOST_CLASSES)
    return { breaks: each.slice(1), limitBelow: false, ...ends };
  const limits = [1, 2, 3, 4].map((part) => rounded(quantile(values, part / MOST_CLASSES), measure.decimals));
  // Equal limits, and a limit at the lowest value, would make classes that hold nothing.
  const breaks = [...new Set(limits)].filter((limit) => limit > lowest);
  return { breaks, limitBelow: false, ...ends };
}

/** Quantile by linear interpolation (type 7 of Hyndman and Fan 1996). `sorted` is ascending and not empty. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below + (above - below) * (at - Math.floor(at));
}

/** Class of a value, 0 and up. The value is rounded as shown first, so that label and class never disagree. */
function classOfValue(measure: Measure, { breaks, limitBelow }: Classing, value: number): number {
  const shown = shownValue(measure, value);
  return breaks.filter((limit) => (limitBelow ? shown > limit : shown >= limit)).length;
}

/** Class of every row; -1 no data, -2 suppressed, -3 small and held back. */
export function classRows(measure: Measure, how: Classing, column: Column): Int8Array {
  return Int8Array.from(column.values, (value, row) => {
    if (column.status[row] === Status.suppressed) return SUPPRESSED;
    if (column.status[row] === Status.small) return SMALL;
    return column.status[row] === Status.value ? classOfValue(measure, how, value) : NO_DATA;
  });
}

/** The legend's classes with their real limits, and how many areas and people each holds. */
export function legendClasses(
  measure: Measure,
  how: Classing,
  classOf: Int8Array,
  counted: Column | undefined,
): readonly LegendClass[] {
  const counts = new Array<number>(how.breaks.length + 1).fill(0);
  const people = [...counts];
  classOf.forEach((index, row) => {
    if (index < 0) return;
    counts[index] = (counts[index] ?? 0) + 1;
    if (counted?.status[row] === Status.value)
      people[index] = (people[index] ?? 0) + (counted.values[row] ?? 0);
  });
  return counts.map((count, index) => {
    const { from, to } = limitsOf(measure, how, index);
    return {
      index,
      from,
      to,
      label: measure.categories?.[index] ?? classLabel(measure, from, to),
      count,
      people: people[index] ?? 0,
    };
  });
}

/** Lowest and highest shown value of a class; null = open. Neighbouring classes never share a value. */
function limitsOf(
  measure: Measure,
  how: Classing,
  index: number,
): { from: number | null; to: number | null } {
  const step = 10 ** -measure.decimals;
  const lower = how.breaks[index - 1];
  const upper = how.breaks[index];
  const from =
    lower === undefined
      ? (how.ends?.[0] ?? null)
      : rounded(how.limitBelow ? lower + step : lower, measure.decimals);
  const to =
    upper === undefined
      ? (how.ends?.[1] ?? null)
      : rounded(how.limitBelow ? upper : upper - step, measure.decimals);
  return { from, to };
}

function classLabel(measure: Measure, from: number | null, to: number | null): string {
  const text = (value: number) => formatValue(measure, value);
  if (measure.unit === 'decile') return decileLabel(from ?? 1, to ?? 10);
  if (measure.unit === 'percentile') {
    const label = `${text(from ?? 0)} to ${text(to ?? 100)}`;
    return from === 80 ? `${label} (worst-connected fifth)` : label;
  }
  if (from === null && to === null) return 'all values';
  if (from === null) return `under ${text(rounded((to ?? 0) + 10 ** -measure.decimals, measure.decimals))}`;
  if (to === null) return `${text(from)} or more`;
  if (from === to) return text(from);
  // "10.0 to 13.8%": the unit is said once where it follows the number.
  const bare =
    measure.unit === 'percent' || measure.unit === 'km' ? text(from).replace(/%| km$/, '') : text(from);
  return `${bare} to ${text(to)}`;
}

function decileLabel(from: number, to: number): string {
  const label = `${from} and ${to}`;
  if (from === 1) return `${label} (most deprived)`;
  return to === 10 ? `${label} (least deprived)` : label;
}

import { figureOf } from '../figures/offered';
import type { Choices } from '../model/choices';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import type { Rule } from '../model/filter-rule';
import type { LegendClass } from '../model/legend-class';
import type { Figures } from '../model/measure';
import type { PairAxis, PairReading } from '../model/pair';
import { NO_DATA, SMALL, SUPPRESSED } from '../sums/classify';
import { LEVELS, pairAxis } from '../sums/levels';
import { cellText } from '../words/cell-text';
import { capitalised } from '../words/sentence';
import { countedPeople } from './counted-people';

/** Both measures in levels, or null while there is no second one to show. */
export function pairReading(dataset: Dataset, choices: Choices, shown: Figures): PairReading | null {
  const { second: id, firstLimits, secondLimits } = choices.pair;
  if (id === null || id === shown.measure.id) return null;
  const other = figureOf(dataset, choices, id);
  // Kinds have no order, and so no levels.
  if (!other || other.measure.categories || shown.measure.categories) return null;
  const first = pairAxis(shown, firstLimits);
  const second = pairAxis(other, secondLimits);
  const cellOf = first.levelOf.map((level, row) => {
    const beside = second.levelOf[row] ?? NO_DATA;
    if (level === SUPPRESSED || beside === SUPPRESSED) return SUPPRESSED;
    if (level === SMALL || beside === SMALL) return SMALL;
    return level < 0 || beside < 0 ? NO_DATA : LEVELS * level + beside;
  });
  const low = [first, second].some((axis) => axis.measure.direction === 'higher-is-better');
  return {
    first,
    second,
    cells: cellsOf(dataset.counts.get(countedPeople(choices).count), first, second, cellOf),
    cellOf,
    secondText: (row) => cellText(other.measure, other.column, row),
    bothWords: low ? 'worst on both' : 'high on both',
    bothRules: [first, second].flatMap(worstRule),
  };
}

function cellsOf(
  counted: Column | undefined,
  first: PairAxis,
  second: PairAxis,
  cellOf: Int8Array,
): readonly LegendClass[] {
  return Array.from({ length: LEVELS * LEVELS }, (_, index) => {
    let count = 0;
    let people = 0;
    cellOf.forEach((cell, row) => {
      if (cell !== index) return;
      count += 1;
      if (counted?.status[row] === Status.value) people += counted.values[row] ?? 0;
    });
    const label = `${capitalised(first.measure.short)}: ${first.labels[Math.floor(index / LEVELS)]}; ${second.measure.short}: ${second.labels[index % LEVELS]}`;
    return { index, from: null, to: null, label, count, people };
  });
}

/** "At least" where high is the worse end; "at most", up to the last value below the limit, where low is. */
function worstRule({ measure, breaks }: PairAxis): readonly Rule[] {
  const worseLow = measure.direction === 'higher-is-better';
  const limit = worseLow ? breaks[0] : breaks.at(-1);
  if (limit === undefined) return [];
  const value = worseLow ? Number((limit - 10 ** -measure.decimals).toFixed(measure.decimals)) : limit;
  return [{ kind: 'figure', figure: measure.id, bound: worseLow ? 'most' : 'least', value }];
}

import { figureOf } from '../../figures/offered';
import type { Choices } from '../../model/choices';
import { Status } from '../../model/column';
import type { Dataset, MadeOf } from '../../model/dataset';
import type { Rule } from '../../model/filter-rule';
import { areasOf, groupsOf } from '../../sums/groups';
import { formatValue, shownValue } from '../../words/format-value';
import { rowNouns } from '../../words/row-nouns';
import { placeName } from '../../words/sentence';
import { isRural } from '../marks';

/** A rule on one row: met, not met, or not to be judged for want of a figure. */
export type Judgement = boolean | null;

/**
 * Judges one rule for a row. null: the area has no figure to judge it by, which is neither yes nor no.
 * Values are compared as shown, so that a table which reads "20.0%" is never left out of "at least 20%".
 */
export function ruleTest(
  dataset: Dataset,
  choices: Choices,
  marked: Uint8Array,
  rule: Rule,
): (row: number) => Judgement {
  switch (rule.kind) {
    case 'district':
      return (row) => dataset.districts[row] === rule.district;
    case 'place': {
      const { codes, of } = groupsOf(areasOf(dataset), rule.by);
      const place = codes.indexOf(rule.code);
      const { madeOf } = dataset;
      if (place < 0) return () => false;
      if (!madeOf) return (row) => of[row] === place;
      return mostlyIn(madeOf, (area) => of[area] === place);
    }
    case 'ruralUrban':
      return (row) => (dataset.ruralUrban[row] ? isRural(dataset, row) === (rule.is === 'rural') : null);
    case 'marked':
      return (row) => (marked[row] === 1) === rule.is;
    case 'type': {
      const column = figureOf(dataset, choices, rule.figure)?.column;
      return (row) => (column?.status[row] === Status.value ? column.values[row] === rule.type : null);
    }
    case 'figure': {
      const figure = figureOf(dataset, choices, rule.figure);
      if (!figure) return () => null;
      const { measure, column } = figure;
      return (row) => {
        if (column.status[row] !== Status.value) return null;
        const value = shownValue(measure, column.values[row] as number);
        return rule.bound === 'least' ? value >= rule.value : value <= rule.value;
      };
    }
  }
}

/** Of places as rows: whether more than half of the areas listed with one are in another. */
function mostlyIn({ groups }: MadeOf, isIn: (area: number) => boolean): (row: number) => boolean {
  const [inside, all] = [new Map<number, number>(), new Map<number, number>()];
  for (let area = 0; area < groups.of.length; area += 1) {
    const row = groups.of[area] as number;
    all.set(row, (all.get(row) ?? 0) + 1);
    if (isIn(area)) inside.set(row, (inside.get(row) ?? 0) + 1);
  }
  return (row) => 2 * (inside.get(row) ?? 0) > (all.get(row) ?? 0);
}

/** A rule in words that follow "where": "income-deprived is at least 20.0%", "the area is rural". */
export function ruleWords(dataset: Dataset, choices: Choices, rule: Rule): string {
  switch (rule.kind) {
    case 'district':
      return `the area is in the former district ${rule.district}`;
    case 'place': {
      const { codes, names } = groupsOf(areasOf(dataset), rule.by);
      const { one } = rowNouns(dataset);
      return `the ${one} is in ${rule.by === 'own' ? '' : `the ${rule.by} `}${names[codes.indexOf(rule.code)] ?? rule.code}`;
    }
    case 'ruralUrban':
      return `the area is ${rule.is}`;
    case 'marked':
      return rule.is ? 'the area is highlighted' : 'the area is not highlighted';
    case 'type': {
      const measure = figureOf(dataset, choices, rule.figure)?.measure;
      return `${measure?.short ?? 'the kind'} is “${measure?.categories?.[rule.type] ?? 'not held'}”`;
    }
    case 'figure': {
      const measure = figureOf(dataset, choices, rule.figure)?.measure;
      if (!measure) return `a figure that is not held for ${placeName(dataset)} is judged`;
      return `${measure.short} is at ${rule.bound} ${formatValue(measure, rule.value)}`;
    }
  }
}

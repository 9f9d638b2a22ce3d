import type { Choices } from '../choices';
import { columnOf, measureIn } from '../column-of';
import { type Dataset, Status } from '../dataset';
import { formatValue, shownValue } from '../format-value';
import { isRural, type Judgement } from '../marks';
import type { FigureId } from '../measures';
import { placeName } from '../sentence';

/** One condition on an area. A measure's limit is included: "at least 20%" lets 20.0% through. */
export type Rule =
  | {
      readonly kind: 'figure';
      readonly figure: FigureId;
      readonly bound: 'least' | 'most';
      /** In the measure's unit, as shown: rounded to its decimals. */
      readonly value: number;
    }
  /** A measure of kinds: the area is of this one, by its place in the measure's list. */
  | { readonly kind: 'type'; readonly figure: FigureId; readonly type: number }
  | { readonly kind: 'district'; readonly district: string }
  | { readonly kind: 'ruralUrban'; readonly is: 'rural' | 'urban' }
  | { readonly kind: 'marked'; readonly is: boolean };

/** What a filter holds besides its text: rules, and whether all of them or any one must hold. */
export interface Rules {
  readonly join: 'all' | 'any';
  readonly rules: readonly Rule[];
}

/** More rules than this no sentence can say. */
export const MOST_RULES = 8;

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
    case 'ruralUrban':
      return (row) => isRural(dataset, row) === (rule.is === 'rural');
    case 'marked':
      return (row) => (marked[row] === 1) === rule.is;
    case 'type': {
      const column = columnOf(dataset, choices, rule.figure);
      return (row) => (column?.status[row] === Status.value ? column.values[row] === rule.type : null);
    }
    case 'figure': {
      const measure = measureIn(dataset, choices, rule.figure);
      const column = columnOf(dataset, choices, rule.figure);
      if (!measure || !column) return () => null;
      return (row) => {
        if (column.status[row] !== Status.value) return null;
        const value = shownValue(measure, column.values[row] as number);
        return rule.bound === 'least' ? value >= rule.value : value <= rule.value;
      };
    }
  }
}

/** A rule in words that follow "where": "income-deprived is at least 20.0%", "the area is rural". */
export function ruleWords(dataset: Dataset, choices: Choices, rule: Rule): string {
  switch (rule.kind) {
    case 'district':
      return `the area is in the former district ${rule.district}`;
    case 'ruralUrban':
      return `the area is ${rule.is}`;
    case 'marked':
      return rule.is ? 'the area is marked' : 'the area is not marked';
    case 'type': {
      const measure = measureIn(dataset, choices, rule.figure);
      return `${measure?.short ?? 'the kind'} is “${measure?.categories?.[rule.type] ?? 'not held'}”`;
    }
    case 'figure': {
      const measure = measureIn(dataset, choices, rule.figure);
      if (!measure) return `a figure that is not held for ${placeName(dataset)} is judged`;
      return `${measure.short} is at ${rule.bound} ${formatValue(measure, rule.value)}`;
    }
  }
}

import type { Choices, Filter } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import { plain } from '../../words/plain-text';
import type { Judgement } from './rule';
import { ruleTest } from './rule';

export interface Filtered {
  /** 1 where the filter lets the row through. */
  readonly shown: Uint8Array;
  /** Areas left out only because they lack a figure that a rule needs. */
  readonly unjudged: number;
}

/** No text and no rule: every area is shown. */
export const NO_FILTER: Filter = { text: '', join: 'all', rules: [] };

/**
 * Lets through the rows that hold the text and for which all rules hold, or any one of them. Text is looked for in
 * name, code, ward, former district and MSOA. An area without a figure is let through by no rule on that figure,
 * neither "at least" nor "at most"; it is counted where the other rules do not decide.
 */
export function filterRows(dataset: Dataset, choices: Choices, marked: Uint8Array): Filtered {
  const { filter } = choices;
  const wanted = plain(filter.text);
  const tests = filter.rules.map((rule) => ruleTest(dataset, choices, marked, rule));
  const shown = new Uint8Array(dataset.count);
  let unjudged = 0;
  for (let row = 0; row < dataset.count; row += 1) {
    if (wanted !== '' && !searchText(dataset, row).includes(wanted)) continue;
    const judged = joined(
      filter.join,
      tests.map((test) => test(row)),
    );
    if (judged === null) unjudged += 1;
    else if (judged) shown[row] = 1;
  }
  return { shown, unjudged };
}

/** Kleene's logic of three values: what is not known stays so unless the rest decides. No rule holds everywhere. */
export function joined(join: Filter['join'], judged: readonly Judgement[]): Judgement {
  if (judged.length === 0) return true;
  const decides = join === 'any';
  if (judged.includes(decides)) return decides;
  return judged.includes(null) ? null : !decides;
}

export const isFiltering = (filter: Filter): boolean => plain(filter.text) !== '' || filter.rules.length > 0;

function searchText(dataset: Dataset, row: number): string {
  return plain(
    [
      dataset.names[row],
      dataset.codes[row],
      dataset.wards[row],
      dataset.districts[row],
      dataset.msoaNames[row],
    ].join(' '),
  );
}

import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import type { Finding } from '../../model/reading';
import { countRows, total } from '../../sums/totals';
import { formatCount } from '../../words/format-value';
import { peopleText } from '../../words/people-words';
import { formatRows } from '../../words/row-nouns';
import { finding, listed, placeName } from '../../words/sentence';
import { countedPeople } from '../counted-people';
import { type Filtered, isFiltering } from './filter-rows';
import { ruleWords } from './rule';

/** The filter as a clause: "where income-deprived is at least 20.0% and the area is rural"; empty without a filter. */
function filterClause(dataset: Dataset, choices: Choices): string {
  const { filter } = choices;
  const text = filter.text.trim() === '' ? [] : [`name, ward or code holds “${filter.text.trim()}”`];
  const words = filter.rules.map((rule) => ruleWords(dataset, choices, rule));
  const rules =
    filter.join === 'all' || words.length < 2
      ? words
      : [`${words.slice(0, -1).join(', ')} or ${words.at(-1)}`];
  const parts = [...text, ...rules];
  return parts.length === 0 ? '' : `where ${listed(parts)}`;
}

/** How much the filter lets through, and by which rules: stands with the findings, on the picture and in the CSV. */
export function filterFinding(
  dataset: Dataset,
  choices: Choices,
  { shown, unjudged }: Filtered,
): Finding | null {
  if (!isFiltering(choices.filter)) return null;
  const isShown = (row: number) => shown[row] === 1;
  const areas = countRows(dataset, isShown);
  const counted = countedPeople(choices);
  const people = total(dataset, counted.count, isShown).sum;
  const clause = filterClause(dataset, choices);
  const opening =
    areas === 0
      ? `Shown by the filter: *no area* ${clause}.`
      : `Shown by the filter: *${formatCount(areas)} of ${placeName(dataset)}’s ${formatRows(dataset, dataset.count)}, home to ${peopleText(counted, people)},* ${clause}.`;
  const missing =
    unjudged === 0
      ? ''
      : ` ${formatRows(dataset, unjudged)} ${unjudged === 1 ? 'is' : 'are'} left out for want of a figure, which is neither yes nor no.`;
  return finding('filter', opening + missing, { areas, people, unjudged });
}

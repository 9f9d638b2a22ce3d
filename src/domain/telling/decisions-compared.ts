import { chosenAnswer } from '../answer/chosen-answer';
import { markedRows } from '../areas/marks';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import { placeThatCounts } from '../places/place-words';
import { countRows } from '../sums/totals';
import { endsText } from '../words/ends-words';
import { formatCount } from '../words/format-value';
import { decisionInWords, peopleInWords } from './decision-words';
import { usersEnds } from './views/users';

/** A decision beside others: whom it is for, how many of them live far from help, how many areas are highlighted. */
export interface ComparedDecision {
  readonly decision: string;
  readonly users: string;
  readonly far: string;
  readonly areas: string;
  /** From where on help is far, and from what. */
  readonly help: string;
}

/** The decisions of some choices, each once; none where they are all the same one. */
export function decisionsCompared(dataset: Dataset, asked: readonly Choices[]): readonly ComparedDecision[] {
  const rows = new Map<string, ComparedDecision>();
  for (const choices of asked) {
    const row = rowOf(dataset, choices);
    rows.set(JSON.stringify(row), row);
  }
  return rows.size < 2 ? [] : [...rows.values()];
}

function rowOf(dataset: Dataset, choices: Choices): ComparedDecision {
  const { people } = choices.decision;
  const answer = chosenAnswer(dataset, choices);
  const { about, all, far } = usersEnds(answer);
  const marked = markedRows(dataset, choices);
  return {
    decision: decisionInWords(choices) ?? 'Any service that goes online',
    users: `${endsText(all, about)} ${people.length === 0 ? 'residents' : peopleInWords(people)}`,
    far: endsText(far, about),
    areas: formatCount(countRows(dataset, (row) => marked[row] === 1)),
    help: `more than ${choices.access.catchmentKm} km from ${placeThatCounts(dataset, choices.access.hours)}`,
  };
}

/** Headings of the table, in the order of the record. */
export const COMPARED_HEADINGS: Readonly<Record<keyof ComparedDecision, string>> = {
  decision: 'Decision',
  users: 'Who uses it',
  far: 'Of them far from help',
  areas: 'Areas highlighted',
  help: 'Far means',
};

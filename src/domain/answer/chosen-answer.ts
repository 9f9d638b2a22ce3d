import type { Answer } from '../model/answer';
import { askedOf } from '../model/asked';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import type { GroupingId } from '../model/grouping';
import { piecesOf } from '../sums/pieces';
import { remembered } from '../sums/remembered';
import { answer } from './answer';
import { answerOfPlaces } from './in-groups';

const remade: (
  dataset: Dataset,
  access: Choices['access'],
  barriers: Choices['barriers'],
  highlight: Choices['highlight'],
  decision: Choices['decision'],
) => Answer = remembered(
  (
    dataset: Dataset,
    access: Choices['access'],
    barriers: Choices['barriers'],
    highlight: Choices['highlight'],
    decision: Choices['decision'],
  ): Answer => {
    const { madeOf } = dataset;
    const ofPieces = madeOf && remade(madeOf.pieces, access, barriers, highlight, decision);
    return answer(dataset, askedOf({ access, barriers, decision, highlight }), undefined, ofPieces);
  },
);

/** The answer to what is chosen: every page takes its places, its people and its thresholds from here. */
export const chosenAnswer = (dataset: Dataset, { access, barriers, decision, highlight }: Choices): Answer =>
  remade(dataset, access, barriers, highlight, decision);

const remadeWith = remembered(
  (
    dataset: Dataset,
    access: Choices['access'],
    barriers: Choices['barriers'],
    highlight: Choices['highlight'],
    decision: Choices['decision'],
    scenario: Choices['scenario'],
  ): Answer => answer(dataset, askedOf({ access, barriers, decision, highlight }), scenario),
);

/** The same answer as the scenario of the what-if would make it. */
export const scenarioAnswer = (
  dataset: Dataset,
  { access, barriers, decision, highlight, scenario }: Choices,
): Answer => remadeWith(dataset, access, barriers, highlight, decision, scenario);

/** The chosen answer of places of a kind: worked out of the areas, or of their pieces, and summed. */
export const answerBy = (dataset: Dataset, choices: Choices, by: GroupingId): Answer =>
  summed(dataset, choices, by, chosenAnswer);

/** The same as the scenario would make it. */
export const scenarioAnswerBy = (dataset: Dataset, choices: Choices, by: GroupingId): Answer =>
  summed(dataset, choices, by, scenarioAnswer);

function summed(
  dataset: Dataset,
  choices: Choices,
  by: GroupingId,
  answerOf: (dataset: Dataset, choices: Choices) => Answer,
): Answer {
  const { dataset: pieces, groups, of } = piecesOf(dataset, by);
  return answerOfPlaces(dataset, by, { ...groups, of }, askedOf(choices), answerOf(pieces, choices));
}

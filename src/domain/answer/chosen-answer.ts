import type { Answer } from '../model/answer';
import { askedOf } from '../model/asked';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import { remembered } from '../sums/remembered';
import { answer } from './answer';

const remade = remembered(
  (
    dataset: Dataset,
    access: Choices['access'],
    barriers: Choices['barriers'],
    highlight: Choices['highlight'],
    decision: Choices['decision'],
  ): Answer => answer(dataset, askedOf({ access, barriers, decision, highlight })),
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

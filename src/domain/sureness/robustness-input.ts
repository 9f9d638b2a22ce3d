import { dialsOf, scaleOf } from '../figures/dials/dials';
import { rankedBy, sharesIn } from '../figures/dials/ranking';
import type { Choices } from '../model/choices';
import type { Dataset } from '../model/dataset';
import { DIAL_IDS } from '../model/ingredients';
import { DRAWS, type RobustnessInput, SEED } from '../model/robustness';
import { NORMALISATIONS } from '../model/weighing';

/** What the draws start from, under the present choices. */
export function robustnessInput(dataset: Dataset, choices: Choices): RobustnessInput {
  const dials = dialsOf(dataset, choices);
  const score = rankedBy(dataset, choices);
  return {
    count: dataset.count,
    parts: dials.parts
      .filter(({ share }) => share > 0)
      .map((part) => ({
        name: part.measure.short,
        dial: DIAL_IDS.indexOf(part.ingredient.dial),
        share: part.share,
        scales: NORMALISATIONS.map((how) => scaleOf(part, how)),
      })),
    score,
    dialShares: sharesIn(score, dials),
    normalisation: choices.weighing.normalisation,
    aggregation: choices.weighing.aggregation,
    draws: DRAWS,
    seed: SEED,
  };
}

/** Whether two sets of choices rank the areas alike, so that what was worked out for one holds for the other. */
export const sameRanking = (dataset: Dataset, a: Choices, b: Choices): boolean =>
  a.weighing === b.weighing &&
  a.decision.people === b.decision.people &&
  a.decision.demand === b.decision.demand &&
  a.access === b.access &&
  rankedBy(dataset, a) === rankedBy(dataset, b);

/** Whether anything on screen says how sure the ranking is, or is ordered by it. */
export const needsRobustness = ({ view, measure, selected, sort }: Choices): boolean =>
  view === 'alternatives' ||
  selected !== null ||
  sort.by === 'rank_band' ||
  /^(dial|combined|alternative)_/.test(measure);

import { scenarioEffect } from '../../figures/scenario/effect';
import type { AccessOptions } from '../../model/access-options';
import type { Dataset } from '../../model/dataset';
import { heldOutputAreas } from '../../model/output-areas';
import type { PeopleId } from '../../model/people/people';
import type { Finding } from '../../model/reading';
import type { Scenario } from '../../model/scenario';
import type { Candidate } from '../../places/candidates';
import { counts, placesAfter } from '../../places/scenario-places';
import type { NextProblem, NextResult, Objective } from '../../places/where-next';
import { distanceMatrix, nearestPlaces, positionsOf } from '../../sums/distances';
import { peopleByOutputArea } from '../../sums/people-by-place';
import { formatCount, formatKm, formatShare } from '../../words/format-value';
import { reachedText } from '../../words/people-words';
import { finding } from '../../words/sentence';

export interface NextChoice {
  readonly group: PeopleId;
  readonly objective: Objective;
  readonly most: number;
}

/** What is asked of the search, from the scenario as it stands: places it opens or closes count. Null until loaded, and without output areas. */
export function nextProblem(
  dataset: Dataset,
  scenario: Scenario,
  options: AccessOptions,
  candidates: readonly Candidate[],
  { group, objective, most }: NextChoice,
): NextProblem | null {
  const outputAreas = heldOutputAreas(dataset);
  if (!outputAreas || !scenarioEffect(dataset, scenario, options)) return null;
  const places = placesAfter(dataset, scenario).filter((place) => counts(place, options.hours));
  const km = distanceMatrix(outputAreas, positionsOf(places));
  return {
    people: peopleByOutputArea(dataset, outputAreas, group),
    nearestKm: nearestPlaces(km, places.length, outputAreas.count).km,
    km: Float32Array.from(distanceMatrix(positionsOf(candidates), outputAreas)),
    objective,
    reachKm: options.catchmentKm,
    most,
  };
}

/** From here on a share of the best possible reads as all of it. */
const SURELY_BEST = 0.9995;

/** What the chosen places do, and how near that is to the best that any as many could do. */
export function nextFinding(
  problem: NextProblem,
  { steps, bound }: NextResult,
  { group }: NextChoice,
): Finding {
  const last = steps.at(-1);
  if (!last) {
    return finding(
      'next',
      'No candidate would help: everyone it could serve has a place as near already.',
      {},
    );
  }
  const all = problem.people.reduce((sum, count) => sum + count, 0);
  const reached = steps.reduce((sum, { newlyReached }) => sum + newlyReached, 0);
  const share = bound > 0 ? Math.min(1, last.total / bound) : 1;
  const nearBest =
    share > SURELY_BEST
      ? `No other ${formatCount(steps.length)} of the candidates could do better for what was asked.`
      : `Whatever ${formatCount(steps.length)} of the candidates were chosen, these are at least ${formatShare(share, 1)} of the best possible for what was asked.`;
  return finding(
    'next',
    `These ${formatCount(steps.length)} would bring *${reachedText(group, reached)} (${formatShare(reached, all)})* newly within ${problem.reachKm} km in a straight line, and the mean distance to ${formatKm(last.meanKm)}. ${nearBest}`,
    { reached, all, meanKm: last.meanKm, share },
  );
}

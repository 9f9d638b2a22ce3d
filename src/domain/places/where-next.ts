export const OBJECTIVES = ['reach', 'average', 'worst-off'] as const;
/** What the next places are for: people brought within reach, the average distance, or the furthest first. */
export type Objective = (typeof OBJECTIVES)[number];

/** Plain values, so that it can be handed to a worker. */
export interface NextProblem {
  /** People of the chosen group at each demand point. */
  readonly people: Float64Array;
  /** Straight-line km from each demand point to its nearest place as things are. */
  readonly nearestKm: Float64Array;
  /** Straight-line km, candidate by candidate: `[candidate * points + point]`. */
  readonly km: Float32Array;
  readonly objective: Objective;
  readonly reachKm: number;
  /** How many places to choose. */
  readonly most: number;
}

export interface NextStep {
  readonly candidate: number;
  /** What this place adds, in the objective's own unit (people, person-km, person-km²). */
  readonly gain: number;
  /** Everything gained so far. */
  readonly total: number;
  /** People of the group newly within reach by this place. */
  readonly newlyReached: number;
  /** Mean km to the nearest place over the group, once it is there. */
  readonly meanKm: number;
}

export interface NextResult {
  readonly steps: readonly NextStep[];
  /** No choice of as many places can gain more than this. */
  readonly bound: number;
}

/** Beyond this all distances weigh the same: where there is no place at all the nearest is infinitely far. */
const FURTHEST_KM = 100;

/**
 * Chooses places one after the other, each the one that then helps most; of equals the first. For all three objectives
 * the gain of a place only shrinks as others are added (it is submodular), so that what is left tells how much better
 * any other choice could be. All candidates are looked at for every step: ten of 1,000 take 0.05 s.
 * Source: G. Nemhauser, L. Wolsey and M. Fisher, "An analysis of approximations for maximizing submodular set
 * functions", 1978.
 *
 * Yields each step, so that progress can be told and the work be dropped.
 */
export function* chooseNext(problem: NextProblem): Generator<NextStep, NextResult> {
  const { people, most, reachKm } = problem;
  const points = people.length;
  const candidates = points === 0 ? 0 : problem.km.length / points;
  const worst = problem.nearestKm.map((km) => Math.min(km, FURTHEST_KM));
  const nearest = Float64Array.from(worst);
  const cost = Float64Array.from(nearest, (km) => costOf(problem, km));

  function gainOf(candidate: number): number {
    let sum = 0;
    for (let point = 0; point < points; point += 1) {
      const km = problem.km[candidate * points + point] as number;
      if (km >= (nearest[point] as number)) continue;
      const saved = (cost[point] as number) - costOf(problem, km);
      if (saved > 0) sum += (people[point] as number) * saved;
    }
    return sum;
  }
  // a place that is chosen gains nothing a second time
  const gainsNow = (): readonly number[] => Array.from({ length: candidates }, (_, at) => gainOf(at));

  let gains = gainsNow();
  const atFirst = Math.min(sumOfLargest(gains, most), everything(problem, worst));
  const steps: NextStep[] = [];
  let total = 0;
  while (steps.length < most) {
    const best = bestOf(gains);
    if (!best) break;
    let newlyReached = 0;
    for (let point = 0; point < points; point += 1) {
      const km = problem.km[best.candidate * points + point] as number;
      if (km >= (nearest[point] as number)) continue;
      if (km <= reachKm && (nearest[point] as number) > reachKm) newlyReached += people[point] as number;
      nearest[point] = km;
      cost[point] = costOf(problem, km);
    }
    total += best.gain;
    gains = gainsNow();
    const step = { ...best, total, newlyReached, meanKm: weightedMean(nearest, people) };
    steps.push(step);
    yield step;
  }
  // For a submodular gain no set of n adds more to what is chosen than the n largest gains that are left.
  const bound = Math.min(atFirst, total + sumOfLargest(gains, most));
  return { steps, bound: Math.max(bound, total) };
}

/** What a person's distance costs under the objective; never falls with distance. */
function costOf({ objective, reachKm }: NextProblem, km: number): number {
  if (objective === 'reach') return km <= reachKm ? 0 : 1;
  return objective === 'average' ? km : km * km;
}

/** What would be gained if everyone had a place next door. */
function everything(problem: NextProblem, worst: Float64Array): number {
  return problem.people.reduce(
    (sum, count, point) => sum + count * costOf(problem, worst[point] as number),
    0,
  );
}

function sumOfLargest(gains: readonly number[], most: number): number {
  return [...gains]
    .sort((a, b) => b - a)
    .slice(0, most)
    .reduce((sum, gain) => sum + gain, 0);
}

function bestOf(gains: readonly number[]): { readonly candidate: number; readonly gain: number } | null {
  let candidate = -1;
  gains.forEach((gain, at) => {
    if (gain > 0 && gain > (gains[candidate] ?? 0)) candidate = at;
  });
  return candidate < 0 ? null : { candidate, gain: gains[candidate] as number };
}

function weightedMean(values: Float64Array, weights: Float64Array): number {
  let [sum, all] = [0, 0];
  values.forEach((value, at) => {
    sum += value * (weights[at] as number);
    all += weights[at] as number;
  });
  return all > 0 ? sum / all : 0;
}

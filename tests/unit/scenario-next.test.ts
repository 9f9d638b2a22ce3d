import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allCandidates, candidatesAmong } from '../../src/domain/places/candidates';
import { placesNow } from '../../src/domain/places/scenario-places';
import {
  chooseNext,
  type NextProblem,
  type NextResult,
  OBJECTIVES,
  type Objective,
} from '../../src/domain/places/where-next';
import { distanceMatrix, nearestPlaces, positionsOf } from '../../src/domain/sums/distances';
import { peopleByOutputArea } from '../../src/domain/sums/people-by-place';
import { scenarioDataset as dataset, publishedPlaces } from './published-scenario';

function solve(problem: NextProblem): NextResult {
  const steps = chooseNext(problem);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Points and candidates on a line; made up. */
const small = fc.record({
  points: fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 40 }), people: fc.integer({ min: 1, max: 50 }) }),
    { minLength: 1, maxLength: 9 },
  ),
  candidates: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 7 }),
  most: fc.integer({ min: 1, max: 3 }),
  objective: fc.constantFrom(...OBJECTIVES),
  place: fc.integer({ min: -60, max: 60 }),
});
type Small = typeof small extends fc.Arbitrary<infer T> ? T : never;

function problemOf({ points, candidates, most, objective, place }: Small): NextProblem {
  return {
    people: Float64Array.from(points, ({ people }) => people),
    nearestKm: Float64Array.from(points, ({ at }) => Math.abs(at - place)),
    km: Float32Array.from(
      candidates.flatMap((candidate) => points.map(({ at }) => Math.abs(at - candidate))),
    ),
    objective,
    reachKm: 5,
    most,
  };
}

/** What a set of candidates gains, worked out from its definition. */
function gainOf(problem: NextProblem, set: readonly number[]): number {
  const cost = (km: number) =>
    problem.objective === 'reach'
      ? km <= problem.reachKm
        ? 0
        : 1
      : km ** (problem.objective === 'average' ? 1 : 2);
  const points = problem.people.length;
  return problem.people.reduce((sum, people, point) => {
    const now = problem.nearestKm[point] ?? 0;
    const then = Math.min(now, ...set.map((candidate) => problem.km[candidate * points + point] ?? now));
    return sum + people * (cost(now) - cost(then));
  }, 0);
}

function best(problem: NextProblem): number {
  const count = problem.km.length / problem.people.length;
  let most = 0;
  for (let set = 0; set < 2 ** count; set += 1) {
    const members = Array.from({ length: count }, (_, at) => at).filter((at) => (set >> at) % 2 === 1);
    if (members.length <= problem.most) most = Math.max(most, gainOf(problem, members));
  }
  return most;
}

describe('where next', () => {
  test('is never above its bound, nor the best possible above it, and at least 1 - 1/e of the best', () => {
    fc.assert(
      fc.property(small, (drawn) => {
        const problem = problemOf(drawn);
        const { steps, bound } = solve(problem);
        const gained = steps.at(-1)?.total ?? 0;
        const exact = best(problem);
        expect(gained).toBeLessThanOrEqual(bound + 1e-9);
        expect(exact).toBeLessThanOrEqual(bound + 1e-6);
        expect(gained).toBeGreaterThanOrEqual((1 - 1 / Math.E) * exact - 1e-6);
        expect(gained).toBeCloseTo(
          gainOf(
            problem,
            steps.map(({ candidate }) => candidate),
          ),
          6,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('takes each time the place that then gains most', () => {
    fc.assert(
      fc.property(small, (drawn) => {
        const problem = problemOf(drawn);
        const chosen: number[] = [];
        for (const { candidate, gain } of solve(problem).steps) {
          const before = gainOf(problem, chosen);
          const gains = drawn.candidates.map((_, at) => gainOf(problem, [...chosen, at]) - before);
          expect(gain).toBeCloseTo(Math.max(...gains), 6);
          expect(gains[candidate]).toBeCloseTo(gain, 6);
          chosen.push(candidate);
        }
        expect(chosen.length).toBeLessThanOrEqual(problem.most);
      }),
      { numRuns: 300 },
    );
  });

  test('gives each step less than the one before', () => {
    fc.assert(
      fc.property(small, (drawn) => {
        const gains = solve(problemOf(drawn)).steps.map(({ gain }) => gain);
        for (const [at, gain] of gains.entries()) {
          if (at > 0) expect(gain).toBeLessThanOrEqual((gains[at - 1] ?? 0) + 1e-9);
        }
      }),
    );
  });

  const outputAreas = dataset.outputAreas;
  const places = placesNow(dataset);
  const chosen = candidatesAmong(
    allCandidates(dataset, outputAreas, publishedPlaces),
    { kinds: new Set(['gp-practice', 'place']), leastResidents: 500 },
    places,
  );
  const real = (objective: Objective): NextProblem => ({
    people: peopleByOutputArea(dataset, outputAreas, 'low-income'),
    nearestKm: nearestPlaces(
      distanceMatrix(outputAreas, positionsOf(places)),
      places.length,
      outputAreas.count,
    ).km,
    km: Float32Array.from(distanceMatrix(positionsOf(chosen), outputAreas)),
    objective,
    reachKm: 5,
    most: 3,
  });

  test('for income-deprived residents over 5 km from a library: each step counts the people it reaches', () => {
    const problem = real('reach');
    const { steps, bound } = solve(problem);
    expect(steps).toHaveLength(3);
    for (const { gain, newlyReached } of steps) expect(newlyReached).toBeCloseTo(gain, 6);
    const total = steps.at(-1)?.total ?? 0;
    expect(total).toBeGreaterThan(0);
    expect(bound).toBeGreaterThanOrEqual(total);
  });

  test('villages under the chosen size are left out, and libraries that count already', () => {
    expect(chosen.every(({ residents }) => residents === null || residents >= 500)).toBe(true);
    const libraries = candidatesAmong(
      allCandidates(dataset, outputAreas, publishedPlaces),
      { kinds: new Set(['library']), leastResidents: 0 },
      places,
    );
    expect(libraries.map(({ name }) => name)).toEqual(['Highbridge Library', 'Sunningdale Library']);
  });
});

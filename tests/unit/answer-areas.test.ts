import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/domain/answer/answer';
import { edges } from '../../src/domain/answer/edges';
import { answerInGroups } from '../../src/domain/answer/in-groups';
import { HOURS_KINDS } from '../../src/domain/model/access-options';
import type { Answer, Ends } from '../../src/domain/model/answer';
import {
  ANY_SERVICE,
  type AnswerOptions,
  BARRIER_IDS,
  BARRIER_LIMITS,
  DEMAND_IDS,
  READY_MADE,
  USUAL_BARRIERS,
  USUAL_HIGHLIGHT,
} from '../../src/domain/model/decision';
import { PEOPLE, peopleSet } from '../../src/domain/model/people/people';
import { greatCircleKm } from '../../src/domain/sums/great-circle';
import { groupsFrom, groupsOf } from '../../src/domain/sums/groups';
import { wholeDataset } from '../invented/invented-council';

const USUAL: AnswerOptions = {
  decision: ANY_SERVICE,
  thresholds: USUAL_BARRIERS,
  highlight: USUAL_HIGHLIGHT,
};
const residentGroups = PEOPLE.filter(({ unit, id }) => unit === 'people' && id !== 'residents').map(
  ({ id }) => id,
);

const options: fc.Arbitrary<AnswerOptions> = fc.record({
  decision: fc.record({
    name: fc.constant(''),
    description: fc.constant(''),
    date: fc.constant(null),
    demand: fc.constantFrom(...DEMAND_IDS),
    people: fc.subarray(residentGroups).map(peopleSet),
    ways: fc.constant([]),
    hours: fc.constantFrom(...HOURS_KINDS),
  }),
  thresholds: fc.record({
    furtherThanKm: fc.integer({ min: 2, max: 30 }).map((halves) => halves / 2),
    offlinePercent: fc.integer({ min: 2, max: 20 }),
    incomeDecile: fc.integer({ min: 1, max: 5 }),
    slowPercent: fc.constant(null),
  }),
  highlight: fc.subarray([...BARRIER_IDS]),
});

const found = (asked: AnswerOptions): Answer => answer(wholeDataset, asked);
const sum = (figures: ArrayLike<number>) => Array.from(figures).reduce((total, one) => total + one, 0);

describe('the answer to a decision', () => {
  test('counts who lives far from help as a plain loop over homes does', () => {
    const { outputAreas } = wholeDataset;
    const open = wholeDataset.accessPoints.filter(
      ({ status, hoursOpen }) => status === 'open' && hoursOpen !== 0,
    );
    let far = 0;
    outputAreas.residents.forEach((people, at) => {
      const km = open.map(({ lon, lat }) =>
        greatCircleKm(outputAreas.lon[at] ?? 0, outputAreas.lat[at] ?? 0, lon, lat),
      );
      if (Math.min(...km) > USUAL_BARRIERS.furtherThanKm) far += people;
    });
    expect(sum(found(USUAL).farResidents)).toBeCloseTo(far, 6);
    expect(far).toBeGreaterThan(0);
  });

  test('is had of every ready-made decision', () => {
    for (const decision of READY_MADE)
      expect(sum(found({ ...USUAL, decision }).users.most), decision.name).toBeGreaterThan(0);
  });

  test('never counts more than live there, and ends are ends', () => {
    fc.assert(
      fc.property(options, (asked) => {
        const result = found(asked);
        const ordered = ({ least, most }: Ends, whole: Float64Array) =>
          least.forEach((from, at) => {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(from).toBeLessThanOrEqual((most[at] as number) + 1e-9);
            expect(most[at]).toBeLessThanOrEqual((whole[at] as number) + 1e-9);
          });
        ordered(result.users, result.residents);
        ordered(result.farUsers, result.farResidents);
        if (result.offline) {
          ordered(result.offline.beyond, result.offline.here);
          result.offline.even.forEach((even, at) => {
            expect(even).toBeGreaterThanOrEqual((result.offline?.beyond.least[at] as number) - 1e-9);
            expect(even).toBeLessThanOrEqual((result.offline?.beyond.most[at] as number) + 1e-9);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the size of a union lies between the larger group and the sum', () => {
    const people = peopleSet(['65-plus', 'disabled']);
    const { users } = found({ ...USUAL, decision: { ...ANY_SERVICE, people } });
    const [old, disabled] = people.map((id) =>
      found({ ...USUAL, decision: { ...ANY_SERVICE, people: [id] } }),
    );
    users.least.forEach((least, at) => {
      const [a, b] = [old?.users.least[at] as number, disabled?.users.least[at] as number];
      expect(least).toBe(Math.max(a, b));
      expect(users.most[at]).toBeLessThanOrEqual(a + b);
    });
  });

  test('people who are part of other people are not counted twice', () => {
    const of = (people: readonly ('65-plus' | '75-plus')[]) =>
      found({ ...USUAL, decision: { ...ANY_SERVICE, people: peopleSet(people) } }).users;
    expect(of(['65-plus', '75-plus'])).toEqual(of(['65-plus']));
  });

  test('a higher threshold never makes more places far, many or poor', () => {
    fc.assert(
      fc.property(options, fc.constantFrom('furtherThanKm', 'offlinePercent'), (asked, threshold) => {
        const value = Math.min(BARRIER_LIMITS[threshold].max, asked.thresholds[threshold] + 1);
        const higher = found({ ...asked, thresholds: { ...asked.thresholds, [threshold]: value } });
        const before = found(asked);
        for (const id of ['far', 'offline'] as const)
          before.holds[id].forEach((holds, at) => {
            if (holds === 0) expect(higher.holds[id][at]).toBe(0);
          });
      }),
      { numRuns: 30 },
    );
  });

  test('highlights where a barrier that is asked about holds, and nowhere else', () => {
    fc.assert(
      fc.property(options, (asked) => {
        const { holds, highlighted } = found(asked);
        highlighted.forEach((one, at) => {
          expect(one === 1).toBe(asked.highlight.some((id) => holds[id][at] === 1));
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the answer for places that areas make up', () => {
  const wards = groupsOf(wholeDataset, 'ward');
  const council = groupsOf(wholeDataset, 'council');

  test('adds up to the same whole, by ward and by council', () => {
    fc.assert(
      fc.property(options, (asked) => {
        const areas = found(asked);
        for (const groups of [wards, council]) {
          const grouped = answerInGroups(areas, groups, asked);
          expect(grouped.count).toBe(groups.names.length);
          for (const of of ['residents', 'households', 'farResidents'] as const)
            expect(sum(grouped[of])).toBeCloseTo(sum(areas[of]), 6);
          expect(sum(grouped.farUsers.most)).toBeCloseTo(sum(areas.farUsers.most), 6);
          expect(sum(grouped.offline?.beyond.least ?? [])).toBeCloseTo(
            sum(areas.offline?.beyond.least ?? []),
            6,
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  test('areas put together one by one are the areas', () => {
    const areas = found(USUAL);
    const alone = answerInGroups(areas, groupsFrom(wholeDataset.codes, wholeDataset.codes), USUAL);
    expect([...alone.holds.far]).toEqual([...areas.holds.far]);
    expect([...alone.holds.offline]).toEqual([...areas.holds.offline]);
    expect([...alone.holds.income]).toEqual([...areas.holds.income]);
    expect([...alone.highlighted]).toEqual([...areas.highlighted]);
  });
});

test('how the answer moves with its thresholds brackets it, and names the areas at the edge', () => {
  const asked = { ...USUAL, highlight: ['far', 'offline', 'income'] as const };
  const result = found(asked);
  const now = sum(result.highlighted);
  const all = edges(wholeDataset, asked, result);
  expect(all.map(({ threshold }) => threshold)).toEqual(['furtherThanKm', 'offlinePercent', 'incomeDecile']);
  for (const { threshold, lower, higher, nearest, value } of all) {
    const [more, less] = threshold === 'incomeDecile' ? [higher, lower] : [lower, higher];
    expect(more.places).toBeGreaterThanOrEqual(now);
    expect(less.places).toBeLessThanOrEqual(now);
    const gaps = nearest.map((one) => Math.abs(one.value - value));
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  }
});

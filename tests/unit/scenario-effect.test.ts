import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FATES, fateByArea, scenarioEffect } from '../../src/domain/figures/scenario/effect';
import { HOURS_KINDS } from '../../src/domain/model/access-options';
import { openingChoices } from '../../src/domain/model/choices';
import { PEOPLE_IDS } from '../../src/domain/model/people/people';
import { type Change, NO_SCENARIO, type Scenario, withChange } from '../../src/domain/model/scenario';
import { changeProblem } from '../../src/domain/pages/what-if/check-change';
import { groupEffectOf, scenarioFindings } from '../../src/domain/pages/what-if/scenario-findings';
import { read } from '../../src/domain/read';
import { fairness } from '../../src/domain/sureness/fairness';
import { addingUp, scenarioDataset as dataset } from './published-scenario';

const options = { catchmentKm: 5, hours: 'open', worstPercent: 20 } as const;
const of = (...changes: Change[]): Scenario => ({ name: '', changes });
const effectOf = (scenario: Scenario, how: Parameters<typeof scenarioEffect>[2] = options) => {
  const effect = scenarioEffect(dataset, scenario, how);
  if (!effect) throw new Error('The output areas are loaded');
  return effect;
};
const openIds = dataset.accessPoints.filter(({ status }) => status === 'open').map(({ id }) => id);
const hours = { open: 20, staffed: 20, evening: 0, saturday: 3 };

const point = fc.constantFrom(...openIds);
const inside = fc
  .nat({ max: dataset.count - 1 })
  .map((row) => ({ lon: dataset.lon[row] ?? 0, lat: dataset.lat[row] ?? 0 }));
const change: fc.Arbitrary<Change> = fc.oneof(
  point.map((id): Change => ({ kind: 'close', point: id })),
  fc
    .tuple(point, fc.constantFrom(...HOURS_KINDS), fc.integer({ min: 0, max: 20 }))
    .map(([id, kind, set]): Change => ({ kind: 'hours', point: id, of: kind, hours: set })),
  fc.tuple(point, inside).map(([id, at]): Change => ({ kind: 'move', point: id, ...at, label: 'there' })),
  inside.map((at): Change => ({ kind: 'open', ...at, hours, label: 'here' })),
  fc.constant<Change>({ kind: 'mobile-stops' }),
);
const few = { numRuns: 25 };

describe('what a scenario does', () => {
  test('nothing, when nothing is changed', () => {
    const effect = effectOf(NO_SCENARIO);
    for (const { by, kmBefore, kmAfter } of effect.groups) {
      expect([by.gains, by.loses]).toEqual([0, 0]);
      expect(kmAfter).toBe(kmBefore);
    }
    expect(effect.accessAfter.byOutputArea).toEqual(effect.accessBefore.byOutputArea);
  });

  test('closing a place and opening it again restores everything to the bit', () => {
    const { scenario: _, ...untouched } = effectOf(NO_SCENARIO);
    fc.assert(
      fc.property(point, (id) => {
        const closed = withChange(NO_SCENARIO, { kind: 'close', point: id });
        const reopened = withChange(closed, { kind: 'reopen', point: id, hours });
        const { scenario: __, ...effect } = effectOf(reopened);
        expect(effect).toEqual(untouched);
      }),
      few,
    );
  });

  test('a further access point makes nobody’s distance longer', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), inside, (changes, at) => {
        const before = effectOf(of(...changes));
        const after = effectOf(of(...changes, { kind: 'open', ...at, hours, label: 'new' }));
        after.kmAfter.forEach((km, index) => {
          expect(km).toBeLessThanOrEqual(before.kmAfter[index] ?? 0);
        });
      }),
      few,
    );
  });

  test('the order of changes does not matter, to the bit', () => {
    fc.assert(
      fc.property(
        fc
          .array(change, { minLength: 2, maxLength: 6 })
          .chain((changes) =>
            fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
          ),
        ([changes, shuffled]) => {
          const { scenario: _, ...one } = effectOf(of(...changes));
          const { scenario: __, ...other } = effectOf(of(...shuffled));
          expect(other).toEqual(one);
        },
      ),
      few,
    );
  });

  test('totals by area are totals by group, for every group and fate', () => {
    const effect = effectOf(
      of({ kind: 'close', point: 'porlock' }, { kind: 'open', lon: -2.9, lat: 51.05, hours, label: 'there' }),
    );
    for (const id of PEOPLE_IDS) {
      const { by, total } = groupEffectOf(effect, id);
      expect(FATES.reduce((sum, fate) => sum + by[fate], 0)).toBeCloseTo(total, 6);
      for (const fate of FATES) {
        const areas = fateByArea(dataset, effect, id, fate).reduce((sum, count) => sum + count, 0);
        expect(areas).toBeCloseTo(by[fate], 6);
      }
    }
    expect(groupEffectOf(effect, 'residents').total).toBeCloseTo(571_589, 6);
    expect(groupEffectOf(effect, 'residents').by.loses).toBeGreaterThan(0);
    expect(groupEffectOf(effect, 'residents').by.gains).toBeGreaterThan(0);
  });

  test('with every library closed there is nowhere to go, and that is said', () => {
    const effect = effectOf(of(...openIds.map((id): Change => ({ kind: 'close', point: id }))));
    const all = groupEffectOf(effect, 'residents');
    expect(all.kmAfter).toBeNull();
    expect(all.by.loses).toBe(groupEffectOf(effectOf(NO_SCENARIO), 'residents').by['stays in']);
    const said = scenarioFindings(dataset, effect, []).map(({ text }) => text);
    expect(said[1]).toBe('No counted access point is left anywhere in Somerset.');
    expect(said.join(' ')).not.toMatch(/NaN|Infinity/);
  });

  test('fewer opening hours bring staffed and Saturday hours down with them', () => {
    const effect = effectOf(of({ kind: 'hours', point: 'yeovil', of: 'open', hours: 2 }));
    expect(effect.after.find(({ id }) => id === 'yeovil')?.hours).toMatchObject({
      open: 2,
      staffed: 2,
      saturday: 2,
    });
  });

  test('an online-only service leaves exactly those alone who live far from a place that counts', () => {
    const effect = effectOf(of({ kind: 'online-only', profile: 'video', people: '75-plus' }));
    let lost = 0;
    addingUp(dataset.outputAreas.residents, 'residents').forEach((people, index) => {
      if ((effect.kmAfter[index] ?? 0) > 5) lost += people;
    });
    expect(groupEffectOf(effect, 'residents').by.loses).toBeCloseTo(lost, 6);
    // The same people as every view of the map says live that far.
    const told = read(dataset, openingChoices('overview')).findings.find(({ id }) => id === 'far');
    expect(Math.round(lost)).toBe(told?.figures.far);
    // What the decision keeps open from home is no "neither … nor": it is what they are left with.
    expect(scenarioFindings(dataset, effect, ['phone', 'in-person'])[0]?.text).toContain(
      'would have no place nearby, and beside the way online only what the decision keeps open by phone: they do not live',
    );
    for (const ways of [[], ['in-person'], ['terminals']] as const)
      expect(scenarioFindings(dataset, effect, ways)[0]?.text).toContain(
        'would have neither another way to use it nor a place nearby',
      );
    expect(scenarioFindings(dataset, effect, [])[0]?.text).toContain(
      'If a video-appointment service for residents aged 75 and over goes online-only, about ',
    );
  });

  test('more opening hours somewhere leave distances as they are and raise what is reachable', () => {
    const effect = effectOf(of({ kind: 'hours', point: 'porlock', of: 'open', hours: 40 }));
    expect(effect.kmAfter).toEqual(effect.kmBefore);
    const total = (values: Float64Array) =>
      values.reduce(
        (sum, value, index) => sum + (value * (dataset.outputAreas.residents[index] ?? 0)) / 1000,
        0,
      );
    expect(total(effect.accessAfter.byOutputArea) - total(effect.accessBefore.byOutputArea)).toBeCloseTo(
      22.5,
      6,
    );
  });
});

describe('whom it is unfair to', () => {
  test('is told by a ratio of shares whose limits hold it', () => {
    const effect = effectOf(of({ kind: 'close', point: 'porlock' }));
    const all = groupEffectOf(effect, 'residents');
    const old = fairness(dataset, effect, 'loses').find(({ group }) => group === '65-plus');
    const { by, total } = groupEffectOf(effect, '65-plus');
    expect(old?.ratio).toBeCloseTo(by.loses / total / (all.by.loses / all.total), 12);
    expect(old?.low).toBeLessThan(old?.ratio ?? 0);
    expect(old?.high).toBeGreaterThan(old?.ratio ?? 9);
    // Porlock is an old village: two fifths of its residents are over 65
    expect(old?.verdict).toBe('more');
    expect(scenarioFindings(dataset, effect, []).at(-1)?.text).toContain(
      'residents aged 65 and over (estimated)',
    );
  });

  test('is not told where too few are concerned', () => {
    for (const { verdict, ratio } of fairness(dataset, effectOf(NO_SCENARIO), 'loses')) {
      expect([verdict, ratio]).toEqual(['too few', null]);
    }
  });
});

describe('a change that cannot be', () => {
  test.each([
    [{ kind: 'hours', point: 'yeovil', of: 'open', hours: 200 }, /A week has at most 168 opening hours/],
    [{ kind: 'terminals', point: 'yeovil', terminals: -3 }, /whole number from 0 to 500/],
    [{ kind: 'open', lon: -0.12, lat: 51.5, hours, label: 'London' }, /outside Somerset/],
    [{ kind: 'open', lon: Number.NaN, lat: 51, hours, label: 'Nowhere' }, /needs a position/],
    [
      { kind: 'open', lon: -3, lat: 51.1, hours: { ...hours, saturday: 30 }, label: 'x' },
      /at most 24 Saturday hours/,
    ],
    [
      { kind: 'open', lon: -3, lat: 51.1, hours: { ...hours, staffed: 25 }, label: 'x' },
      /more staffed hours than/,
    ],
    [{ kind: 'close', point: 'atlantis' }, /called “atlantis” is held/],
    [{ kind: 'close', point: 'highbridge' }, /closed already/],
    [{ kind: 'reopen', point: 'yeovil', hours }, /open already/],
  ] as const)('%o is refused with what to do', (change, problem) => {
    expect(changeProblem(dataset, change)).toMatch(problem);
  });
});

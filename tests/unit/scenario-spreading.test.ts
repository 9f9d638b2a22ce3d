import { describe, expect, test } from 'vitest';
import { type Effect, FATES, scenarioEffect } from '../../src/domain/figures/scenario/effect';
import { PEOPLE, type PeopleId } from '../../src/domain/model/people/people';
import type { Change, Scenario } from '../../src/domain/model/scenario';
import { explain } from '../../src/domain/pages/what-if/explain';
import { placesNow } from '../../src/domain/places/scenario-places';
import { distanceMatrix, positionsOf } from '../../src/domain/sums/distances';
import { peopleByOutputArea } from '../../src/domain/sums/people-by-place';
import { countDeviation, fairness, fairnessNote } from '../../src/domain/sureness/fairness';
import { spreadingError, spreadVariance } from '../../src/domain/sureness/spreading';
import { addingUp, scenarioDataset as dataset } from './published-scenario';

const { outputAreas } = dataset;
const of = (...changes: Change[]): Scenario => ({ name: '', changes });
const places = placesNow(dataset);
const km = distanceMatrix(outputAreas, positionsOf(places));

/** Whether an output area is near one place alone, which closes. */
function losesBy(closing: number, catchmentKm: number): (index: number) => boolean {
  const isNear = (index: number, place: number) => (km[index * places.length + place] ?? 99) <= catchmentKm;
  const loses = outputAreas.codes.map(
    (_, index) =>
      isNear(index, closing) && places.every((__, place) => place === closing || !isNear(index, place)),
  );
  return (index) => loses[index] === true;
}

function effectOf(scenario: Scenario, catchmentKm: number): Effect {
  const effect = scenarioEffect(dataset, scenario, { catchmentKm, hours: 'open' });
  if (!effect) throw new Error('The output areas are loaded');
  return effect;
}

/** An area's total over its output areas by residents: written here anew, from what is published. */
function spread(truth: ArrayLike<number>): number[] {
  const [people, residents] = [new Map<number, number>(), new Map<number, number>()];
  outputAreas.area.forEach((row, index) => {
    people.set(row, (people.get(row) ?? 0) + (truth[index] ?? 0));
    residents.set(row, (residents.get(row) ?? 0) + (outputAreas.residents[index] ?? 0));
  });
  return Array.from(
    outputAreas.area,
    (row, index) =>
      ((people.get(row) ?? 0) * (outputAreas.residents[index] ?? 0)) / (residents.get(row) ?? 1),
  );
}
const rootMeanSquare = (truth: ArrayLike<number>): number => {
  const guess = spread(truth);
  return Math.sqrt(
    guess.reduce((sum, one, index) => sum + (one - (truth[index] ?? 0)) ** 2, 0) / guess.length,
  );
};

describe('the error of spreading an area’s count over its output areas', () => {
  test('is the one measured where the truth is known: 13.4 disabled people, 9.8 households without a car', () => {
    const { measured } = spreadingError(dataset, outputAreas);
    const rms = Object.fromEntries(measured.map((one) => [one.group, one.rms]));
    expect(rms.disabled).toBeCloseTo(rootMeanSquare(addingUp(outputAreas.disabled, 'disabled_residents')), 9);
    expect(rms['no-car']).toBeCloseTo(rootMeanSquare(addingUp(outputAreas.noCar, 'no_car_households')), 9);
    expect(rms.disabled).toBeCloseTo(13.4, 1);
    expect(rms['no-car']).toBeCloseTo(9.8, 1);
    const said = fairnessNote(dataset);
    expect(said).toContain('13.4 disabled residents and 9.8 households without a car');
    expect(said).toMatch(/\d\d\.\d residents aged 65 and over/);
    expect(said).not.toMatch(/NaN|undefined/);
  });

  test.each(['disabled', 'no-car'] as const)(
    'covers the truth where it is known and not told: %s spread, over every closure and four catchments',
    (group) => {
      const truth = peopleByOutputArea(dataset, outputAreas, group);
      const guess = spread(truth);
      const overChance = times(group);
      let [covered, cases, coveredByTwo] = [0, 0, 0];
      for (const catchmentKm of [2, 3, 5, 8]) {
        for (let id = 0; id < places.length; id += 1) {
          const isIn = losesBy(id, catchmentKm);
          const off = Math.abs(sumWhere(guess, isIn) - sumWhere(truth, isIn));
          const reach = 1.96 * Math.sqrt(spreadVariance(dataset, outputAreas, group, isIn, overChance));
          if (reach === 0) continue;
          cases += 1;
          if (off <= reach) covered += 1;
          const cells = outputAreas.codes.filter((_, index) => isIn(index)).length;
          if (off <= 1.96 * 2 * Math.sqrt(cells)) coveredByTwo += 1;
        }
      }
      expect(cases).toBeGreaterThan(80);
      expect(covered / cases).toBeGreaterThan(0.9);
      // Why: an error of two people a cell, as was assumed of every group, holds the truth too seldom.
      expect(coveredByTwo / cases).toBeLessThan(0.9);
    },
  );

  test('is nothing where areas are in or out as a whole', () => {
    const rows = new Set([3, 4, 5]);
    const variance = spreadVariance(dataset, outputAreas, '65-plus', (index) =>
      rows.has(outputAreas.area[index] ?? -1),
    );
    expect(variance).toBeCloseTo(0, 9);
    expect(spreadVariance(dataset, outputAreas, '65-plus', (index) => index % 2 === 0)).toBeGreaterThan(1000);
  });

  test('widens the ratios of estimated groups alone, and is said where a figure is opened', () => {
    const effect = effectOf(of({ kind: 'close', point: 'yeovil' }), 2);
    const isIn = (index: number) => FATES[effect.fate[index] ?? 0] === 'loses';
    const cells = effect.fate.filter((_, index) => isIn(index)).length;
    const areas = new Set(outputAreas.area.filter((_, index) => isIn(index))).size;
    for (const { id: group, estimated } of PEOPLE) {
      const deviation = countDeviation(dataset, outputAreas, effect, group, 'loses');
      if (!estimated) {
        expect(deviation).toBeCloseTo(2 * Math.sqrt(cells), 9);
        continue;
      }
      // An area’s own count is two people out; where only a part of it loses, spreading adds its error.
      const variance = spreadVariance(dataset, outputAreas, group, isIn);
      expect(variance).toBeGreaterThan(4 * areas);
      expect(deviation).toBeCloseTo(Math.sqrt(4 * areas + variance), 9);
    }
    const old = fairness(dataset, effect, 'loses').find(({ group }) => group === '65-plus');
    const count = effect.groups.find(({ group }) => group === '65-plus')?.by.loses ?? 0;
    const relative = countDeviation(dataset, outputAreas, effect, '65-plus', 'loses') / count;
    expect(Math.log((old?.high ?? 0) / (old?.ratio ?? 1))).toBeGreaterThan(1.96 * relative * 0.999);
    expect(explain(dataset, effect, '65-plus', 'loses').method.join(' ')).toMatch(
      /measured error of spreading .* between about [\d,]+ and about [\d,]+\./,
    );
    expect(explain(dataset, effect, 'disabled', 'loses').method.join(' ')).not.toContain('spreading');
  });
});

function sumWhere(of: ArrayLike<number>, isIn: (index: number) => boolean): number {
  return Array.from(of).reduce((sum, one, index) => sum + (isIn(index) ? one : 0), 0);
}

/** How many times chance the error of spreading a group is, from what is published alone. */
function times(group: PeopleId): number {
  const truth = peopleByOutputArea(dataset, outputAreas, group);
  const guess = spread(truth);
  const residents = new Map<number, number>();
  outputAreas.area.forEach((row, index) => {
    residents.set(row, (residents.get(row) ?? 0) + (outputAreas.residents[index] ?? 0));
  });
  let [squares, byChance] = [0, 0];
  outputAreas.area.forEach((row, index) => {
    const here = outputAreas.residents[index] ?? 0;
    const share = (guess[index] ?? 0) / here;
    squares += ((guess[index] ?? 0) - (truth[index] ?? 0)) ** 2;
    byChance += here * share * (1 - share) * (1 - here / (residents.get(row) ?? 1));
  });
  return Math.sqrt(squares / byChance);
}

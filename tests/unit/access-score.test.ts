import { describe, expect, test } from 'vitest';
import { accessScore, areasChangingFifth, councilAccess } from '../../src/domain/figures/access/access-score';
import type { AccessPoint } from '../../src/domain/model/place';
import { countedHours } from '../../src/domain/places/counted-hours';
import { countSupply, placeOf } from '../../src/domain/places/counted-place';
import { greatCircleKm } from '../../src/domain/sums/great-circle';
import { catchmentSentences, supplyNotes } from '../../src/domain/telling/access-sentences';
import { NO_OUTPUT_AREAS } from './no-output-areas';
import {
  datasetWithOutputAreas as dataset,
  publishedOutputAreas as outputAreas,
} from './published-output-areas';

const open = dataset.accessPoints.filter(({ status }) => status === 'open');
const library = (name: string): AccessPoint => {
  const found = open.find((point) => point.name === name);
  if (!found) throw new Error(`No ${name}`);
  return found;
};

describe('output areas', () => {
  test('are 1,892 with 571,526 residents, each placed by its postcodes and in one of the areas', () => {
    expect(outputAreas.count).toBe(1892);
    expect(outputAreas.residents.reduce((sum, people) => sum + people, 0)).toBe(571_526);
    expect(outputAreas.atAreaCentre.reduce((sum, flag) => sum + flag, 0)).toBe(0);
    expect(new Set(outputAreas.area).size).toBe(dataset.count);
  });

  test('lie near the centre of their area: under 15 km, for the largest are moorland', () => {
    for (let index = 0; index < outputAreas.count; index += 1) {
      const row = outputAreas.area[index] ?? 0;
      const km = greatCircleKm(
        outputAreas.lon[index] ?? 0,
        outputAreas.lat[index] ?? 0,
        dataset.lon[row] ?? 0,
        dataset.lat[row] ?? 0,
      );
      expect(km).toBeLessThan(15);
    }
  });
});

describe('hours that count', () => {
  test('are those of 2023 for opening and staff, and clock hours for evenings and Saturdays', () => {
    const porlock = library('Porlock Library');
    expect(countedHours(porlock, 'open')).toBe(17.5);
    expect(countedHours(porlock, 'staffed')).toBe(0);
    expect(countedHours(porlock, 'saturday')).toBe(2.5);
    expect(countedHours(library('Priorswood Library'), 'saturday')).toBe(0);
    expect(countedHours(library('Taunton Library'), 'evening')).toBeGreaterThan(0);
  });

  test('are unknown, not nought, where nothing is published by day', () => {
    const silent = { ...library('Porlock Library'), clockHours: Array(7).fill(null) };
    expect(countedHours(silent, 'saturday')).toBeNull();
    expect(countSupply([placeOf(silent)], 'saturday').unknown).toEqual(['Porlock Library']);
  });

  test('are multiplied by terminals only when those of every counted place are known', () => {
    const one = { ...placeOf(library('Yeovil Library')), terminals: 10 };
    const other = placeOf(library('Porlock Library'));
    expect(countSupply([one, other], 'open')).toMatchObject({ unit: 'hours' });
    expect([...countSupply([one, other], 'open').supply]).toEqual([47.5, 17.5]);
    const both = countSupply([one, { ...other, terminals: 4 }], 'open');
    expect(both.unit).toBe('terminal-hours');
    expect([...both.supply]).toEqual([475, 70]);
  });
});

describe('the access score', () => {
  const options = { catchmentKm: 5, hours: 'open' } as const;
  const score = accessScore(outputAreas, dataset.count, open.map(placeOf), options);

  test('hands out every open hour there is, on this side of the border and the other', () => {
    const given = score.byOutputArea.reduce(
      (sum, value, index) => sum + (value / 1000) * (outputAreas.residents[index] ?? 0),
      0,
    );
    // What is left of each library's hours goes to the people over the border, worked out here place by place.
    const weight = (km: number) => (km > 5 ? 0 : Math.exp(-2 * (km / 5) ** 2));
    const { beyond } = outputAreas;
    const share = (people: ArrayLike<number>, lon: Float64Array, lat: Float64Array, place: AccessPoint) =>
      lon.reduce(
        (sum, x, index) =>
          sum + (people[index] ?? 0) * weight(greatCircleKm(x, lat[index] ?? 0, place.lon, place.lat)),
        0,
      );
    const expected = open.reduce((sum, place) => {
      const here = share(outputAreas.residents, outputAreas.lon, outputAreas.lat, place);
      const there = share(beyond.residents, beyond.lon, beyond.lat, place);
      return here === 0 ? sum : sum + ((place.hoursOpen ?? 0) * here) / (here + there);
    }, 0);
    expect(given).toBeCloseTo(expected, 6);
    expect(beyond.residents.length).toBeGreaterThan(1000);
  });

  test('of an area is the mean of its output areas weighted by residents', () => {
    const row = 200;
    let [sum, people] = [0, 0];
    score.byOutputArea.forEach((value, index) => {
      if (outputAreas.area[index] !== row) return;
      sum += value * (outputAreas.residents[index] ?? 0);
      people += outputAreas.residents[index] ?? 0;
    });
    expect(score.column.values[row]).toBeCloseTo(sum / people, 12);
  });

  test('is nought exactly where no open library is within the catchment', () => {
    for (let index = 0; index < outputAreas.count; index += 1) {
      const nearest = Math.min(
        ...open.map((point) =>
          greatCircleKm(outputAreas.lon[index] ?? 0, outputAreas.lat[index] ?? 0, point.lon, point.lat),
        ),
      );
      expect((score.byOutputArea[index] ?? 0) > 0).toBe(nearest <= options.catchmentKm);
    }
  });

  test('says in a sentence what another catchment does', () => {
    const wider = { catchmentKm: 8, hours: 'open' } as const;
    const [said] = catchmentSentences(dataset, wider);
    const eight = councilAccess(dataset, wider);
    const five = councilAccess(dataset, options);
    if (!eight || !five) throw new Error('The output areas are loaded');
    const reached = outputAreas.residents.reduce(
      (sum, people, index) => sum + ((eight.byOutputArea[index] ?? 0) > 0 ? people : 0),
      0,
    );
    const moved = areasChangingFifth(five.column, eight.column);
    expect(said?.figures).toEqual({
      residents: 571_526,
      reached,
      usualReached: five.residentsReached,
      moved,
    });
    expect(said?.text).toContain(`${moved} areas of 339`);
    expect(moved).toBeGreaterThan(0);
    expect(areasChangingFifth(five.column, five.column)).toBe(0);
    expect(supplyNotes(dataset, options)).toEqual([
      'Help is counted as opening hours of 2023 alone: how many computers each library has is not published.',
    ]);
  });

  test('is not there without output areas', () => {
    const first = { ...dataset, outputAreas: NO_OUTPUT_AREAS };
    expect(councilAccess(first, options)).toBeNull();
    expect(catchmentSentences(first, options)).toEqual([]);
  });
});

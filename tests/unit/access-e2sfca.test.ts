import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceMatrix, nearestPlaces } from '../../src/domain/sums/distances';
import { gaussianWeight, twoStepAccess } from '../../src/domain/sums/e2sfca';
import { greatCircleKm } from '../../src/domain/sums/great-circle';

/** Kilometres between points on a line. */
const line = (points: readonly number[], places: readonly number[]) =>
  points.flatMap((point) => places.map((place) => Math.abs(point - place)));

const degrees = fc.record({
  lon: fc.double({ min: -4, max: -2, noNaN: true }),
  lat: fc.double({ min: 50.5, max: 51.5, noNaN: true }),
});
const columns = (points: readonly { lon: number; lat: number }[]) => ({
  lon: points.map(({ lon }) => lon),
  lat: points.map(({ lat }) => lat),
});

describe('the two-step floating catchment area', () => {
  test('gives the figures worked out by hand for three points and two places', () => {
    // 100 people each at 0, 1 and 2; 10 hours each at 0 and 2; weight exp(-d²/2): a catchment of 2.
    const access = twoStepAccess({
      demand: [100, 100, 100],
      supply: [10, 10],
      km: line([0, 1, 2], [0, 2]),
      catchmentKm: 2,
    });
    expect([...access].map((value) => value.toFixed(6))).toEqual(['0.065179', '0.069641', '0.065179']);
  });

  test('gives out neither more nor less than there is: people times access is the supply', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ at: fc.integer({ min: 0, max: 30 }), people: fc.integer({ min: 1, max: 900 }) }),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        fc.array(fc.record({ at: fc.integer({ min: 0, max: 30 }), hours: fc.integer({ min: 0, max: 60 }) }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.integer({ min: 1, max: 15 }),
        (points, places, catchmentKm) => {
          const km = line(
            points.map(({ at }) => at),
            places.map(({ at }) => at),
          );
          const access = twoStepAccess({
            demand: points.map(({ people }) => people),
            supply: places.map(({ hours }) => hours),
            km,
            catchmentKm,
          });
          const given = points.reduce((sum, { people }, index) => sum + people * (access[index] ?? 0), 0);
          const reachable = places.filter((place) =>
            points.some((point) => Math.abs(point.at - place.at) <= catchmentKm),
          );
          expect(given).toBeCloseTo(
            reachable.reduce((sum, { hours }) => sum + hours, 0),
            6,
          );
        },
      ),
    );
  });

  test('a place beyond the catchment gives nothing, one at its edge still something', () => {
    expect(gaussianWeight(5.001, 5)).toBe(0);
    expect(gaussianWeight(5, 5)).toBeCloseTo(Math.exp(-2), 12);
    expect(gaussianWeight(0, 5)).toBe(1);
  });

  test('a place with nobody in reach leaves everyone without, not with infinity', () => {
    const access = twoStepAccess({ demand: [0], supply: [10], km: [0], catchmentKm: 2 });
    expect([...access]).toEqual([0]);
  });
});

describe('straight-line distances', () => {
  test('agree with the haversine formula to a metre', () => {
    fc.assert(
      fc.property(
        fc.array(degrees, { minLength: 1, maxLength: 5 }),
        fc.array(degrees, { minLength: 1, maxLength: 5 }),
        (points, places) => {
          const km = distanceMatrix(columns(points), columns(places));
          points.forEach((from, point) => {
            places.forEach((to, place) => {
              const exact = greatCircleKm(from.lon, from.lat, to.lon, to.lat);
              expect(Math.abs((km[point * places.length + place] ?? Number.NaN) - exact)).toBeLessThan(0.001);
            });
          });
        },
      ),
    );
  });

  test('without places nothing is near', () => {
    expect(nearestPlaces(new Float64Array(0), 0, 2)).toEqual({
      km: new Float64Array([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]),
      place: new Int32Array([-1, -1]),
    });
  });
});

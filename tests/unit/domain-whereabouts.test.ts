import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { row as rowOf } from '../../src/domain/model/codes';
import type { Town } from '../../src/domain/model/dataset';
import { placing, whereabouts } from '../../src/domain/places/whereabouts';
import { greatCircleKm } from '../../src/domain/sums/great-circle';
import { formatKm } from '../../src/domain/words/format-value';
import { publishedDataset } from './published-dataset';

/** Made-up towns on one line from west to east, about 14 km apart. */
const WEST: Town = { name: 'Westown', lon: -3.2, lat: 51 };
const EAST: Town = { name: 'Eastown', lon: -3, lat: 51 };

describe('where a place lies, in words', () => {
  test('between two towns when it lies on the way, the nearer first', () => {
    expect(placing([WEST, EAST], { lon: -3.13, lat: 51.01 })).toBe('between Westown and Eastown');
    expect(placing([WEST, EAST], { lon: -3.06, lat: 51.01 })).toBe('between Eastown and Westown');
  });

  test('so far in a direction from the nearest when nothing lies beyond', () => {
    expect(placing([WEST, EAST], { lon: -3.2, lat: 51.09 })).toBe('10.0 km north of Westown');
    expect(placing([WEST, EAST], { lon: -2.9, lat: 50.937 })).toBe('9.9 km south-east of Eastown');
    expect(placing([WEST], { lon: -3.3, lat: 51 })).toBe('7.0 km west of Westown');
  });

  test('near a town it is between nothing; without towns nothing is said', () => {
    expect(placing([WEST, EAST], { lon: -3.19, lat: 51 })).toBe('0.7 km from the centre of Westown');
    expect(placing([], { lon: -3, lat: 51 })).toBe('');
  });

  test('"between" never names a detour of more than a fifth', () => {
    const town = fc.record({
      name: fc.constantFrom('A', 'B', 'C'),
      lon: fc.double({ min: -4, max: -2, noNaN: true }),
      lat: fc.double({ min: 50.5, max: 51.5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(town, { minLength: 2, maxLength: 6 }), (towns) => {
        const named = towns.map((one, index) => ({ ...one, name: `T${index}` }));
        const said = /^between (T\d) and (T\d)$/.exec(placing(named, { lon: -3, lat: 51 }));
        if (!said) return;
        const [a, b] = [said[1], said[2]].map((name) => named.find((one) => one.name === name) as Town);
        const over = [a, b].reduce(
          (sum, one) => sum + greatCircleKm(-3, 51, one?.lon ?? 0, one?.lat ?? 0),
          0,
        );
        const straight = greatCircleKm(a?.lon ?? 0, a?.lat ?? 0, b?.lon ?? 0, b?.lat ?? 0);
        expect(over).toBeLessThanOrEqual(1.2 * straight + 1e-9);
      }),
    );
  });
});

describe('in the published data', () => {
  const dataset = publishedDataset();

  test('every area has a place in words, with its nearest open library and distance', () => {
    dataset.codes.forEach((_, index) => {
      const text = whereabouts(dataset, rowOf(index));
      const km = dataset.columns.get('nearest_access_point_km')?.values[index] ?? Number.NaN;
      expect(text).toMatch(
        /^(between .+ and .+|[\d.]+ km [a-z- ]+of .+), [\d.]+ km from .+ (Library|Hub|Centre)( \([A-Z][a-zA-Z ]+ Council\))? in a straight line$/,
      );
      expect(text).toContain(`${dataset.nearestAccessPoint[index]} in a straight line`);
      // to the tenth as the table and the panel have it: the metre decides, in three areas the other way
      expect(text).toContain(`, ${formatKm(km)} from `);
    });
  });
});

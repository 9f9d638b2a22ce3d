import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoadedLayer } from '../../src/domain/model/loaded-layer';
import { protect } from '../../src/domain/sums/disclosure';
import { keptSums } from '../../src/domain/sums/kept-sums';

/** A made-up file of one count by area. */
const layerOf = (values: readonly number[]): LoadedLayer =>
  ({
    key: 'made-up',
    kind: 'table',
    title: 'Made up',
    official: false,
    totals: [],
    figures: [
      {
        key: 'count',
        isCount: true,
        behind: null,
        council: values.reduce((sum, one) => sum + one, 0),
        column: { values: Float64Array.from(values), status: new Uint8Array(values.length) },
      },
    ],
  }) as unknown as LoadedLayer;

const filesAndPlaces = fc
  .integer({ min: 4, max: 40 })
  .chain((count) =>
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: count, maxLength: count }),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: count, maxLength: count }),
    ),
  );

test('the two ends of a total of added counts hold the true total, for random files and places', () => {
  fc.assert(
    fc.property(filesAndPlaces, ([values, of]) => {
      const { figures, protection } = protect(layerOf(values));
      const [figure] = figures;
      if (!figure) throw new Error('no figure');
      const { ends, values: sums, status } = keptSums(figure.column, of, 6, protection, figure.council);
      for (let place = 0; place < 6; place += 1) {
        const truth = values.reduce((sum, value, row) => (of[row] === place ? sum + value : sum), 0);
        expect(ends?.least[place]).toBeLessThanOrEqual(truth);
        expect(ends?.most[place]).toBeGreaterThanOrEqual(truth);
        if (status[place] === 0)
          expect(Math.abs((sums[place] as number) - truth)).toBeLessThanOrEqual(2 * values.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('what is told of places is worked out of the cells as the map shows them, and of nothing else', () => {
  fc.assert(
    fc.property(filesAndPlaces, ([values, of]) => {
      const { figures, protection } = protect(layerOf(values));
      const [figure] = figures;
      if (!figure) throw new Error('no figure');
      const shown = {
        values: Float64Array.from(figure.column.values),
        status: Uint8Array.from(figure.column.status),
      };
      const told = keptSums(figure.column, of, 6, protection, figure.council);
      // with every held-back cell forgotten, nothing changes: no place gives one away
      expect(keptSums(shown, of, 6, protection, figure.council)).toEqual(told);
      for (const status of shown.status) expect([0, 3]).toContain(status);
    }),
    { numRuns: 100 },
  );
});

test('without a total of the file nothing is the most, and official counts are sums', () => {
  const column = { values: Float64Array.from([20, Number.NaN, 30]), status: Uint8Array.from([0, 3, 0]) };
  const held = keptSums(column, [0, 0, 1], 2, { below: 10, roundTo: 5, small: 1, difference: 0 }, null);
  expect(held.ends?.most[0]).toBe(Number.POSITIVE_INFINITY);
  expect([...held.status]).toEqual([3, 0]);
  const official = keptSums(
    { values: Float64Array.from([1, 2, 3]), status: new Uint8Array(3) },
    [0, 0, 1],
    2,
    null,
    null,
  );
  expect([...official.values]).toEqual([3, 3]);
  expect(official.ends).toBeUndefined();
});

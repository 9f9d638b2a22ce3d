import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classFill, MARKED_KEY, NO_DATA, RAMPS, SMALL, SUPPRESSED } from '../../src/cartography/palette';
import { MEASURE_IDS } from '../../src/domain/model/catalogue';
import {
  changedRows,
  DIM_TINTS,
  isDim,
  rowMarks,
  rowTints,
  TINTS,
  tintsOfStep,
} from '../../src/map/row-state';
import { readingOf } from './map-fixture';

const rows = 12;
const anyClasses = fc.array(fc.integer({ min: -2, max: 4 }), { minLength: rows, maxLength: rows });
const anyFlags = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: rows, maxLength: rows });
const anyReading = fc
  .record({
    measure: fc.constantFrom(...MEASURE_IDS),
    classOf: anyClasses,
    marked: anyFlags,
    shown: anyFlags,
  })
  .map(readingOf);
const anyIsolated = fc.constantFrom(null, -2, -1, 0, 1, 2, 3, 4, MARKED_KEY, 101, 112);

describe('what feature-state says of each area', () => {
  it('gives every area exactly the colour the legend has for its class', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const tints = rowTints(reading, null);
        reading.classOf.forEach((classIndex, row) => {
          const tint = tints[row] ?? -1;
          expect(TINTS[tint % DIM_TINTS]).toBe(classFill(reading, classIndex));
          expect(tint >= DIM_TINTS).toBe(reading.shown[row] === 0);
        });
      }),
    );
  });

  it('is sent again only for areas whose colour or dimming changed', () => {
    fc.assert(
      fc.property(
        anyReading,
        anyReading,
        anyIsolated,
        anyIsolated,
        (before, after, wasIsolated, isIsolated) => {
          const [old, next] = [rowTints(before, wasIsolated), rowTints(after, isIsolated)];
          const changed = new Set<number>(changedRows(old, next));
          for (let row = 0; row < rows; row++) {
            const differs =
              classFill(before, before.classOf[row] ?? 0) !== classFill(after, after.classOf[row] ?? 0) ||
              isDim(before, wasIsolated, row) !== isDim(after, isIsolated, row);
            expect(changed.has(row)).toBe(differs);
          }
        },
      ),
    );
  });

  it('says of marks apart, so that a slider does not recolour the map', () => {
    fc.assert(
      fc.property(anyReading, anyIsolated, (reading, isolated) => {
        rowMarks(reading, isolated).forEach((mark, row) => {
          expect(mark > 0).toBe(reading.marked[row] === 1);
          if (mark > 0) expect(mark === 2).toBe(isDim(reading, isolated, row));
        });
      }),
    );
  });

  it('is sent for every area the first time and for none when nothing changed', () => {
    const states = rowTints(readingOf({ classOf: [0, 1, -1] }), null);
    expect(changedRows(null, states)).toEqual([0, 1, 2]);
    expect(changedRows(states, states)).toEqual([]);
  });

  it('has no data and suppressed apart from every class', () => {
    expect(TINTS.filter((tint) => tint === NO_DATA)).toHaveLength(1);
    expect(TINTS.filter((tint) => tint === SUPPRESSED)).toHaveLength(1);
    expect(TINTS.filter((tint) => tint === SMALL)).toHaveLength(1);
    expect(new Set(rowTints(readingOf({ classOf: [0, -1, -2, -3] }), null)).size).toBe(4);
    expect(new Set(TINTS).size).toBe(TINTS.length);
    expect(tintsOfStep(4).map((tint) => TINTS[tint])).toEqual(Object.values(RAMPS).map((ramp) => ramp[4]));
  });
});

describe('isolating a class from the legend', () => {
  const reading = readingOf({ classOf: [0, 1, -1, 1], marked: [0, 1, 0, 0], shown: [1, 1, 1, 0] });
  const bright = (isolated: number | null) => [0, 1, 2, 3].filter((row) => !isDim(reading, isolated, row));

  it('leaves its areas bright and never brings back what the filter left out', () => {
    expect(bright(null)).toEqual([0, 1, 2]);
    expect(bright(1)).toEqual([1]);
    expect(bright(-1)).toEqual([2]);
    expect(bright(MARKED_KEY)).toEqual([1]);
  });

  it('dims nothing for the legend’s overlay entries', () => {
    expect(bright(101)).toEqual([0, 1, 2]);
  });
});

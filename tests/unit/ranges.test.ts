import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inAllOf, inAnyOf, inBoth, known, together } from '../../src/domain/sums/ranges';

/** A made-up joint table: of each person (or household), which of three parts they are in. */
const people = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 60 });
const sizes = (table: readonly (readonly boolean[])[]) =>
  [0, 1, 2].map((part) => table.filter((person) => person[part]).length);

describe('ranges of people of whom only the parts are counted', () => {
  test('contain what any made-up joint table gives', () => {
    fc.assert(
      fc.property(people, (table) => {
        const parts = sizes(table);
        const any = table.filter((person) => person.includes(true)).length;
        const all = table.filter((person) => !person.includes(false)).length;
        const union = inAnyOf(parts, table.length);
        const common = inAllOf(parts, table.length);
        expect(union.least).toBeLessThanOrEqual(any);
        expect(union.most).toBeGreaterThanOrEqual(any);
        expect(common.least).toBeLessThanOrEqual(all);
        expect(common.most).toBeGreaterThanOrEqual(all);
      }),
    );
  });

  test('a group of several, meeting a barrier, is in the range of both ranges', () => {
    fc.assert(
      fc.property(people, (table) => {
        const [first = 0, second = 0, barrier = 0] = sizes(table);
        const meeting = table.filter(([a, b, met]) => (a || b) && met).length;
        const range = inBoth(inAnyOf([first, second], table.length), known(barrier), table.length);
        expect(range.least).toBeLessThanOrEqual(meeting);
        expect(range.most).toBeGreaterThanOrEqual(meeting);
      }),
    );
  });

  test('both ends can be: the range is no wider than it has to be', () => {
    // 10 people, 6 and 7 of them: at least 3 in both, at most 6; at least 7 in either, at most 10.
    expect(inAllOf([6, 7], 10)).toEqual({ least: 3, most: 6 });
    expect(inAnyOf([6, 7], 10)).toEqual({ least: 7, most: 10 });
    expect(inAllOf([2, 3], 10)).toEqual({ least: 0, most: 2 });
    expect(inAnyOf([2, 3], 10)).toEqual({ least: 3, most: 5 });
  });

  test('a union lies between the larger group and the sum; of nobody it is nobody', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (first, second, rest) => {
        const whole = Math.max(first, second) + rest;
        const { least, most } = inAnyOf([first, second], whole);
        expect(least).toBe(Math.max(first, second));
        expect(most).toBe(Math.min(whole, first + second));
      }),
    );
    expect(inAnyOf([], 5)).toEqual(known(0));
  });

  test('places put together add their ends', () => {
    expect(together([known(3), { least: 1, most: 4 }])).toEqual({ least: 4, most: 7 });
    expect(together([])).toEqual(known(0));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountTable, heldBack } from '../../src/domain/sums/held-back';
import { most } from './linear-bounds';

/** A council of a few areas of ten people or more and some sets of them, the first all areas; small counts are common. */
const report = (maps: number) =>
  fc
    .record({ areas: fc.integer({ min: 2, max: 6 }), answers: fc.integer({ min: 2, max: 5 }) })
    .chain(({ areas, answers }) =>
      fc.record({
        people: fc.array(
          fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })), {
            minLength: answers,
            maxLength: answers,
          }),
          { minLength: areas, maxLength: areas },
        ),
        sets: fc
          .array(fc.subarray([...Array(areas).keys()], { minLength: 1 }), { maxLength: maps })
          .map((some) => [[...Array(areas).keys()], ...some]),
      }),
    );

const inhabited = (answers: readonly number[]): readonly number[] =>
  answers.reduce((sum, people) => sum + people, 0) < 10
    ? answers.map((people, at) => (at === 0 ? people + 10 : people))
    : answers;

const tableOf = ({
  people,
  sets,
}: {
  readonly people: readonly (readonly number[])[];
  readonly sets: readonly (readonly number[])[];
}): CountTable => ({
  sets,
  counts: (people[0] ?? []).map((_, answer) =>
    sets.map((rows) => rows.reduce((sum, row) => sum + (people[row]?.[answer] ?? 0), 0)),
  ),
});

/** What the reader knows: every printed cell and every total, of people in areas that belong to the same sets. */
function known({ counts, sets }: CountTable, held: readonly (readonly boolean[])[]) {
  const areas = [...new Set(sets.flat())];
  const atoms = [...new Set(areas.map((row) => sets.map((set) => (set.includes(row) ? '1' : '0')).join('')))];
  const variable = (answer: number, atom: number) => answer * atoms.length + atom;
  const over = (test: (answer: number, atom: string) => boolean): number[] => {
    const of = Array(counts.length * atoms.length).fill(0);
    counts.forEach((_, answer) => {
      atoms.forEach((atom, at) => {
        if (test(answer, atom)) of[variable(answer, at)] = 1;
      });
    });
    return of;
  };
  const cell = (answer: number, set: number) => over((one, atom) => one === answer && atom[set] === '1');
  const equations = sets.flatMap((_, set) => [
    {
      of: over((_answer, atom) => atom[set] === '1'),
      is: counts.reduce((sum, row) => sum + (row[set] ?? 0), 0),
    },
    ...counts.flatMap((row, answer) =>
      held[answer]?.[set] ? [] : [{ of: cell(answer, set), is: row[set] ?? 0 }],
    ),
  ]);
  return { cell, equations };
}

/** Each two share no area, or one lies within the other: maps of one council mostly do. */
const nestedOrApart = (sets: readonly (readonly number[])[]): boolean =>
  sets.every((one) =>
    sets.every((other) => {
      const shared = one.filter((row) => other.includes(row)).length;
      return shared === 0 || shared === one.length || shared === other.length;
    }),
  );

/** Solves the equations alone, by elimination: what follows from adding and subtracting what is printed. */
function followsBySubtraction(
  objective: readonly number[],
  equations: readonly { readonly of: readonly number[] }[],
): boolean {
  const rows: number[][] = [];
  const reduced = (of: readonly number[]): number[] => {
    let left = [...of];
    for (const row of rows) {
      const lead = row.findIndex((value) => Math.abs(value) > 1e-9);
      const times = (left[lead] ?? 0) / (row[lead] ?? 1);
      left = left.map((value, at) => value - times * (row[at] ?? 0));
    }
    return left;
  };
  for (const { of } of equations) {
    const left = reduced(of);
    if (left.some((value) => Math.abs(value) > 1e-9)) rows.push(left);
  }
  return reduced(objective).every((value) => Math.abs(value) < 1e-9);
}

describe('cells that are held back', () => {
  it('cannot be known to be below ten from what is printed of areas within and beside each other', () => {
    fc.assert(
      fc.property(report(2), (one) => {
        fc.pre(nestedOrApart(one.sets));
        const table = tableOf({ ...one, people: one.people.map(inhabited) });
        const held = heldBack(table);
        const { cell, equations } = known(table, held);
        table.counts.forEach((row, answer) => {
          row.forEach((count, set) => {
            if (!held[answer]?.[set]) {
              expect(count).toBeGreaterThanOrEqual(10);
              return;
            }
            const highest = most(cell(answer, set), equations);
            if (highest === null) throw new Error('what is printed contradicts itself');
            expect(highest).toBeGreaterThanOrEqual(10 - 1e-6);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('do not follow by adding and subtracting, whichever way the areas of a report overlap', () => {
    fc.assert(
      fc.property(report(3), (one) => {
        const table = tableOf({ ...one, people: one.people.map(inhabited) });
        const held = heldBack(table);
        const { cell, equations } = known(table, held);
        table.counts.forEach((row, answer) => {
          row.forEach((count, set) => {
            if (!held[answer]?.[set]) expect(count).toBeGreaterThanOrEqual(10);
            else if (count < 10) expect(followsBySubtraction(cell(answer, set), equations)).toBe(false);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('are at least two wherever there is one, and none where every number is large', () => {
    const areas = [[0], [1]];
    expect(heldBack({ sets: [[0]], counts: [[500], [4], [30]] })).toEqual([[false], [true], [true]]);
    expect(heldBack({ sets: [[0]], counts: [[500], [0], [9], [12]] })).toEqual([
      [false],
      [true],
      [true],
      [true],
    ]);
    // 4 of the second area follow from all areas and the first.
    expect(
      heldBack({
        sets: [[0, 1], [0]],
        counts: [
          [900, 500],
          [60, 30],
          [44, 40],
        ],
      }),
    ).toEqual([
      [false, false],
      [false, true],
      [false, true],
    ]);
    expect(
      heldBack({
        sets: areas,
        counts: [
          [50, 60],
          [70, 80],
        ],
      }).flat(),
    ).not.toContain(true);
  });
});

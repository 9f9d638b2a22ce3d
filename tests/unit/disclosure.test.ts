import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Status } from '../../src/domain/model/column';
import type { LoadedFigure, LoadedLayer } from '../../src/domain/model/loaded-layer';
import { protect, protectionText } from '../../src/domain/sums/disclosure';

// Made-up counts: they reach no map.
function count(id: number, values: readonly number[]): LoadedFigure {
  return {
    key: `column_${id}`,
    title: `Count ${id}`,
    measure: {
      id: `loaded_own_${id}`,
      group: 'need',
      title: `Count ${id}`,
      short: `count ${id}`,
      unit: 'score',
      decimals: 0,
      denominator: null,
      direction: 'neither',
      sourceIds: [],
      vintage: '',
      geography: 'LSOA 2021',
      caveat: null,
    },
    column: { values: Float64Array.from(values), status: new Uint8Array(values.length) },
    council: values.reduce((sum, value) => sum + value, 0),
    definition: `count ${id}`,
    isCount: true,
    behind: null,
  };
}

function layerOf(figures: readonly LoadedFigure[]): LoadedLayer {
  return {
    origin: 'added',
    key: 'table_made-up',
    kind: 'table',
    title: 'Made-up table',
    source: {
      id: 'made-up',
      publisher: '',
      title: '',
      vintage: '',
      vintageSort: '',
      release: '',
      licence: '',
      attribution: '',
      url: '',
      geography: '',
      caveats: [],
    },
    figures,
    match: { matched: 0, notOurs: 0, unknown: 0, faulty: 0 },
    notes: [],
    areaNotes: [],
    totals: [],
    official: false,
    protection: null,
  };
}

const shown = (layer: LoadedLayer, at = 0): readonly (number | string)[] =>
  [...(layer.figures[at]?.column.values ?? [])].map((value, row) =>
    [Status.suppressed, Status.small].some((one) => one === layer.figures[at]?.column.status[row])
      ? '[c]'
      : value,
  );

describe('the user’s own small figures', () => {
  test('counts of 1 to 9 are held back, nought stays, the rest is rounded to 5', () => {
    const layer = protect(layerOf([count(1, [0, 3, 9, 10, 12, 13, 98])]));
    expect(shown(layer)).toEqual([0, '[c]', '[c]', 10, 10, 15, 100]);
    expect(layer.figures[0]?.council).toBe(145);
  });

  test('a single cell held back takes the next smallest with it: the total would give it away', () => {
    const layer = protect(layerOf([count(1, [4, 20, 15, 40])]));
    expect(shown(layer)).toEqual(['[c]', 20, '[c]', 40]);
    expect(layer.protection).toMatchObject({ small: 1, difference: 1 });
  });

  test('a part that differs from its whole by 1 to 9 is held back, since the difference would tell', () => {
    const layer = protect(layerOf([count(1, [50, 60, 70]), count(2, [46, 30, 70])]));
    expect(shown(layer, 0)).toEqual([50, 60, 70]);
    expect(shown(layer, 1)[0]).toBe('[c]');
  });

  test('what follows from columns and the column that adds them up is held back with another', () => {
    const [one, two, three] = [
      [5, 20, 30],
      [15, 40, 50],
      [80, 60, 70],
    ] as const;
    const total = one.map((value, row) => value + (two[row] as number) + (three[row] as number));
    const layer = protect(layerOf([count(1, one), count(2, two), count(3, three), count(4, total)]));
    const heldHere = [0, 1, 2].filter((at) => shown(layer, at)[0] === '[c]');
    expect(heldHere).toEqual([0, 1]);
    expect(shown(layer, 2)).toEqual([80, 60, 70]);
    expect(shown(layer, 3)).toEqual([100, 120, 150]);
  });

  test('of random answers and their total none that is held back can be known to be below ten', () => {
    const areas = fc.integer({ min: 2, max: 6 });
    const table = areas.chain((rows) =>
      fc.array(fc.array(fc.oneof(fc.nat(12), fc.nat(300)), { minLength: rows, maxLength: rows }), {
        minLength: 2,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(table, (answers) => {
        const total = (answers[0] ?? []).map((_, row) =>
          answers.reduce((sum, answer) => sum + (answer[row] as number), 0),
        );
        fc.pre(total.every((people) => people >= 10));
        const layer = protect(layerOf([...answers, total].map((values, at) => count(at + 1, values))));
        total.forEach((whole, row) => {
          const cells = answers.map((_, at) => shown(layer, at)[row]);
          const wholeShown = shown(layer, answers.length)[row];
          if (wholeShown === '[c]' || !cells.includes('[c]')) return;
          const held = answers.filter((_, at) => cells[at] === '[c]');
          const hidden = held.reduce((sum, answer) => sum + (answer[row] as number), 0);
          const nothingElse = answers.every((answer, at) => cells[at] === '[c]' || answer[row] === 0);
          expect(nothingElse || (held.length > 1 && hidden >= 10), `${whole}`).toBe(true);
        });
      }),
    );
  });

  test('a mean of fewer than ten records is held back', () => {
    const mean = { ...count(1, [5, 6]), isCount: false, behind: Float64Array.from([9, 10]) };
    expect(shown(protect(layerOf([mean])))).toEqual(['[c]', 6]);
  });

  test('whatever the table, no shown count is from 1 to 9 and every one is a multiple of 5', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 30 }), (values) => {
        const layer = protect(layerOf([count(1, values)]));
        const cells = shown(layer).filter((cell) => typeof cell === 'number');
        expect(
          cells.every((cell) => Number(cell) % 5 === 0 && !(Number(cell) > 0 && Number(cell) < 10)),
        ).toBe(true);
        const held = shown(layer).filter((cell) => cell === '[c]').length;
        // Never one alone, unless there is nothing else to hold back.
        if (held === 1) expect(values.filter((value) => value > 0)).toHaveLength(1);
      }),
    );
  });

  test('the export says so', () => {
    const { protection } = protect(layerOf([count(1, [4, 20, 15, 40])]));
    expect(protection && protectionText(protection)).toBe(
      'Your own data: figures of fewer than 10 are held back and counts rounded to the nearest 5 (2 held back, 1 of them because they could be worked out from others).',
    );
  });

  test('a part in one file and its whole in another are held back alike, whichever came first', () => {
    const [all, some] = [
      [50, 60, 70, 20],
      [46, 30, 70, 20],
    ];
    const whole = protect(layerOf([count(1, all)]));
    const part = protect(layerOf([count(2, some)]), [whole]);
    expect(shown(part)[0]).toBe('[c]');
    // Held back by its twin so that the total does not give it away; what is equal or far off stays.
    expect(part.protection).toMatchObject({ small: 0, difference: 2 });
    expect(shown(part)[1]).toBe(30);
    const partFirst = protect(layerOf([count(2, some)]));
    expect(shown(protect(layerOf([count(1, all)]), [partFirst]))[0]).toBe('[c]');
    // The same figures of an official file are no one's own.
    expect(shown(protect(layerOf([count(2, some)]), [{ ...whole, official: true }]))).toEqual(
      shown(partFirst),
    );
  });

  test('the same counts once more, and counts that are no part of each other, tell nothing new', () => {
    const once = protect(layerOf([count(1, [50, 60, 70, 20])]));
    expect(protect(layerOf([count(1, [50, 60, 70, 20])]), [once]).protection?.difference).toBe(0);
    expect(protect(layerOf([count(1, [46, 66, 70, 20])]), [once]).protection?.difference).toBe(0);
  });

  test('of a file kept from an earlier visit the rounded counts are left: no small difference slips through', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 20, max: 90 }), fc.nat(40)), { minLength: 3, maxLength: 20 }),
        (cells) => {
          const whole = cells.map(([value]) => value);
          const part = cells.map(([value, less]) => Math.max(10, value - less));
          const kept = protect(layerOf([count(1, whole)]));
          const rounded = {
            ...kept,
            figures: kept.figures.map(({ exact: _, ...figure }) => figure),
          };
          const safe = protect(layerOf([count(2, part)]), [rounded]);
          const differences = part.map((value, row) => (whole[row] ?? 0) - value);
          // Where every difference is within the rounding the two cannot be told from the same figures.
          if (differences.every((one) => one <= 5)) return;
          for (const [row, cell] of shown(safe).entries()) {
            const difference = differences[row] ?? 0;
            if (shown(kept)[row] !== '[c]' && difference > 0 && difference < 10) expect(cell).toBe('[c]');
          }
        },
      ),
    );
  });
});

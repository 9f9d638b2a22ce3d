import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Status } from '../../src/domain/dataset';
import { protect, protectionText } from '../../src/domain/disclosure';
import type { LoadedFigure, LoadedLayer } from '../../src/domain/loaded-layer';

// Made-up counts: they reach no map.
function count(id: number, values: readonly number[]): LoadedFigure {
  return {
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
    layer.figures[at]?.column.status[row] === Status.suppressed ? '[c]' : value,
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
});

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { classFill, PAIR_COLOURS } from '../../src/cartography/palette';
import { drawPicture } from '../../src/cartography/picture';
import { measureOf } from '../../src/domain/model/catalogue';
import { type Choices, openingChoices } from '../../src/domain/model/choices';
import { Status } from '../../src/domain/model/column';
import type { MeasureId } from '../../src/domain/model/measure';
import { read } from '../../src/domain/read';
import { DIM_TINTS, rowTints, TINTS } from '../../src/map/row-state';
import { decodeChoices } from '../../src/state/link';
import { AREAS, figure } from '../browser/published';
import { areasCsv } from './areas-csv';
import { scene } from './cartography-fixture';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const paired = (measure: MeasureId, second: MeasureId, more: Partial<Choices['pair']> = {}): Choices => ({
  ...openingChoices('overview'),
  measure,
  pair: { second, firstLimits: null, secondLimits: null, ...more },
});
const ids = [...dataset.columns.keys()];
const anyPair = fc
  .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
  .filter(([first, second]) => first !== second);

describe('two measures at once', () => {
  it('counts in each cell what a person would count in the published table', () => {
    const { pair } = read(
      dataset,
      paired('income_deprivation_pct', 'nearest_access_point_km', {
        firstLimits: [10, 20],
        secondLimits: [2, 5],
      }),
    );
    const level = (value: number | null, middle: number, top: number) => {
      const shown = Number((value ?? 0).toFixed(1));
      return shown >= top ? 2 : shown >= middle ? 1 : 0;
    };
    const cells = AREAS.map(
      (area) =>
        3 * level(figure(area, 'income_deprivation_pct'), 10, 20) +
        level(figure(area, 'nearest_access_point_km'), 2, 5),
    );
    expect(pair?.cells.map(({ count }) => count)).toEqual(
      Array.from({ length: 9 }, (_, cell) => cells.filter((one) => one === cell).length),
    );
    expect(pair?.first.labels).toEqual(['under 10.0%', '10.0 to 19.9%', '20.0% or more']);
  });

  it('holds every area with both figures in one cell, and its residents; the others nowhere', () => {
    fc.assert(
      fc.property(anyPair, ([first, second]) => {
        const reading = read(dataset, paired(first, second));
        const [one, two] = [first, second].map((id) => dataset.columns.get(id)?.status ?? new Uint8Array());
        const both = dataset.codes.filter(
          (_, row) => one?.[row] === Status.value && two?.[row] === Status.value,
        );
        const cells = reading.pair?.cells ?? [];
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(both.length);
        expect(reading.noDataCount + reading.suppressedCount + reading.smallCount).toBe(
          dataset.count - both.length,
        );
        expect(reading.classes).toBe(cells);
      }),
      { numRuns: 60 },
    );
  });

  it('thirds hold about a third each where values differ', () => {
    const axis = read(dataset, paired('age_65_plus_pct', 'no_car_pct')).pair?.first;
    for (const level of [0, 1, 2]) {
      const count = [...(axis?.levelOf ?? [])].filter((one) => one === level).length;
      expect(Math.abs(count - dataset.count / 3)).toBeLessThan(6);
    }
  });

  it('the rules “high on both” show exactly the areas of the last cell, whichever way the measures run', () => {
    fc.assert(
      fc.property(anyPair, ([first, second]) => {
        const choices = paired(first, second);
        const { pair } = read(dataset, choices);
        if (!pair || pair.bothRules.length < 2) return;
        const filtered = read(dataset, {
          ...choices,
          filter: { text: '', join: 'all', rules: pair.bothRules },
        });
        const last = [...pair.cellOf].flatMap((cell, row) => (cell === 8 ? [row] : []));
        expect([...filtered.order].sort((a, b) => a - b)).toEqual(last);
      }),
      { numRuns: 80 },
    );
  });

  it('a worse value of either never lowers its level', () => {
    fc.assert(
      fc.property(anyPair, ([first, second]) => {
        const axis = read(dataset, paired(first, second)).pair?.first;
        if (!axis) return;
        const way = measureOf(first).direction === 'higher-is-better' ? -1 : 1;
        const rows = [...dataset.codes.keys()]
          .filter((row) => (axis.levelOf[row] ?? -1) >= 0)
          .sort((a, b) => way * ((axis.column.values[a] ?? 0) - (axis.column.values[b] ?? 0)));
        const levels = rows.map((row) => axis.levelOf[row] ?? 0);
        expect(levels).toEqual([...levels].sort((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });

  it('is coloured alike in the drawn map, the moving map and the legend', () => {
    const reading = read(dataset, paired('income_deprivation_pct', 'nearest_access_point_km'));
    const tints = rowTints(reading, 8);
    reading.classOf.forEach((cell, row) => {
      expect(classFill(reading, cell)).toBe(PAIR_COLOURS[cell]);
      expect(TINTS[(tints[row] ?? 0) % DIM_TINTS]).toBe(PAIR_COLOURS[cell]);
      expect((tints[row] ?? 0) >= DIM_TINTS).toBe(cell !== 8);
    });
  });

  it('is said in words, with both sources, and stands in the file with the cell of each area', () => {
    const reading = read(dataset, paired('income_deprivation_pct', 'no_car_pct'));
    expect(reading.altText).toContain(
      'and households with no car or van (Census, 21 March 2021), three levels',
    );
    expect(reading.shadingText).toContain('; with Households with no car or van');
    expect(reading.sourceLine).toContain('Households with no car or van; Residents: Census');
    expect(reading.rowText(reading.order[0] ?? (0 as never))).toMatch(/income-deprived, \d.*% no car or van/);
    const { data, meta } = Papa.parse<Record<string, string>>(areasCsv(dataset, reading).slice(1), {
      header: true,
    });
    expect(meta.fields).toContain('no_car_pct');
    const row = reading.order[0] ?? 0;
    expect(data[0]?.class).toBe(reading.pair?.cells[reading.classOf[row] ?? 0]?.label);
  });

  it('has its nine counts and both titles in the saved picture', () => {
    const reading = read(dataset, paired('income_deprivation_pct', 'no_car_pct'));
    const svg = drawPicture(scene, reading, {
      width: 1754,
      madeOn: 'today',
      link: 'https://example.org',
      version: '0',
    });
    expect(svg).toMatch(/Upwards: People in/);
    for (const { count } of reading.pair?.cells ?? []) expect(svg).toContain(`>${count}</text>`);
    for (const colour of PAIR_COLOURS) expect(svg).toContain(`fill="${colour}"`);
  });

  it('a link with a second figure or limits that cannot be is told so', () => {
    for (const query of [
      '?with=happiness',
      '?levels=20_10',
      '?levels=5',
      '?with=no_car_pct&withlevels=10_900',
    ]) {
      const { choices, dropped } = decodeChoices(query, dataset);
      expect([choices.pair.firstLimits, choices.pair.secondLimits]).toEqual([null, null]);
      expect(dropped).toHaveLength(1);
    }
  });

  it('of one and the same measure is that measure alone', () => {
    expect(read(dataset, paired('no_car_pct', 'no_car_pct')).pair).toBe(null);
  });
});

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { measureOf } from '../../src/domain/model/catalogue';
import { type Choices, openingChoices } from '../../src/domain/model/choices';
import type { AreaCode } from '../../src/domain/model/codes';
import { Status } from '../../src/domain/model/column';
import { compareReading } from '../../src/domain/pages/compare/compare-reading';
import { compareTables } from '../../src/domain/pages/compare/compare-tables';
import type { ComparedMeasure } from '../../src/domain/pages/compare/compared';
import { englandMiddle } from '../../src/domain/pages/compare/reference-values';
import { against, areApart, marginAt, wilson } from '../../src/domain/sureness/margin';
import { savedTableText } from '../../src/domain/words/saved-table';
import { decodeChoices } from '../../src/state/link';
import { createAppStore } from '../../src/state/store';
import { AREAS, count } from '../browser/published';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const comparing = (...codes: readonly AreaCode[]): Choices => ({
  ...openingChoices('overview'),
  compared: codes,
});
const all = (choices: Choices): ReadonlyMap<string, ComparedMeasure> =>
  new Map(
    compareReading(dataset, choices).groups.flatMap(({ measures }) =>
      measures.map((one) => [one.measure.id, one]),
    ),
  );
/** The areas with the lowest and the highest value of a measure. */
function ends(id: Parameters<typeof measureOf>[0]): readonly [AreaCode, AreaCode] {
  const column = dataset.columns.get(id);
  const rows = [...dataset.codes.keys()]
    .filter((row) => column?.status[row] === Status.value)
    .sort((a, b) => (column?.values[a] ?? 0) - (column?.values[b] ?? 0));
  return [dataset.codes[rows[0] ?? 0], dataset.codes[rows.at(-1) ?? 0]] as [AreaCode, AreaCode];
}

describe('the margin of a figure', () => {
  it('follows Wilson’s limits: 20 of 100 at 99 % is 11.7 to 32.0 %', () => {
    const { lower, upper } = wilson(0.2, 100);
    expect(lower).toBeCloseTo(0.1168, 3);
    expect(upper).toBeCloseTo(0.3204, 3);
  });

  it('holds the figure, stays a share, and narrows as areas grow', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        (share, size, more) => {
          const one = wilson(share, size);
          const two = wilson(share, size + more);
          expect(one.lower).toBeGreaterThanOrEqual(0);
          expect(one.upper).toBeLessThanOrEqual(1);
          expect(one.lower).toBeLessThanOrEqual(share + 1e-12);
          expect(one.upper).toBeGreaterThanOrEqual(share - 1e-12);
          expect(two.upper - two.lower).toBeLessThan(one.upper - one.lower);
        },
      ),
    );
  });

  it('allows any count in the census at least 15 people either side, far more than it was altered by', () => {
    const column = dataset.columns.get('age_65_plus_pct');
    const residents = dataset.counts.get('residents');
    if (!column || !residents) throw new Error('not held');
    for (let row = 0; row < dataset.count; row += 1) {
      const margin = marginAt(dataset, { measure: measureOf('age_65_plus_pct'), column }, row);
      if (margin.kind === 'none') throw new Error('no margin');
      const people = (residents.values[row] as number) / 100;
      expect((margin.upper - (column.values[row] as number)) * people).toBeGreaterThan(15);
    }
  });

  it('is the published interval where there is one, and nothing where a figure is modelled, ranked or computed', () => {
    const [code] = ends('net_income_ahc_gbp');
    const figures = all(comparing(code));
    expect(figures.get('net_income_ahc_gbp')?.cells[0]?.margin.kind).toBe('published');
    for (const id of [
      'fuel_poverty_pct',
      'digital_connectivity_england_percentile',
      'nearest_access_point_km',
      'imd_decile',
    ])
      expect(figures.get(id)?.cells[0]).toMatchObject({ margin: { kind: 'none' }, against: 'not-judged' });
  });

  it('calls a difference one only when the whole margin lies beyond', () => {
    const margin = { kind: 'allowed', lower: 10, upper: 20 } as const;
    expect([9, 10, 15, 20, 21].map((one) => against(margin, one))).toEqual([
      'above',
      'within',
      'within',
      'within',
      'below',
    ]);
    expect(against(margin, null)).toBe('not-judged');
    expect(areApart([margin, { kind: 'allowed', lower: 20, upper: 30 }])).toBe(false);
    expect(areApart([margin, { kind: 'allowed', lower: 21, upper: 30 }])).toBe(true);
    expect(areApart([margin, { kind: 'none', reason: '' }])).toBe(null);
  });
});

describe('areas side by side', () => {
  it('are told apart at the ends of a share, and an area never from itself', () => {
    const [low, high] = ends('no_car_pct');
    const one = all(comparing(low, high)).get('no_car_pct');
    expect(one?.apart).toBe(true);
    expect(one?.cells.map((cell) => cell.against)).toEqual(['below', 'above']);
    const same = all(comparing(low, low));
    for (const measure of same.values()) expect(measure.apart).not.toBe(true);
  });

  it('stand beside the whole of Somerset: counts over counts, or an estimate or a middle area that are so called', () => {
    const figures = all(comparing(dataset.codes[0] as AreaCode));
    const sum = (column: string) => AREAS.reduce((all, area) => all + count(area, column), 0);
    const share = (100 * sum('no_car_households')) / sum('households');
    expect(figures.get('no_car_pct')?.councilText).toBe(`${share.toFixed(1)}% (all areas together)`);
    const said = (id: string) => figures.get(id)?.councilText;
    const exactly = (part: string, whole: string) => ((100 * sum(part)) / sum(whole)).toFixed(1);
    expect(said('income_deprivation_pct')).toBe('18.1% (all areas together)');
    expect(exactly('income_deprived_people', 'population_mid_2022')).toBe('18.1');
    expect(said('unpaid_carers_pct')).toBe(
      `${exactly('unpaid_carers', 'residents_5_plus')}% (all areas together)`,
    );
    expect(said('idaci_pct')).toBe('29.5% (all areas together)');
    expect(said('idaopi_pct')).toBe('12.2% (all areas together)');
    expect(said('social_rented_pct')).toBe('about 13.7% (estimate: areas weighted by households)');
    expect(said('nearest_access_point_km')).toMatch(/^\d.* km \(middle area\)$/);
  });

  it('are never called higher or lower than Somerset by its middle area', () => {
    for (const code of dataset.codes.slice(0, 40))
      for (const { council, cells } of all(comparing(code)).values())
        if (council && !council.whole) expect(cells[0]?.against).toBe('not-judged');
    // Of shares of people and households the whole is known, so that all with a margin are judged by it.
    for (const { measure, council, cells } of all(comparing(dataset.codes[0] as AreaCode)).values())
      if (cells[0]?.margin.kind !== 'none') expect(council?.whole, measure.id).toBe(true);
  });

  it('are not judged by a figure that is repeated from a wider neighbourhood', () => {
    const english = all(comparing(dataset.codes[0] as AreaCode)).get('limited_english_pct');
    expect(english?.cells[0]).toMatchObject({ margin: { kind: 'none' }, against: 'not-judged' });
  });

  it('stand beside England only where it can be read off the places among England’s areas', () => {
    const figures = all(comparing(dataset.codes[0] as AreaCode));
    expect(figures.get('income_deprivation_pct')?.englandText).toMatch(/^about 18\.[45]% \(middle area\)$/);
    expect(figures.get('digital_connectivity_england_percentile')?.englandText).toBe('50 (by definition)');
    for (const id of ['fuel_poverty_pct', 'walk_30min_pct', 'net_income_ahc_gbp'])
      expect(figures.get(id)?.englandText).toBe('Not held');
  });

  it('England’s middle lies between the values just under and just over it', () => {
    for (const [id, places] of dataset.englandPercentiles) {
      const column = dataset.columns.get(id);
      if (!column) continue;
      const middle = englandMiddle(dataset, { measure: measureOf(id), column });
      if (middle === null || measureOf(id).unit === 'percentile') continue;
      const side = (keep: (place: number) => boolean) =>
        [...column.values].filter(
          (_, row) => column.status[row] === 0 && keep(places.values[row] ?? Number.NaN),
        );
      const turned = measureOf(id).direction === 'higher-is-better' ? -1 : 1;
      const slack = 10 ** -measureOf(id).decimals;
      const far = side((place) => place < 48).map((value) => turned * value);
      const near = side((place) => place > 52).map((value) => turned * value);
      expect(turned * middle.value).toBeGreaterThanOrEqual(Math.max(...far) - slack);
      expect(turned * middle.value).toBeLessThanOrEqual(Math.min(...near) + slack);
    }
  });

  it('say in a sentence what is beyond noise, and count the rest', () => {
    const codes = ends('age_65_plus_pct');
    const { findings, groups } = compareReading(dataset, comparing(...codes));
    const measures = groups.flatMap((group) => group.measures);
    expect(findings).toHaveLength(3);
    codes.forEach((_, index) => {
      const of = (what: string) => measures.filter(({ cells }) => cells[index]?.against === what).length;
      expect(findings[index]?.figures).toEqual({
        above: of('above'),
        below: of('below'),
        within: of('within'),
      });
    });
    expect(findings[1]?.text).toContain('aged 65 and over');
    expect(findings[2]?.figures.apart).toBe(measures.filter(({ apart }) => apart === true).length);
  });

  it('are a file with a line for each figure', () => {
    const codes = ends('age_65_plus_pct');
    const reading = compareReading(dataset, comparing(...codes));
    const [table] = compareTables(dataset, reading).tables;
    const lines = Papa.parse<string[]>(table ? savedTableText(table).slice(1).trimEnd() : '').data;
    const measures = reading.groups.flatMap((group) => group.measures);
    expect(lines.slice(1).map(([id]) => id)).toEqual(measures.map(({ measure }) => measure.id));
    expect(lines[0]?.filter((name) => /^E01\d{6}$/.test(name))).toEqual(codes);
    const older = lines.find(([id]) => id === 'age_65_plus_pct');
    const at = lines[0]?.indexOf(codes[1]) ?? -1;
    expect(Number(older?.[at])).toBe(
      measures.find(({ measure }) => measure.id === 'age_65_plus_pct')?.cells[1]?.value,
    );
  });

  it('are at most four, from the buttons and from a link', () => {
    const store = createAppStore(dataset, openingChoices('overview'));
    const took = dataset.codes.slice(0, 5).map((code) => store.getState().toggleCompared(code));
    expect(took).toEqual([true, true, true, true, false]);
    expect(store.getState().choices.compared).toEqual(dataset.codes.slice(0, 4));
    const link = `?compare=${['E99999999', ...dataset.codes.slice(0, 6), dataset.codes[0]].join('.')}`;
    const { choices, dropped } = decodeChoices(link, dataset);
    expect(choices.compared).toEqual(dataset.codes.slice(0, 4));
    expect(dropped).toHaveLength(2);
  });
});

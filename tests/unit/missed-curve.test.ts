import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Choices, openingChoices } from '../../src/domain/model/choices';
import { row } from '../../src/domain/model/codes';
import type { Column } from '../../src/domain/model/column';
import { missedReading } from '../../src/domain/pages/missed/missed-reading';
import { missedTables } from '../../src/domain/pages/missed/missed-tables';
import { areasFor, mostFirst, reachCurve, tenthOf } from '../../src/domain/sums/reach-curve';
import { savedTableText } from '../../src/domain/words/saved-table';
import { decodeChoices } from '../../src/state/link';
import { AREAS, count, highlighted, onPaper } from '../browser/published';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const opening = openingChoices('overview');
const withMissed = (missed: Partial<Choices['missed']>, more: Partial<Choices> = {}): Choices => ({
  ...opening,
  ...more,
  missed: { ...opening.missed, ...missed },
});

/** Made-up counts; null = none held. */
const counts = fc.array(fc.option(fc.integer({ min: 0, max: 500 })), { minLength: 1, maxLength: 60 });
const columnOf = (values: readonly (number | null)[]): Column => ({
  values: Float64Array.from(values, (value) => value ?? Number.NaN),
  status: Uint8Array.from(values, (value) => (value === null ? 1 : 0)),
});

describe('a curve of reach', () => {
  it('starts at nothing, never falls, and ends with everyone, in whatever order', () => {
    fc.assert(
      fc.property(counts, fc.infiniteStream(fc.nat()), (values, stream) => {
        const keys = values.map(() => stream.next().value ?? 0);
        const order = values.map((_, at) => row(at)).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
        const { reached, total, missing } = reachCurve(columnOf(values), order);
        expect(reached[0]).toBe(0);
        expect(total).toBe(values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
        expect(missing).toBe(values.filter((value) => value === null).length);
        for (let n = 1; n < reached.length; n += 1)
          expect(reached[n]).toBeGreaterThanOrEqual(reached[n - 1] as number);
      }),
    );
  });

  it('with most first lies nowhere below any other order, and bends one way only', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const column = columnOf(values);
        const best = reachCurve(column, mostFirst(column)).reached;
        const other = reachCurve(
          column,
          values.map((_, at) => row(at)),
        ).reached;
        for (let n = 0; n < best.length; n += 1) {
          expect(best[n]).toBeGreaterThanOrEqual(other[n] as number);
          if (n > 1)
            expect((best[n] as number) - (best[n - 1] as number)).toBeLessThanOrEqual(
              (best[n - 1] as number) - (best[n - 2] as number),
            );
        }
      }),
    );
  });

  it('knows the fewest areas that hold a share', () => {
    const column = columnOf([10, 20, 30, 40]);
    const curve = reachCurve(column, mostFirst(column));
    expect([0, 0.4, 0.5, 0.7, 0.71, 1].map((share) => areasFor(curve, share))).toEqual([0, 1, 2, 2, 3, 4]);
    expect(tenthOf(339)).toBe(34);
  });
});

describe('who we miss, from the published figures', () => {
  it('says what the worst tenth holds, as recomputed from the table', () => {
    const reading = missedReading(dataset, opening);
    const ranked = [...AREAS].sort((a, b) => Number(onPaper(b).toFixed(9)) - Number(onPaper(a).toFixed(9)));
    const share = (column: string) => {
      const sum = (areas: typeof ranked) => areas.reduce((all, area) => all + count(area, column), 0);
      return `${((100 * sum(ranked.slice(0, 34))) / sum(ranked)).toFixed(1)}%`;
    };
    const [first] = reading.findings;
    expect(first?.text).toContain('The worst tenth of Somerset’s areas (34 of 339)');
    expect(first?.text).toContain(`${share('residents_65_plus')} of residents aged 65 and over`);
    expect(first?.text).toContain(`${share('disabled_residents')} of disabled residents`);
    expect(first?.text).toContain(
      `${share('income_deprived_people')} of people in income-deprived households`,
    );
    expect(first?.text).toContain(`${share('no_car_households')} of households without a car`);
  });

  it('says how many live outside the marked areas', () => {
    const outside = AREAS.filter((area) => !highlighted(area)).reduce(
      (sum, area) => sum + count(area, 'residents_65_plus'),
      0,
    );
    const said = missedReading(dataset, opening).findings.find(({ id }) => id === 'missed-outside');
    expect(said?.figures['65-plus']).toBe(outside);
    expect(said?.text).toContain(`${outside.toLocaleString('en-GB')} residents aged 65 and over`);
    expect(said?.text).toContain('the area, not the people in it');
  });

  it('no order and no number of areas reaches more than the most possible', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('measure' as const, 'marked' as const, 'best' as const),
        fc.integer({ min: 1, max: dataset.count }),
        fc.constantFrom(...dataset.columns.keys()),
        (order, areas, measure) => {
          const reading = missedReading(dataset, withMissed({ order, areas }, { measure }));
          for (const one of reading.groups) {
            expect(one.reached).toBeLessThanOrEqual(one.mostPossible);
            expect(one.reached + one.missed).toBe(one.curve.total);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is a file with a line for each number of areas and a dictionary of its columns', () => {
    const reading = missedReading(dataset, withMissed({ order: 'marked' }));
    const { tables, attribution } = missedTables(dataset, reading);
    const [table] = tables;
    const lines = Papa.parse<string[]>(table ? savedTableText(table).slice(1).trimEnd() : '').data;
    expect(lines.slice(1).map(([areas]) => Number(areas))).toEqual(
      Array.from({ length: dataset.count + 1 }, (_, areas) => areas),
    );
    expect(lines[dataset.count + 1]?.slice(2).filter((_, index) => index % 2 === 0)).toEqual(
      reading.groups.map(() => '100'),
    );
    expect(lines[0]).toEqual(table?.columns.map(({ name }) => name));
    expect(table?.columns.filter(({ title }) => title.length < 10)).toEqual([]);
    expect(attribution.join(' ')).toContain('Office for National Statistics');
  });

  it('a link with an order or a number that cannot be is told so', () => {
    for (const bad of ['0', '340', '1.5', 'all', '-3', '']) {
      const { choices, dropped } = decodeChoices(`?target=${bad}&order=alphabet`, dataset);
      expect(choices.missed).toEqual(opening.missed);
      expect(dropped).toHaveLength(2);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialsOf, missingParts } from '../../src/domain/figures/dials/dials';
import { openingChoices } from '../../src/domain/model/choices';
import { areaCode } from '../../src/domain/model/codes';
import { type Column, Status } from '../../src/domain/model/column';
import { DIAL_IDS, INGREDIENTS } from '../../src/domain/model/ingredients';
import { PEOPLE_IDS } from '../../src/domain/model/people/people';
import { AGGREGATIONS, NORMALISATIONS, sharesOf, USUAL_WEIGHING } from '../../src/domain/model/weighing';
import { aggregate } from '../../src/domain/sums/aggregate';
import { normalise } from '../../src/domain/sums/normalise';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const opening = openingChoices('alternatives');
const at = (area: string) => dataset.codes.indexOf(areaCode(area));
const value = (id: Parameters<typeof dataset.englandPercentiles.get>[0], row: number) =>
  dataset.englandPercentiles.get(id)?.values[row] ?? Number.NaN;

const anyWeights = fc.dictionary(
  fc.constantFrom(...INGREDIENTS.map(({ id }) => id)),
  fc.integer({ min: 0, max: 10 }),
);
const anyWeighing = fc.record({
  weights: anyWeights,
  dials: fc.record({
    connectivity: fc.integer({ min: 0, max: 10 }),
    need: fc.integer({ min: 0, max: 10 }),
    supply: fc.integer({ min: 0, max: 10 }),
  }),
  normalisation: fc.constantFrom(...NORMALISATIONS),
  aggregation: fc.constantFrom(...AGGREGATIONS),
});

describe('weights', () => {
  it('sum to 1 whatever they are, the published index whose weights did not add up included', () => {
    const any = fc.array(fc.oneof(fc.double(), fc.constantFrom(0, -1, Number.NaN, 1e300)), { minLength: 1 });
    fc.assert(
      fc.property(any, (weights) => {
        const shares = sharesOf(weights);
        expect(shares.every((share) => share >= 0)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
    expect(sharesOf([0.35, 0.35, 0.2]).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('sum to 1 in every dial and over the dials for any state of the sliders, all at nought included', () => {
    fc.assert(
      fc.property(anyWeighing, fc.subarray([...PEOPLE_IDS]), (weighing, people) => {
        const made = dialsOf(dataset, { ...opening, weighing, decision: { ...opening.decision, people } });
        for (const dial of DIAL_IDS) {
          const own = made.parts.filter((part) => part.ingredient.dial === dial);
          expect(own.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 12);
        }
        const dials = DIAL_IDS.reduce((sum, dial) => sum + made.dialShares[dial], 0);
        expect(dials).toBeCloseTo(1, 12);
        for (const column of [...Object.values(made.dials), made.combined])
          for (const score of column.values) expect(score).toSatisfy((n) => n >= 0 && n <= 100 + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the usual dials', () => {
  const made = dialsOf(dataset, opening);

  it('are the means of places in England that the notes name, for a real area', () => {
    const row = at('E01029018');
    const need = (
      [
        'income_deprivation_pct',
        'age_65_plus_pct',
        'disabled_pct',
        'no_qualifications_pct',
        'no_car_pct',
      ] as const
    ).reduce((sum, id) => sum + value(id, row) / 5, 0);
    expect(made.dials.need.values[row]).toBeCloseTo(need, 9);
    expect(made.dials.connectivity.values[row]).toBe(value('digital_connectivity_score', row));
    const km = dataset.columns.get('nearest_access_point_km')?.values ?? new Float64Array();
    const here = km[row] ?? Number.NaN;
    const below = km.filter((other) => other < here).length;
    const equal = km.filter((other) => other === here).length;
    const place = (100 * (below + equal / 2)) / dataset.count;
    expect(made.dials.supply.values[row]).toBeCloseTo(
      (place + value('transport_connectivity_score', row)) / 2,
      9,
    );
    const three = DIAL_IDS.reduce((sum, dial) => sum + (made.dials[dial].values[row] ?? 0) / 3, 0);
    expect(made.combined.values[row]).toBeCloseTo(three, 9);
  });

  it('never take in the overall index or figures of 2016', () => {
    const ids = INGREDIENTS.map(({ id }) => id);
    for (const id of ['imd_decile', 'ofcom_2016_below_10_pct', 'ofcom_2016_below_30_pct'] as const)
      expect(ids).not.toContain(id);
  });

  it('are the same objects while nothing they depend on changes', () => {
    const moved = { ...opening, furtherThanKm: 9 };
    expect(dialsOf(dataset, moved)).toBe(dialsOf(dataset, opening));
  });
});

describe('a common scale', () => {
  const column = (values: readonly number[]): Column => ({
    values: Float64Array.from(values),
    status: Uint8Array.from(values, (one) => (Number.isNaN(one) ? Status.noData : Status.value)),
  });
  const anyValues = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });

  it('never lowers a dial when a worse value rises', () => {
    fc.assert(
      fc.property(
        anyValues,
        fc.nat(),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom(...NORMALISATIONS),
        fc.constantFrom(...AGGREGATIONS),
        (values, pick, rise, how, sum) => {
          const row = pick % values.length;
          const other = Float64Array.from(values, (_, index) => (index * 37) % 101);
          const dial = (given: readonly number[]) =>
            aggregate(
              [normalise(column(given), 'higher-is-worse', null, how), other],
              [0.7, 0.3],
              sum,
              given.length,
            )[row] as number;
          const higher = values.map((one, index) => (index === row ? one + rise : one));
          expect(dial(higher)).toBeGreaterThanOrEqual(dial(values) - 1e-9);
        },
      ),
    );
  });

  it('ranks the same after any change that keeps the order, where places are compared', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const stretched = values.map((one) => Math.atan(one / 50) * 7 + one ** 3);
        expect(normalise(column(stretched), 'higher-is-worse', null, 'council')).toEqual(
          normalise(column(values), 'higher-is-worse', null, 'council'),
        );
      }),
    );
  });

  it('turns a measure round where higher is better, and puts 100 at the worst', () => {
    const scale = normalise(column([1, 2, 3]), 'higher-is-better', null, 'min-max');
    expect([...scale]).toEqual([100, 50, 0]);
    const z = normalise(column([1, 2, 3]), 'higher-is-worse', null, 'z-score');
    expect(z[2]).toBeCloseTo(50 + 20 / Math.sqrt(2 / 3), 9);
  });
});

describe('an ingredient that is missing', () => {
  const row = at('E01029018');
  const id = 'income_deprivation_pct';
  const held = dataset.columns.get(id);
  const lacking = {
    ...dataset,
    columns: new Map(dataset.columns).set(id, {
      values: (held?.values ?? new Float64Array()).map((one, index) => (index === row ? Number.NaN : one)),
      status: Uint8Array.from(held?.status ?? [], (one, index) => (index === row ? Status.noData : one)),
    }),
    englandPercentiles: new Map(dataset.englandPercentiles).set(id, {
      values: (dataset.englandPercentiles.get(id)?.values ?? new Float64Array()).map((one, index) =>
        index === row ? Number.NaN : one,
      ),
      status: Uint8Array.from(held?.status ?? [], (one, index) => (index === row ? Status.noData : one)),
    }),
  };

  it('is named, and the dial is made of the others, never of nought', () => {
    const made = dialsOf(lacking, opening);
    expect(missingParts(made, row, 'need').map(({ measure }) => measure.id)).toEqual([id]);
    const others = (
      ['age_65_plus_pct', 'disabled_pct', 'no_qualifications_pct', 'no_car_pct'] as const
    ).reduce((sum, one) => sum + value(one, row) / 4, 0);
    expect(made.dials.need.values[row]).toBeCloseTo(others, 9);
    expect(missingParts(made, row + 1, 'need')).toEqual([]);
  });

  it('leaves no dial where nothing else is switched on, and no combined score', () => {
    const weights = Object.fromEntries(
      INGREDIENTS.filter((one) => one.dial === 'need' && one.id !== id).map((one) => [one.id, 0]),
    );
    const made = dialsOf(lacking, { ...opening, weighing: { ...USUAL_WEIGHING, weights } });
    expect(made.dials.need.status[row]).toBe(Status.noData);
    expect(made.combined.status[row]).toBe(Status.noData);
    expect(made.combined.status[row + 1]).toBe(Status.value);
  });
});

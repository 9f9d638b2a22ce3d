import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { restored, weightOf } from '../../src/domain/figures/dials/weights';
import { openingChoices } from '../../src/domain/model/choices';
import { DECISION_PEOPLE, DEMAND_IDS } from '../../src/domain/model/decision';
import { INGREDIENTS, ingredientOf, USUAL_WEIGHT } from '../../src/domain/model/ingredients';
import { AGGREGATIONS, NORMALISATIONS, USUAL_WEIGHING } from '../../src/domain/model/weighing';
import { read } from '../../src/domain/read';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { followRobustness } from '../../src/state/follow-robustness';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { createAppStore } from '../../src/state/store';
import { createRankDrawer } from '../../src/workers/rank-drawer';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const opening = openingChoices('alternatives');
const open = (query: string) => decodeChoices(`?view=alternatives&${query}`, dataset);

describe('dials, decision and thresholds in the link', () => {
  it('come back exactly as they were', () => {
    const weight = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...INGREDIENTS.map(({ id }) => id)), weight),
        fc.record({ connectivity: fc.integer({ min: 1, max: 10 }), need: weight, supply: weight }),
        fc.constantFrom(...NORMALISATIONS),
        fc.constantFrom(...AGGREGATIONS),
        fc.record({ demand: fc.constantFrom(...DEMAND_IDS), people: fc.subarray([...DECISION_PEOPLE]) }),
        (weights, dials, normalisation, aggregation, asked) => {
          const store = createAppStore(dataset, { ...opening, decision: { ...opening.decision, ...asked } });
          store.getState().choose({ weighing: { dials, normalisation, aggregation } });
          for (const [name, one] of Object.entries(weights)) {
            const ingredient = ingredientOf(name);
            if (ingredient) store.getState().setWeight(ingredient, one);
          }
          const { choices } = store.getState();
          const opened = decodeChoices(encodeChoices(choices), dataset);
          expect(opened.dropped).toEqual([]);
          expect(opened.choices).toEqual(choices);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('open a valid view and say what was changed, however impossible they are', () => {
    const cases: readonly (readonly [query: string, said: RegExp])[] = [
      ['weights=age_65_plus_pct.11', /weight of age_65_plus_pct is not a whole number from 0 to 10/],
      ['weights=age_65_plus_pct.-3', /weight of age_65_plus_pct/],
      ['weights=happiness.5', /do not know \(happiness\)/],
      ['weights=imd_decile.5', /already contains a broadband indicator/],
      ['weights=digital_connectivity_score.0', /every ingredient of the connectivity dial the weight 0/],
      ['dials=0.0.0', /all weigh the same/],
      ['dials=5.5', /all weigh the same/],
      ['profile=telepathy', /a former version.*now part of the decision/],
      ['profile=custom&speed=9000', /a former version.*now part of the decision/],
      ['needs=telepathy', /\(telepathy\) is not one we know/],
      ['places=moon', /a former version.*places \(places\)/],
      ['scale=log', /common scale \(log\)/],
      ['sum=most', /adding up \(most\)/],
      ['need-from=900', /a former version.*thresholds on scores/],
      ['measure=dial_luck', /do not hold \(dial_luck\)/],
    ];
    for (const [query, said] of cases) {
      const { choices, dropped } = open(query);
      expect(dropped, query).toHaveLength(1);
      expect(dropped[0]).toMatch(said);
      expect(read(dataset, choices).order).toHaveLength(dataset.count);
    }
  });

  it('say of an ingredient without data that it has none', () => {
    const columns = new Map(dataset.columns);
    columns.delete('fuel_poverty_pct');
    const { choices, dropped } = decodeChoices('?weights=fuel_poverty_pct.5', { ...dataset, columns });
    expect(dropped).toEqual([expect.stringContaining('without data (fuel_poverty_pct)')]);
    expect(choices.weighing.weights).toEqual({});
  });
});

describe('weights moved on screen', () => {
  it('cannot all be switched off: the last one of a dial brings the usual ones back', () => {
    const { weighing, emptied } = restored(
      dataset,
      { ...opening.weighing, weights: Object.fromEntries(INGREDIENTS.map(({ id }) => [id, 0])) },
      [],
    );
    expect(emptied).toEqual(['connectivity', 'need', 'supply']);
    expect(weighing.weights).toEqual({});
    const store = createAppStore(dataset, opening);
    for (const dial of ['connectivity', 'need', 'supply'] as const) store.getState().setDialWeight(dial, 0);
    expect(store.getState().choices.weighing.dials).toEqual(opening.weighing.dials);
  });

  it('stay as they are set when the decision is for others, whose ingredient weighs double by itself', () => {
    const store = createAppStore(dataset, opening);
    const age = ingredientOf('age_65_plus_pct');
    if (!age) throw new Error('no age among the ingredients');
    store.getState().choose({ decision: { people: ['65-plus', 'disabled'] } });
    const { weighing, decision } = store.getState().choices;
    expect(weightOf(age, weighing, decision.people)).toBe(2 * USUAL_WEIGHT);
    store.getState().setWeight(age, 3);
    store.getState().choose({ decision: { people: [] } });
    expect(weightOf(age, store.getState().choices.weighing, [])).toBe(3);
    store.getState().choose({ weighing: USUAL_WEIGHING });
    expect(store.getState().choices.weighing).toEqual(opening.weighing);
  });
});

describe('how sure the ranking is', () => {
  const inSteps = () =>
    createRankDrawer(() => {
      throw new Error('refused by policy');
    });

  it('is worked out in steps where the browser refuses a worker, with the same result', async () => {
    const drawer = inSteps();
    const input = robustnessInput(dataset, opening);
    expect(await drawer.draw(input)).toEqual(drawRanks(input));
    expect(drawer.isInSteps()).toBe(true);
  });

  it('is of the newest settings: a request that waits gives way to a newer one', async () => {
    const drawer = inSteps();
    const input = robustnessInput(dataset, opening);
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map((seed) => drawer.draw({ ...input, seed })),
    );
    expect(first).toBeNull();
    expect(second).toBeNull();
    expect(third).toEqual(drawRanks({ ...input, seed: 3 }));
  });

  it('follows the store, keeps the former result while it works, and does nothing where nothing shows it', async () => {
    const store = createAppStore(dataset, openingChoices('overview'));
    const stop = followRobustness(store, inSteps());
    expect(store.getState().robustness).toEqual({ result: null, isCurrent: false });
    store.getState().setView('alternatives');
    await vi.waitFor(() => expect(store.getState().robustness.isCurrent).toBe(true), 10_000);
    const before = store.getState().robustness.result;
    expect(store.getState().reading.robustness).toBe(before);
    store.getState().choose({ weighing: { aggregation: 'geometric' } });
    expect(store.getState().robustness).toEqual({ result: before, isCurrent: false });
    await vi.waitFor(() => expect(store.getState().robustness.isCurrent).toBe(true), 10_000);
    expect(store.getState().robustness.result).toEqual(
      drawRanks(robustnessInput(dataset, store.getState().choices)),
    );
    // A threshold changes types, not ranks.
    store.getState().choose({ barriers: { offlinePercent: 7 } });
    expect(store.getState().robustness.isCurrent).toBe(true);
    // said once, however often the draws are made
    expect(store.getState().notices.filter(({ text }) => text.includes('in small steps'))).toHaveLength(1);
    stop();
  });
});

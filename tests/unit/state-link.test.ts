import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYOUTS, OVERLAY_IDS, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { BARRIER_IDS, BARRIER_LIMITS } from '../../src/domain/model/decision';
import { MISSED_ORDERS } from '../../src/domain/model/missed-options';
import { read } from '../../src/domain/read';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { createAppStore } from '../../src/state/store';
import { anyRules } from './filter-fixture';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const KEYS = [
  'v',
  'view',
  'measure',
  'worst',
  'far',
  'overlays',
  'area',
  'show',
  'patterns',
  'find',
  'rules',
];
const OTHERS = ['join', 'with', 'levels', 'withlevels', 'compare', 'target', 'order', 'sort', 'at'];

describe('the link', () => {
  it('is empty for the opening view', () => {
    expect(encodeChoices(openingChoices('overview'))).toBe('');
  });

  it('opens exactly the view it was made of', () => {
    fc.assert(
      fc.property(
        fc.record({
          view: fc.constantFrom(...VIEW_IDS),
          measure: fc.constantFrom(...dataset.columns.keys()),
          far: fc.integer({ min: 2, max: 30 }),
          onPaper: fc.integer({ min: 4, max: 40 }),
          decile: fc.integer(BARRIER_LIMITS.incomeDecile),
          highlight: fc.subarray([...BARRIER_IDS]),
          overlays: fc.uniqueArray(fc.constantFrom(...OVERLAY_IDS)),
          selected: fc.option(fc.constantFrom(...dataset.codes)),
          layout: fc.constantFrom(...LAYOUTS),
          patterns: fc.boolean(),
          text: fc.string({ maxLength: 80 }),
          compared: fc.uniqueArray(fc.constantFrom(...dataset.codes), { maxLength: 4 }),
          pair: fc.record({
            second: fc.option(fc.constantFrom(...dataset.columns.keys())),
            firstLimits: fc.constantFrom(null, [2, 5] as const),
            secondLimits: fc.constant(null),
          }),
          filter: anyRules(dataset),
          missed: fc.record({
            order: fc.constantFrom(...MISSED_ORDERS),
            areas: fc.option(fc.integer({ min: 1, max: dataset.count })),
          }),
          by: fc.constantFrom(
            'name' as const,
            'marked' as const,
            'rank_band' as const,
            ...dataset.columns.keys(),
          ),
          descending: fc.boolean(),
        }),
        (made) => {
          const choices = {
            ...openingChoices(made.view),
            measure: made.measure,
            access: { catchmentKm: made.far / 2, hours: 'open' as const },
            barriers: { offlinePercent: made.onPaper / 2, incomeDecile: made.decile, slowPercent: null },
            highlight: made.highlight,
            overlays: new Set(OVERLAY_IDS.filter((id) => made.overlays.includes(id))),
            selected: made.selected,
            layout: made.layout,
            compared: made.compared,
            pair: made.pair,
            missed: made.missed,
            patterns: made.patterns,
            filter: { text: made.text, ...made.filter },
            sort: { by: made.by, descending: made.descending },
          };
          const opened = decodeChoices(encodeChoices(choices), dataset);
          expect(opened.dropped).toEqual([]);
          expect(opened.choices).toEqual(choices);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never throws, and what it opens can be read, whatever it holds', () => {
    const text = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('-1', '1e400', '%', '<img>'));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...KEYS, ...OTHERS), text)), (pairs) => {
        const { choices, dropped } = decodeChoices(`?${new URLSearchParams(pairs)}`, dataset);
        expect(read(dataset, choices).order.length).toBeLessThanOrEqual(dataset.count);
        for (const sentence of dropped) expect(sentence).toMatch(/^The link|^This link/);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps where the map stands for a council anywhere in England, and says when that is out of reach', () => {
    const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({
          west: degrees(-6, 1),
          south: degrees(50, 55),
          width: degrees(0.1, 2),
          height: degrees(0.1, 1),
        }),
        degrees(-1, 2),
        degrees(-1, 2),
        degrees(5, 15),
        ({ west, south, width, height }, x, y, zoom) => {
          const there = { ...dataset, bounds: [west, south, west + width, south + height] as const };
          const camera = { lon: west + x * width, lat: south + y * height, zoom };
          const query = encodeChoices({ ...openingChoices('overview'), camera });
          const { choices, dropped } = decodeChoices(query, there);
          expect(dropped).toEqual([]);
          expect(choices.camera?.lon).toBeCloseTo(camera.lon, 3);
          expect(choices.camera?.lat).toBeCloseTo(camera.lat, 3);
          expect(choices.camera?.zoom).toBeCloseTo(zoom, 2);
        },
      ),
    );
    // Berwick-upon-Tweed is nowhere near this map.
    const { choices, dropped } = decodeChoices('?view=age&at=-2.0053,55.7701,11.00', dataset);
    expect(choices).toEqual(openingChoices('age'));
    expect(dropped).toEqual([
      'The link’s place on the map is too far from Somerset, so all of the map is shown.',
    ]);
  });

  it('names each thing it could not keep', () => {
    const { choices, dropped } = decodeChoices('?view=age&measure=happiness&on-paper=abc&far=900', dataset);
    expect(choices).toEqual({
      ...openingChoices('age'),
      access: { catchmentKm: 15, hours: 'open' },
    });
    expect(dropped.map((sentence) => /happiness|abc|900/.exec(sentence)?.[0]).sort()).toEqual([
      '900',
      'abc',
      'happiness',
    ]);
  });
});

describe('a value that is chosen', () => {
  it('is brought to what a link can hold, whoever chose it, and leaves the rest as it is', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (far, catchmentKm) => {
        const store = createAppStore(dataset, openingChoices('overview'));
        store
          .getState()
          .choose({ barriers: { offlinePercent: far, incomeDecile: far }, access: { catchmentKm } });
        const { choices } = store.getState();
        const opened = decodeChoices(encodeChoices(choices), dataset);
        expect(opened).toEqual({ choices, dropped: [] });
        expect(choices.access.hours).toBe('open');
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is not held', () => {
  it('is offered nowhere: a derived figure without its family falls back to the view’s own and says so', () => {
    const { choices, dropped } = decodeChoices('?measure=loaded_nothing', dataset);
    expect(choices.measure).toBe('offline_pct');
    expect(dropped).toHaveLength(1);
  });

  it('is replaced by the view’s own measure when it goes away while it is shown', () => {
    const choices = { ...openingChoices('age'), measure: 'loaded_gone' as const };
    expect(createAppStore(dataset, choices).getState().reading.measure.id).toBe('age_65_plus_pct');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOfFile } from '../../src/domain/figures/loaded-ids';
import { figureOf, offered } from '../../src/domain/figures/offered';
import { CATCHMENT_KM, HOURS_KINDS } from '../../src/domain/model/access-options';
import { MEASURES } from '../../src/domain/model/catalogue';
import { type Choices, LAYOUTS, openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { LoadedLayer } from '../../src/domain/model/loaded-layer';
import { CHANGE_IDS } from '../../src/domain/model/measure';
import { NO_SCENARIO } from '../../src/domain/model/scenario';
import { decodeChoices } from '../../src/state/link';
import { NO_OUTPUT_AREAS } from './no-output-areas';
import { datasetWithOutputAreas } from './published-output-areas';

/** A made-up file of one figure: the row's number. */
function layer(key: string): LoadedLayer {
  const { count } = datasetWithOutputAreas;
  const source = datasetWithOutputAreas.sources.values().next().value;
  const measure = MEASURES.get('no_car_pct');
  if (!source || !measure) throw new Error('No source or measure');
  return {
    origin: 'added',
    key,
    kind: 'table',
    title: key,
    source,
    figures: [
      {
        key: 'made-up',
        title: key,
        measure: { ...measure, id: `loaded_${key}_made-up` },
        column: {
          values: Float64Array.from({ length: count }, (_, row) => row),
          status: new Uint8Array(count),
        },
        council: null,
        definition: key,
        isCount: false,
        behind: null,
      },
    ],
    match: { matched: count, notOurs: 0, unknown: 0, faulty: 0 },
    notes: [],
    areaNotes: [],
    totals: [],
    official: false,
    protection: null,
  };
}

const withoutOutputAreas = { ...datasetWithOutputAreas, outputAreas: NO_OUTPUT_AREAS };
const anyDataset = fc
  .record({
    base: fc.constantFrom<Dataset>(datasetWithOutputAreas, withoutOutputAreas),
    keys: fc.uniqueArray(fc.constantFrom('one', 'two', 'three')),
    lacks: fc.subarray([...MEASURES.keys()]),
  })
  .map(
    ({ base, keys, lacks }): Dataset => ({
      ...base,
      columns: new Map([...base.columns].filter(([id]) => !lacks.includes(id))),
      loaded: keys.map(layer),
    }),
  );
const [closed] = datasetWithOutputAreas.accessPoints.filter(({ status }) => status === 'open');
const anyChoices = fc
  .record({
    view: fc.constantFrom(...VIEW_IDS),
    layout: fc.constantFrom(...LAYOUTS),
    catchmentKm: fc.integer({ min: CATCHMENT_KM.min, max: CATCHMENT_KM.max }),
    hours: fc.constantFrom(...HOURS_KINDS),
    changes: fc.constantFrom([], [{ kind: 'close' as const, point: closed?.id ?? '' }]),
  })
  .map(
    ({ view, layout, catchmentKm, hours, changes }): Choices => ({
      ...openingChoices(view),
      layout,
      access: { catchmentKm, hours },
      scenario: { ...NO_SCENARIO, changes },
    }),
  );

describe('every figure has one record, found by its id', () => {
  test('ids are told once, each leads to its own record, and the order of the menu stays', () => {
    fc.assert(
      fc.property(anyDataset, anyChoices, (dataset, choices) => {
        const figures = offered(dataset, choices);
        const ids = figures.map(({ measure }) => measure.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const figure of figures) {
          const found = figureOf(dataset, choices, figure.measure.id);
          expect(found).toBe(figure);
          expect(found?.column).toBe(figure.column);
          expect(figure.column.values).toHaveLength(dataset.count);
        }
        const all = offered(
          { ...datasetWithOutputAreas, loaded: dataset.loaded ?? [] },
          { ...choices, layout: 'what-if' },
        ).map(({ measure }) => measure.id);
        // whether the combined score is offered follows from the very data
        const others = new Set<string>(ids.filter((id) => id !== 'combined_score'));
        expect([...others]).toEqual(all.filter((id) => others.has(id)));
      }),
      { numRuns: 25 },
    );
  });

  test('published first, then what is worked out, the scenario and the files', () => {
    const dataset = { ...datasetWithOutputAreas, loaded: [layer('one')] };
    const ids = offered(dataset, { ...openingChoices('overview'), layout: 'what-if' }).map(
      ({ measure }) => measure.id,
    );
    expect(ids).toEqual([
      ...MEASURES.keys(),
      'offline_pct',
      'far_pct',
      'access_score',
      'dial_connectivity',
      'dial_need',
      'dial_supply',
      'alternative_type',
      ...CHANGE_IDS,
      'loaded_one_made-up',
    ]);
  });

  test('no id is known by how it begins: what no source names is no figure', () => {
    const choices = openingChoices('overview');
    for (const id of [
      'dial_',
      'dial_x',
      'access_x',
      'combined_',
      'combined_score',
      'scenario_x',
      'loaded_x',
      '__proto__',
      '',
    ])
      expect(figureOf(datasetWithOutputAreas, choices, id), id).toBeNull();
    // A change is offered with a scenario, and in the what-if.
    expect(figureOf(datasetWithOutputAreas, choices, 'scenario_km')).toBeNull();
    expect(figureOf(datasetWithOutputAreas, { ...choices, layout: 'what-if' }, 'scenario_km')).not.toBeNull();
  });

  test('a link that names a figure of a file which is not here says so; any other unknown id is a figure not held', () => {
    const of = (id: string) => decodeChoices(`?measure=${id}`, datasetWithOutputAreas).dropped.join(' ');
    expect(isOfFile('loaded_table_0011_visits')).toBe(true);
    expect(of('loaded_x')).toContain('a figure of a file that is not here');
    expect(of('dial_x')).toContain('a figure we do not hold (dial_x)');
    expect(of('dial_need')).toBe('');
  });
});

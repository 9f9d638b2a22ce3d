import { beforeEach, expect, test, vi } from 'vitest';
import { figureIdOf, formerMark } from '../../src/domain/figures/loaded-ids';
import type { LoadedLayer } from '../../src/domain/model/loaded-layer';
import { NOTHING_ADDED, withLayer } from '../../src/domain/places/with-loaded';
import { protect } from '../../src/domain/sums/disclosure';
import type { Draft } from '../../src/formats/layout';
import { layerOf } from '../../src/formats/loaded-from-file';
import { keepAdditions, keptAdditions, sizeOfAdditions } from '../../src/load/kept-additions';
import { readMade, SOMERSET_DATA, SPINE } from './import-fixture';

const stored = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb-keyval', () => ({
  get: async (key: string) => structuredClone(stored.get(key)),
  set: async (key: string, value: unknown) => stored.set(key, structuredClone(value)),
  del: async (key: string) => stored.delete(key),
}));
beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', { setItem: () => undefined, removeItem: () => undefined });
});

test('what is kept tells no more than the map: counts as rounded, none as they were', async () => {
  // Made-up counts: they reach no map.
  const text = `LSOA21CD,Visits\n${SPINE.codes.map((one, row) => `${one},${11 + row}`).join('\n')}\n`;
  const reading = await readMade(text, 'visits.csv');
  const facts = { name: 'visits.csv', bytes: 9, sha256: null, addedOn: '2026-11-24' };
  const layer = layerOf(reading, reading.draft as Draft, facts, true);
  // While the page is open a later file is checked against the counts themselves.
  expect(layer.figures[0]?.exact?.[0]).toBe(11);
  const code = SOMERSET_DATA.council.code;
  const additions = withLayer(NOTHING_ADDED, layer);
  expect(await keepAdditions(code, additions)).toBe(true);
  const kept = await keptAdditions(SOMERSET_DATA);
  const [figure] = kept.layers[0]?.figures ?? [];
  expect(figure && 'exact' in figure).toBe(false);
  expect(figure?.column.values[0]).toBe(10);
  expect([...(figure?.column.values ?? [])].every((value) => value % 5 === 0)).toBe(true);
  expect(sizeOfAdditions(additions)).toBe(sizeOfAdditions(kept));
  // It still guards against a part of it in a later file: by the rounded counts, so somewhat wider.
  const part = layerOf(reading, { ...(reading.draft as Draft) }, { ...facts, name: 'some.csv' }, false);
  const some = {
    ...part,
    figures: part.figures.map((one) => ({
      ...one,
      column: {
        ...one.column,
        values: one.column.values.map((value, row) => (row % 2 ? value - 4 : value / 2)),
      },
    })),
  };
  expect(protect(some, kept.layers).protection?.difference).toBeGreaterThanOrEqual(169);
});

test('what an earlier version kept, and what is damaged, is left alone', async () => {
  const code = SOMERSET_DATA.council.code;
  for (const bad of [undefined, null, 7, { version: 1, additions: NOTHING_ADDED }, { version: 2 }]) {
    stored.set(`added-data:${code}`, bad);
    expect(await keptAdditions(SOMERSET_DATA)).toEqual(NOTHING_ADDED);
  }
});

test('what an earlier version kept under a hash of the file’s name is known by its bytes from then on', async () => {
  const reading = await readMade(`LSOA21CD,Visits\n${SPINE.codes[0]},50\n`, 'secret.csv');
  const sha256 = '0123456789abcdef'.repeat(4);
  const facts = { name: 'secret.csv', bytes: 9, sha256, addedOn: '2026-11-24' };
  const layer = layerOf(reading, reading.draft as Draft, facts, true);
  const former = `table_${formerMark('secret.csv')}`;
  const keptThen = (hash: string | null): LoadedLayer => ({
    ...layer,
    key: former,
    source: { ...layer.source, id: `loaded-${former}`, file: { name: 'secret.csv', sha256: hash } },
    figures: layer.figures.map((figure) => ({
      ...figure,
      measure: { ...figure.measure, id: figureIdOf(former, figure.key), sourceIds: [`loaded-${former}`] },
    })),
  });
  const code = SOMERSET_DATA.council.code;
  await keepAdditions(code, withLayer(NOTHING_ADDED, keptThen(sha256)));
  const [kept] = (await keptAdditions(SOMERSET_DATA)).layers;
  expect(kept?.key).toBe(layer.key);
  expect(kept?.source.id).toBe(layer.source.id);
  expect(kept?.figures[0]?.measure).toMatchObject({
    id: layer.figures[0]?.measure.id,
    sourceIds: [layer.source.id],
  });
  // where the hash was not kept, it is known by nothing of its name, and by the same at every visit
  await keepAdditions(code, withLayer(NOTHING_ADDED, keptThen(null)));
  const [first] = (await keptAdditions(SOMERSET_DATA)).layers;
  expect(first?.key).toMatch(/^table_[0-9a-f]{32}$/);
  expect((await keptAdditions(SOMERSET_DATA)).layers[0]?.key).toBe(first?.key);
});

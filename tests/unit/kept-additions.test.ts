import { beforeEach, expect, test, vi } from 'vitest';
import { sha256Hex } from '../../src/artefact/sha256';
import { figureIdOf, formerMark } from '../../src/domain/figures/loaded-ids';
import type { LoadedLayer } from '../../src/domain/model/loaded-layer';
import type { Source } from '../../src/domain/model/source';
import type { LoadedPoints } from '../../src/domain/places/loaded-points';
import { type Additions, NOTHING_ADDED, withLayer } from '../../src/domain/places/with-loaded';
import { protect } from '../../src/domain/sums/disclosure';
import type { Draft } from '../../src/formats/layout';
import { layerOf } from '../../src/formats/loaded-from-file';
import { sizeOfAdditions } from '../../src/load/kept-additions';
import { readMade, SOMERSET_DATA, SPINE } from './import-fixture';

/** Databases of the browser by name; the one without a name is what all maps of a website used to share. */
const databases = vi.hoisted(() => new Map<string, Map<string, unknown>>());
vi.mock('idb-keyval', () => {
  const at = (name = ''): Map<string, unknown> => {
    const found = databases.get(name) ?? new Map<string, unknown>();
    databases.set(name, found);
    return found;
  };
  return {
    createStore: (name: string) => name,
    get: async (key: string, name?: string) => structuredClone(at(name).get(key)),
    set: async (key: string, value: unknown, name?: string) => at(name).set(key, structuredClone(value)),
    del: async (key: string, name?: string) => at(name).delete(key),
    keys: async (name?: string) => [...at(name).keys()],
    update: async (key: string, change: (before: unknown) => unknown, name?: string) =>
      at(name).set(key, structuredClone(change(structuredClone(at(name).get(key))))),
  };
});
const flags = new Map<string, string>();
const OWN = 'digital-inclusion-map:/somerset/';
const KEY = `added-data:${SOMERSET_DATA.council.code}`;

/** A tab of the map, opened now: its code has run for no other. */
async function openTab(folder = '/somerset/'): Promise<typeof import('../../src/load/kept-additions')> {
  vi.resetModules();
  vi.stubGlobal('document', { baseURI: `https://maps.example${folder}index.html` });
  return import('../../src/load/kept-additions');
}
const keepAdditions: Tab['keepAdditions'] = async (...given) => (await openTab()).keepAdditions(...given);
const keptAdditions: Tab['keptAdditions'] = async (...given) => (await openTab()).keptAdditions(...given);
type Tab = Awaited<ReturnType<typeof openTab>>;

beforeEach(() => {
  databases.clear();
  flags.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => flags.get(key) ?? null,
    setItem: (key: string, value: string) => void flags.set(key, value),
    removeItem: (key: string) => void flags.delete(key),
  });
});

/** A layer of one made-up column, as if from a file of this name. */
async function layerFrom(name: string): Promise<LoadedLayer> {
  const reading = await readMade(`LSOA21CD,Visits\n${SPINE.codes[0]},50\n`, `${name}.csv`);
  const sha256 = sha256Hex(name);
  const facts = { name: `${name}.csv`, bytes: 9, sha256, addedOn: '2026-11-24' };
  return layerOf(reading, reading.draft as Draft, facts, true);
}
const only = async (name: string): Promise<Additions> => withLayer(NOTHING_ADDED, await layerFrom(name));
const names = ({ layers }: Additions) => layers.map(({ source }) => source.file?.name);

test('what is kept tells no more than the map: counts as rounded, none as they were', async () => {
  // Made-up counts: they reach no map.
  const text = `LSOA21CD,Visits\n${SPINE.codes.map((one, row) => `${one},${11 + row}`).join('\n')}\n`;
  const reading = await readMade(text, 'visits.csv');
  const facts = { name: 'visits.csv', bytes: 9, sha256: null, addedOn: '2026-11-24' };
  const layer = layerOf(reading, reading.draft as Draft, facts, true);
  // While the page is open a later file is checked against the counts themselves.
  expect(layer.figures[0]?.exact?.[0]).toBe(11);
  const additions = withLayer(NOTHING_ADDED, layer);
  expect((await keepAdditions(SOMERSET_DATA, additions)).ok).toBe(true);
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
  for (const bad of [undefined, null, 7, { version: 1, additions: NOTHING_ADDED }, { version: 2 }]) {
    databases.set(OWN, new Map([[KEY, bad]]));
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
  await keepAdditions(SOMERSET_DATA, withLayer(NOTHING_ADDED, keptThen(sha256)));
  const [kept] = (await keptAdditions(SOMERSET_DATA)).layers;
  expect(kept?.key).toBe(layer.key);
  expect(kept?.source.id).toBe(layer.source.id);
  expect(kept?.figures[0]?.measure).toMatchObject({
    id: layer.figures[0]?.measure.id,
    sourceIds: [layer.source.id],
  });
  // where the hash was not kept, it is known by nothing of its name, and by the same at every visit
  await keepAdditions(SOMERSET_DATA, withLayer(NOTHING_ADDED, keptThen(null)));
  const [first] = (await keptAdditions(SOMERSET_DATA)).layers;
  expect(first?.key).toMatch(/^table_[0-9a-f]{32}$/);
  expect((await keptAdditions(SOMERSET_DATA)).layers[0]?.key).toBe(first?.key);
});

test('each of two tabs keeps what the other keeps, and deletes only what it has seen', async () => {
  const one = await openTab();
  const other = await openTab();
  await one.keepAdditions(SOMERSET_DATA, await only('one'));
  expect(await other.keepAdditions(SOMERSET_DATA, await only('other'))).toEqual({
    ok: true,
    isBesideOthers: true,
    insteadOfPlaces: false,
  });
  expect(names(await keptAdditions(SOMERSET_DATA))).toEqual(['one.csv', 'other.csv']);
  // its own is taken away, the other's stays
  await one.keepAdditions(SOMERSET_DATA, await only('third'));
  expect(names(await keptAdditions(SOMERSET_DATA))).toEqual(['other.csv', 'third.csv']);
  // once it has seen the other's, it may take that away too
  await one.keptAdditions(SOMERSET_DATA);
  await one.keepAdditions(SOMERSET_DATA, NOTHING_ADDED);
  expect(names(await keptAdditions(SOMERSET_DATA))).toEqual([]);
});

test('only one list of places can be kept: a tab’s own stays beside other tabs’ files, and is said to make room', async () => {
  const places = (title: string): LoadedPoints => ({
    how: 'beside',
    points: [],
    source: { ...[...SOMERSET_DATA.sources.values()][0], title } as Source,
    notes: [],
  });
  const one = await openTab();
  const other = await openTab();
  await one.keepAdditions(SOMERSET_DATA, { layers: [], points: places('Ours') });
  expect(await other.keepAdditions(SOMERSET_DATA, await only('other'))).toMatchObject({
    isBesideOthers: true,
  });
  const both = await keptAdditions(SOMERSET_DATA);
  expect([names(both), both.points?.source.title]).toEqual([['other.csv'], 'Ours']);
  const third = { layers: [], points: places('Theirs') };
  expect(await (await openTab()).keepAdditions(SOMERSET_DATA, third)).toMatchObject({
    insteadOfPlaces: true,
  });
});

test('maps of one website keep theirs apart, and none deletes another’s', async () => {
  const somerset = await openTab('/somerset/');
  await somerset.keepAdditions(SOMERSET_DATA, await only('ours'));
  const trial = await openTab('/trial/');
  expect(await trial.keptAdditions(SOMERSET_DATA)).toEqual(NOTHING_ADDED);
  await trial.forgetAdditions(SOMERSET_DATA.council.code);
  expect(names(await keptAdditions(SOMERSET_DATA))).toEqual(['ours.csv']);
  expect([...flags.keys()]).toEqual(['digital-inclusion-map:kept-data:/somerset/']);
});

test('what was kept when all maps shared one place goes once to the first of its council’s maps', async () => {
  const kept = { version: 2, keptOn: '2026-11-24', additions: await only('former') };
  databases.set(
    '',
    new Map<string, unknown>([
      [KEY, kept],
      ['added-data:E06000052', kept],
      ['not ours', 1],
    ]),
  );
  flags.set('digital-inclusion-map:kept-data', '2026-11-24');
  const somerset = await openTab('/somerset/');
  expect(names(await somerset.keptAdditions(SOMERSET_DATA))).toEqual(['former.csv']);
  expect(await (await openTab('/trial/')).keptAdditions(SOMERSET_DATA)).toEqual(NOTHING_ADDED);
  // another council's is still to be fetched, by its own map
  expect([...(databases.get('')?.keys() ?? [])]).toEqual(['added-data:E06000052', 'not ours']);
  expect(flags.has('digital-inclusion-map:kept-data')).toBe(true);
  databases.get('')?.delete('added-data:E06000052');
  await somerset.keptAdditions(SOMERSET_DATA);
  expect(flags.has('digital-inclusion-map:kept-data')).toBe(false);
  expect(names(await keptAdditions(SOMERSET_DATA))).toEqual(['former.csv']);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dialsOf } from '../../src/domain/figures/dials/dials';
import { figureIdOf, fileKey, keyOfFigureId, wordsOfKey } from '../../src/domain/figures/loaded-ids';
import { standingOf, twoNewest } from '../../src/domain/figures/loaded-standing';
import { figureOf, offeredMeasures } from '../../src/domain/figures/offered';
import { sinceFormer } from '../../src/domain/figures/was-and-now';
import { openingChoices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { LoadedLayer } from '../../src/domain/model/loaded-layer';
import { NOTHING_ADDED, withAdditions, withLayer } from '../../src/domain/places/with-loaded';
import { read } from '../../src/domain/read';
import type { Draft } from '../../src/formats/layout';
import { layerOf } from '../../src/formats/loaded-from-file';
import { areasCsv } from './areas-csv';
import { OFFICIAL, readMade, SOMERSET_DATA, SPINE } from './import-fixture';

const { code, area } = SPINE.keys.outputAreas;
const facts = (name: string, sha256 = 'ab'.repeat(32)) => ({
  name,
  bytes: 10,
  sha256,
  addedOn: '2026-11-24',
});
async function layerFrom(text: string, name: string, sha256?: string): Promise<LoadedLayer> {
  const reading = await readMade(text, name);
  return layerOf(reading, reading.draft as Draft, facts(name, sha256), true);
}

// Made-up figures under Ofcom's own headings: they reach no map. In area r, r of 1,000 premises of an output area cannot
// get 2 Mbit/s; by postcode it is (338 - r) / 10 %.
const outputAreas = (name = '202607_fixed_oa_coverage_r1.csv', times = 1) =>
  layerFrom(
    `output_area,All Premises,Number of premises unable to receive 2Mbit/s,Number of premises unable to receive decent broadband from fixed or FWA\n${code
      .map((one, at) => `${one},1000,${(area[at] ?? 0) * times},${338 - (area[at] ?? 0)}`)
      .join('\n')}\n`,
    name,
  );
/** The real header of the postcode file of January 2026, with made-up rows for Somerset. */
async function postcodes(name = '202607_fixed_pc_coverage_r1_TA.csv'): Promise<LoadedLayer> {
  const sample = readFileSync(join(OFFICIAL, 'formats/sample_202601_fixed_pc_coverage_r2_CR.csv'), 'utf8');
  const header = (sample.split(/\r?\n/)[0] ?? '').replace(/^\uFEFF/, '').split(',');
  const rows = POSTCODES.map(({ postcode, row }) =>
    header
      .map((heading) => {
        if (heading === 'postcode') return postcode.replace(' ', '');
        if (heading === 'postcode_space') return postcode;
        if (heading === 'postcode area') return postcode.slice(0, 2);
        return heading === '% of premises unable to receive 2Mbit/s' ? (338 - row) / 10 : 0;
      })
      .join(','),
  );
  return layerFrom(`${header.join(',')}\n${rows.join('\n')}\n`, name);
}
const POSTCODES = SPINE.postcodes.outward
  .flatMap((outward, at) =>
    (SPINE.postcodes.inward[at]?.match(/.{3}/g) ?? []).map((inward) => `${outward} ${inward}`),
  )
  .map((postcode, at) => ({ postcode, row: SPINE.postcodes.area[at] ?? 0 }));

const OA = 'loaded_ofcom-output-areas_2026-07_below_2_pct';
const PC = 'loaded_ofcom-postcodes_2026-07_below_2_pct';
const opening = openingChoices('alternatives');
const connection = (dataset: Dataset) =>
  dialsOf(dataset, opening).parts.find(({ ingredient }) => ingredient.dial === 'connectivity')?.measure.id;
const withAll = (...layers: readonly LoadedLayer[]): Dataset =>
  withAdditions(
    SOMERSET_DATA,
    layers.reduce((additions, one) => withLayer(additions, one), NOTHING_ADDED),
  );

describe('Ofcom’s two kinds of small-area file', () => {
  test('the postcode kind alone: estimates, named as such, are what the dial goes by', async () => {
    const layer = await postcodes();
    expect(layer.match).toEqual({ matched: POSTCODES.length, notOurs: 0, unknown: 0, faulty: 0 });
    const dataset = withAll(layer);
    expect(connection(dataset)).toBe(PC);
    const { values } = figureOf(dataset, opening, PC)?.column ?? { values: [] };
    // All postcodes of an area have one figure, so the weights change nothing.
    for (const row of [0, 100, 338]) expect(values[row]).toBeCloseTo((338 - row) / 10, 9);
    const dial = dialsOf(dataset, opening).dials.connectivity.values;
    expect(dial[0]).toBeGreaterThan(99);
    expect(dial[338]).toBeLessThan(1);
    expect(figureOf(dataset, opening, PC)?.measure.title).toBe(
      'Premises that cannot get 2 Mbit/s, estimated from postcodes (July 2026, file you added)',
    );
  });

  test('both at once: no id twice, each title its own, each column its own on the map, in the table and the CSV', async () => {
    const dataset = withAll(await postcodes(), await outputAreas());
    const offered = offeredMeasures(dataset, opening);
    expect(new Set(offered.map(({ id }) => id)).size).toBe(offered.length);
    expect(new Set(offered.map(({ title }) => title)).size).toBe(offered.length);
    for (const [id, of] of [
      [OA, (row: number) => row / 10],
      [PC, (row: number) => (338 - row) / 10],
    ] as const) {
      const reading = read(dataset, { ...openingChoices('overview'), measure: id });
      expect(reading.measure.id).toBe(id);
      for (const row of [0, 17, 338]) expect(reading.values.values[row]).toBeCloseTo(of(row), 9);
      const [head = '', ...lines] = areasCsv(dataset, reading)
        .replace(/^\uFEFF/, '')
        .split('\r\n');
      const at = head.split(',').indexOf(id);
      const line = lines.find((one) => one.startsWith(`${dataset.codes[17]},`)) ?? '';
      const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((one) => one.replace(/,$/, '')) ?? [];
      expect(Number(cells[at])).toBeCloseTo(of(17), 5);
    }
  });

  test('of two the newer is the ingredient; of equals the one that counts premises', async () => {
    expect(connection(withAll(await postcodes(), await outputAreas()))).toBe(OA);
    const older = await outputAreas('202601_fixed_oa_coverage_r1.csv');
    expect(connection(withAll(await postcodes(), older))).toBe(PC);
    expect(connection(withAll(older, await outputAreas()))).toBe(OA);
    const homes = await outputAreas('202607_fixed_oa_res_coverage_r1.csv');
    expect(connection(withAll(homes, await outputAreas()))).toBe(OA);
  });
});

describe('two vintages of one kind', () => {
  test('stand side by side, told apart by title and id, and was and now goes by the two newest', async () => {
    const [old, mid, now] = await Promise.all([
      outputAreas('202507_fixed_oa_coverage_r1.csv', 1.5),
      outputAreas('202601_fixed_oa_coverage_r1.csv', 2),
      outputAreas(),
    ]);
    const additions = [now, old, mid].reduce((all, one) => withLayer(all, one), NOTHING_ADDED);
    expect(additions.layers).toHaveLength(3);
    const titles = offeredMeasures(withAdditions(SOMERSET_DATA, additions), opening).map(
      ({ title }) => title,
    );
    expect(titles).toContain('Premises that cannot get 2 Mbit/s (July 2025, file you added)');
    expect(titles).toContain('Premises that cannot get 2 Mbit/s (January 2026, file you added)');
    const two = twoNewest(additions.layers);
    expect([two?.now.key, two?.was.key]).toEqual([now.key, mid.key]);
    const first = (two ? sinceFormer(two.now, two.was) : []).find(({ title }) => title.includes('2 Mbit/s'));
    const sum = [...area].reduce((total, row) => total + row, 0);
    expect(first?.comparable && first.was.pct / first.now.pct).toBeCloseTo(2, 9);
    expect(first?.comparable && first.now.pct).toBeCloseTo(sum / 10 / code.length, 9);
  });

  test('a trend skips what counts otherwise, and is refused where nothing counts alike', async () => {
    const [then, homes, now] = await Promise.all([
      outputAreas('202507_fixed_oa_coverage_r1.csv'),
      outputAreas('202601_fixed_oa_res_coverage_r1.csv'),
      outputAreas(),
    ]);
    expect(twoNewest([then, homes, now])?.was.key).toBe(then.key);
    const two = twoNewest([homes, now]);
    expect(two && sinceFormer(two.now, two.was).every(({ comparable }) => !comparable)).toBe(true);
    expect(twoNewest([now])).toBeNull();
  });

  test('nothing is replaced unasked but the same kind and date; an older or undated file is said to be one', async () => {
    const [now, older, undated, revised] = await Promise.all([
      outputAreas(),
      outputAreas('202601_fixed_oa_coverage_r1.csv'),
      outputAreas('fixed coverage.csv'),
      outputAreas('202607_fixed_oa_coverage_r2.csv'),
    ]);
    expect(standingOf(now, [])).toEqual({ replaces: null, beside: [], warnings: [] });
    expect(standingOf(now, [older])).toMatchObject({ replaces: null, beside: [older], warnings: [] });
    const behind = standingOf(older, [now]);
    expect(behind.replaces).toBeNull();
    expect(behind.warnings).toEqual([
      'This file describes January 2026, which is older than July 2026 on the map already.',
    ]);
    expect(standingOf(undated, [now]).warnings.join()).toContain('does not state its date');
    expect(standingOf(undated, [undated]).warnings.join()).toContain('This very file');
    expect(standingOf({ ...revised }, [now]).replaces).toBe(now);
    const other = await outputAreas('fixed coverage 2.csv');
    const again = { ...undated, source: { ...undated.source, file: { name: 'x', sha256: 'cd' } } };
    expect(other.key).toBe(undated.key);
    expect(standingOf(again, [undated]).warnings.join()).toContain('Neither file states its date');
    const additions = withLayer(withLayer(NOTHING_ADDED, now), older);
    expect(additions.layers).toEqual([now, older]);
    expect(withLayer(additions, revised, older.key).layers).toEqual([revised]);
  });

  test('tables go by their bytes: other bytes are another table, and take the place of a file of the same name', async () => {
    const table = (name: string, sha256: string) =>
      layerFrom(`LSOA21CD,Visits\n${SPINE.codes[0]},50\n`, name, sha256);
    const [one, two] = await Promise.all([
      table('visits 2025.csv', 'ab'.repeat(32)),
      table('visits 2026.csv', 'cd'.repeat(32)),
    ]);
    expect(one.key).not.toBe(two.key);
    expect(withLayer(withLayer(NOTHING_ADDED, one), two).layers).toHaveLength(2);
    expect(one.figures[0]?.measure.title).toBe('Visits (visits 2025.csv, added by you)');
    const newer = await table('visits 2025.csv', 'ef'.repeat(32));
    expect(standingOf(newer, [one, two]).replaces).toBe(one);
    expect(standingOf(newer, [one]).warnings.join()).toContain('a file of the same name');
    expect(withLayer(withLayer(withLayer(NOTHING_ADDED, one), two), newer).layers).toEqual([two, newer]);
    // What a link would carry says nothing of the name: 128 bits of the hash of the bytes.
    expect(one.key).toBe(`table_${'ab'.repeat(16)}`);
    expect((await table('other.csv', 'ab'.repeat(32))).key).toBe(one.key);
  });
});

describe('ids of figures', () => {
  test('say which file they belong to, for someone who lacks it', () => {
    const key = fileKey({ kind: 'ofcom-postcodes', vintageSort: '2026-01', residential: true, sha256: null });
    const id = figureIdOf(key, 'below_2_pct');
    expect(keyOfFigureId(id)).toBe(key);
    expect(wordsOfKey(key)).toBe(
      'Ofcom Connected Nations: fixed coverage by postcode, residential premises, January 2026',
    );
    expect(wordsOfKey(fileKey({ kind: 'bduk', vintageSort: '', residential: false, sha256: null }))).toBe(
      'BDUK premises: gigabit status and subsidy',
    );
    expect(wordsOfKey(`table_${'0f'.repeat(16)}`)).toBe('a table of that person’s own');
    expect(wordsOfKey('table_00ff00')).toBe(
      'a table of that person’s own, which this older link knows by its file’s name',
    );
  });

  test('of earlier versions, and made-up ones, lead nowhere', () => {
    for (const id of ['loaded_below_2_pct', 'loaded___proto___x', 'loaded_constructor_1_x', 'loaded_', 'x'])
      expect(keyOfFigureId(id)).toBeNull();
    expect(wordsOfKey('toString_2026')).toBeNull();
    expect(figureOf(SOMERSET_DATA, opening, 'loaded_below_2_pct')).toBeNull();
  });
});

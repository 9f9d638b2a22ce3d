import { describe, expect, test } from 'vitest';
import { figureOf, offeredMeasures } from '../../src/domain/figures/offered';
import { sinceCouncil, sinceFormer } from '../../src/domain/figures/was-and-now';
import { openingChoices } from '../../src/domain/model/choices';
import { NOTHING_ADDED, withAdditions, withLayer } from '../../src/domain/places/with-loaded';
import { read } from '../../src/domain/read';
import { tableFiles, viewTables } from '../../src/export/table-files';
import type { Draft } from '../../src/formats/layout';
import { layerOf, sourceOfFile } from '../../src/formats/loaded-from-file';
import type { AccessPointDraft } from '../../src/formats/reader/place-list';
import { createAppStore } from '../../src/state/store';
import { areasCsv } from './areas-csv';
import { readMade, SOMERSET_DATA, SPINE } from './import-fixture';

// Made-up figures: they reach no map.
const FACTS = { bytes: 10, sha256: 'ab'.repeat(32), addedOn: '2026-11-24' };
const ID = 'loaded_ofcom-output-areas_2026-01_without_decent_pct';
const { code } = SPINE.keys.outputAreas;

async function ofcom(name: string, below: number) {
  const text = `output_area,All Premises,Number of premises below the USO\n${code.map((one) => `${one},100,${below}`).join('\n')}\n`;
  const reading = await readMade(text, name);
  return layerOf(reading, reading.draft as Draft, { ...FACTS, name }, true);
}
async function own(values: (row: number) => number) {
  const text = `LSOA21CD,"=HYPERLINK(""x"")"\n${SPINE.codes.map((one, row) => `${one},${values(row)}`).join('\n')}\n`;
  const reading = await readMade(text, 'ours.csv');
  return { reading, facts: { ...FACTS, name: 'ours.csv' } };
}

describe('layers of files someone added', () => {
  test('become measures like any other, with the file as their source, and are gone when taken away', async () => {
    const layer = await ofcom('202601_fixed_oa_coverage_r1.csv', 2);
    const store = createAppStore(SOMERSET_DATA, openingChoices('overview'));
    const before = store.getState().reading;
    store.getState().setAdditions(withLayer(NOTHING_ADDED, layer));
    const { dataset, choices } = store.getState();
    expect(offeredMeasures(dataset, choices).map(({ id }) => id)).toContain(ID);
    expect(figureOf(dataset, choices, ID)?.column.values[17]).toBeCloseTo(2, 9);
    store.getState().choose({ measure: ID });
    const { reading } = store.getState();
    expect(reading.measure.vintage).toBe('January 2026');
    expect(reading.attribution.join(' ')).toContain('File loaded by you: 202601_fixed_oa_coverage_r1.csv.');
    expect(reading.valueText(17 as never)).toBe('2.0%');
    store.getState().setAdditions(NOTHING_ADDED);
    expect(store.getState().reading.measure.id).toBe(before.measure.id);
    expect(offeredMeasures(store.getState().dataset, choices).length).toBe(
      offeredMeasures(SOMERSET_DATA, choices).length,
    );
  });

  test('was and now is one series only where the definition is one', async () => {
    const [was, now, homes] = await Promise.all([
      ofcom('202601_fixed_oa_coverage_r1.csv', 2),
      ofcom('202607_fixed_oa_coverage_r1.csv', 1),
      ofcom('202607_fixed_oa_res_coverage_r1.csv', 1),
    ]);
    expect(sinceFormer(now, was)).toEqual([
      expect.objectContaining({
        comparable: true,
        was: { vintage: 'January 2026', pct: 2 },
        now: { vintage: 'July 2026', pct: 1 },
        rose: 0,
        fell: 339,
      }),
    ]);
    const [refused] = sinceFormer(homes, was);
    expect(refused?.comparable).toBe(false);
    expect(refused && !refused.comparable && refused.reason).toContain('What is counted changed');
    const published = [{ key: 'withoutDecentPct', title: '', vintage: 'July 2025', pct: 0.3 }];
    expect(sinceCouncil(now, published)[0]?.comparable).toBe(true);
    expect(sinceCouncil(homes, published)[0]?.comparable).toBe(false);
  });

  test('a file of a part of the council is no figure for the whole: nothing is set beside it', async () => {
    const some = code.filter((_, at) => (SPINE.keys.outputAreas.area[at] ?? 0) < 200);
    const name = '202607_fixed_oa_coverage_r1.csv';
    const text = `output_area,All Premises,Number of premises below the USO\n${some.map((one) => `${one},100,1`).join('\n')}\n`;
    const reading = await readMade(text, name);
    const part = layerOf(reading, reading.draft as Draft, { ...FACTS, name }, true);
    const published = [{ key: 'withoutDecentPct', title: '', vintage: 'July 2025', pct: 0.3 }];
    for (const [change] of [
      sinceFormer(part, await ofcom('202601_fixed_oa_coverage_r1.csv', 2)),
      sinceCouncil(part, published),
    ]) {
      expect(change && !change.comparable && change.reason).toBe(
        'A file of July 2026 gives figures for 200 of 339 areas alone: it does not speak for the whole council.',
      );
    }
  });

  test('one’s own small figures are held back unless told otherwise, and the export says so and runs nothing', async () => {
    const { reading, facts } = await own((row) => (row < 3 ? 4 : 22));
    const safe = layerOf(reading, reading.draft as Draft, facts, true);
    const dataset = withAdditions(SOMERSET_DATA, withLayer(NOTHING_ADDED, safe));
    const choices = {
      ...openingChoices('overview'),
      measure: safe.figures[0]?.measure.id ?? ('imd_decile' as const),
    };
    const shown = read(dataset, choices);
    // Told from what a publisher holds back, from nought and from no data: on the map, in the table, in the CSV.
    expect([shown.smallCount, shown.suppressedCount, shown.noDataCount]).toEqual([3, 0, 0]);
    expect(shown.valueText(0 as never)).toBe('Small, held back');
    const csv = areasCsv(dataset, shown);
    expect(String(tableFiles(viewTables(dataset, shown, 'x'))[1]?.content)).toContain(
      'Your own data: figures of fewer than 10 are held back',
    );
    expect(csv).not.toMatch(/(^|[,\n"])=HYPERLINK/);
    expect(csv.match(/,\[small\],small,/g)).toHaveLength(3);
    const open = layerOf(reading, reading.draft as Draft, facts, false);
    expect(open.figures[0]?.column.values[0]).toBe(4);
  });

  test('a list of access points replaces the published one and the distances are measured anew', async () => {
    const [lon, lat] = [SOMERSET_DATA.lon[100], SOMERSET_DATA.lat[100]];
    const reading = await readMade(
      `name,longitude,latitude,public computers\nHub,${lon},${lat},6\n`,
      'hubs.csv',
    );
    const { points, notes } = reading.draft as AccessPointDraft;
    const source = sourceOfFile(reading, { ...FACTS, name: 'hubs.csv' });
    const dataset = withAdditions(SOMERSET_DATA, {
      layers: [],
      points: { how: 'instead', points, source, notes },
    });
    expect(dataset.columns.get('nearest_access_point_km')?.values[100]).toBeCloseTo(0, 6);
    expect(dataset.nearestAccessPoint[100]).toBe('Hub');
    expect(dataset.accessPoints.map(({ terminals }) => terminals)).toEqual([6]);
    // Walking areas were computed for the published libraries.
    expect(dataset.columns.has('walk_15min_pct')).toBe(false);
    expect(SOMERSET_DATA.columns.has('walk_15min_pct')).toBe(true);
    expect(source.vintage).toBe('date not stated in the file');
  });
});

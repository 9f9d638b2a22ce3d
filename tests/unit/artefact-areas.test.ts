import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AREA_COLUMNS } from '../../src/artefact/areas-columns';
import { describeColumn } from '../../src/artefact/areas-metadata';
import { assembleDataset } from '../../src/artefact/dataset';
import { FILES, type Manifest, SCHEMA_VERSION } from '../../src/artefact/files';
import { encodeManifest } from '../../src/artefact/manifest';
import { ArtefactProblem } from '../../src/artefact/problem';
import { decodeTable } from '../../src/artefact/published-table';
import { sha256Hex, sha256OfFile } from '../../src/artefact/sha256';
import { type Cell, encodeTable } from '../../src/artefact/table-writer';
import { MEASURE_IDS } from '../../src/domain/model/catalogue';
import { Status } from '../../src/domain/model/column';
import { emptyOutputAreasFile } from './no-output-areas';

/** Two areas with plain figures in every column. */
function columns(changes: Readonly<Record<string, readonly Cell[]>> = {}): Map<string, readonly Cell[]> {
  const all = new Map<string, readonly Cell[]>(
    AREA_COLUMNS.map(({ name, kind }) => [name, kind === 'text' ? ['one', 'two'] : [1, 2]]),
  );
  all.set('area_code', ['E01029018', 'E01029019']);
  all.set('nearest_access_point', ['Street Library', '']);
  all.set('nearest_access_point_council', ['Somerset Council', '']);
  for (const [name, cells] of Object.entries(changes)) all.set(name, cells);
  return all;
}

describe('areas.csv', () => {
  it('writes fixed decimals, quotes commas, and never writes minus zero', () => {
    const csv = encodeTable(
      AREA_COLUMNS,
      columns({
        area_name: ['Pilton, Butleigh & Alhampton (Mendip 013A)', 'Wells'],
        digital_connectivity_score: [-0.0001, 2.1],
      }),
    );
    const [, first, second] = csv.split('\n');
    expect(first).toContain('E01029018,"Pilton, Butleigh & Alhampton (Mendip 013A)",');
    expect(first).toContain(',0.000,');
    expect(second).toContain(',2.100,');
  });

  it('keeps no data, suppressed and zero apart on the way there and back', () => {
    const table = decodeTable(
      FILES.areas,
      AREA_COLUMNS,
      encodeTable(AREA_COLUMNS, columns({ fuel_poverty_pct: [null, 'suppressed'], idaci_pct: [0, 0] })),
    );
    const fuel = table.numbers('fuel_poverty_pct');
    expect([...fuel.status]).toEqual([Status.noData, Status.suppressed]);
    expect([...fuel.values]).toEqual([Number.NaN, Number.NaN]);
    expect([...table.numbers('idaci_pct').status]).toEqual([Status.value, Status.value]);
  });

  it('refuses to write a name that a spreadsheet would run', () => {
    for (const name of ['=1+1', '@SUM(A1)', '-2+3', '\t=1'])
      expect(() => encodeTable(AREA_COLUMNS, columns({ area_name: [name, 'Wells'] }))).toThrow('area_name');
  });

  it('refuses to write a figure that is not one', () => {
    expect(() => encodeTable(AREA_COLUMNS, columns({ idaci_pct: [Number.NaN, 1] }))).toThrow('idaci_pct');
    expect(() => encodeTable(AREA_COLUMNS, columns({ idaci_pct: [1] }))).toThrow('idaci_pct');
  });

  const whole = encodeTable(AREA_COLUMNS, columns());
  it.each([
    ['is incomplete: its last row is cut off', whole.slice(0, -5)],
    ['lacks the column idaci_pct', whole.replace('idaci_pct,', 'renamed,')],
    ['lists E01029018 twice or out of order', whole.replace('E01029019', 'E01029018')],
    ['holds no areas', '<!doctype html>\n'],
    ['has rows that cannot be told apart', whole.replace('two', '"two')],
    [
      'has “many” in households, row 2, which is not a number',
      encodeTable(AREA_COLUMNS, columns({ households: [77777, 2] })).replace('77777', 'many'),
    ],
  ])('says in plain English that a damaged file %s', (fault, text) => {
    const read = () => decodeTable(FILES.areas, AREA_COLUMNS, text).numbers('households');
    expect(read).toThrow(ArtefactProblem);
    expect(read).toThrow(`areas.csv ${fault}`);
  });
});

describe('the dictionary of columns', () => {
  it('describes every column and every measure has one', () => {
    const names = AREA_COLUMNS.map((column) => column.name);
    for (const column of AREA_COLUMNS) expect(describeColumn(column).title).not.toBe('');
    for (const id of MEASURE_IDS) expect(names).toContain(id);
  });

  it('turns every place in England so that 100 is worst, but for measures that are neither', () => {
    const transport = AREA_COLUMNS.find(
      ({ name }) => name === 'transport_connectivity_score_england_percentile',
    );
    const rented = AREA_COLUMNS.find(({ name }) => name === 'social_rented_pct_england_percentile');
    expect(transport && describeColumn(transport).direction).toBe('higher is worse');
    expect(rented && describeColumn(rented).direction).toBe('neither');
  });
});

describe('putting the files together', () => {
  const manifest: Manifest = {
    schemaVersion: SCHEMA_VERSION,
    council: { code: 'E06000066', name: 'Somerset Council' },
    sources: [],
    files: [{ path: 'areas.csv', bytes: 1, sha256: 'a'.repeat(64) }],
  };
  const library = {
    id: 'street-library',
    name: 'Street Library',
    kind: 'library',
    status: 'open',
    yearClosed: null,
    operator: 'council',
    address: '1 Leigh Road',
    postcode: 'BA16 0HA',
    lon: -2.7,
    lat: 51.1,
    areaCode: 'E01029018',
    hoursOpen: 30,
    hoursStaffed: 30,
    clockHours: [null, null, null, null, null, null, null],
    clockHoursAgree: false,
    terminals: null,
    positionNote: null,
    notes: null,
  };
  const files = (changes: Partial<Parameters<typeof assembleDataset>[0]> = {}) => ({
    manifestText: encodeManifest(manifest),
    areasCsv: encodeTable(AREA_COLUMNS, columns()),
    outputAreas: emptyOutputAreasFile,
    accessPoints: { points: [library], service: [], notes: [] },
    cds: { contracts: [], notes: [] },
    towns: [],
    ...changes,
  });

  it('joins every measure, count, interval and place in England by row', () => {
    const dataset = assembleDataset(files());
    expect(dataset.count).toBe(2);
    expect([...dataset.columns.keys()]).toEqual([...MEASURE_IDS]);
    expect(dataset.counts.get('residents')?.values[1]).toBe(2);
    expect(dataset.intervals.get('net_income_ahc_gbp')?.upper.values[0]).toBe(1);
    expect(dataset.englandPercentiles.get('digital_connectivity_score')).toBe(
      dataset.columns.get('digital_connectivity_england_percentile'),
    );
    expect(dataset.englandPercentiles.has('fuel_poverty_pct')).toBe(false);
    expect(dataset.nearestAccessPoint).toEqual(['Street Library', null]);
    expect(dataset.version).toBe(
      createHash('sha256').update(encodeManifest(manifest)).digest('hex').slice(0, 12),
    );
  });

  it.each([
    ['manifest.json is damaged or incomplete', { manifestText: '{"schemaVersion":' }],
    [
      'manifest.json is not what this page expects at council',
      { manifestText: `{"schemaVersion":${SCHEMA_VERSION}}` },
    ],
    [
      'access-points.json is not what this page expects at points.0.lon',
      { accessPoints: { points: [{ ...library, lon: 'west' }], service: [], notes: [] } },
    ],
    [
      'areas.csv names Street Library, which is not among the open access points',
      { accessPoints: { points: [], service: [], notes: [] } },
    ],
    ['cds.json is not what this page expects at', { cds: null }],
  ])('says which file is wrong: %s', (text, changes) => {
    expect(() => assembleDataset(files(changes))).toThrow(text);
    expect(() => assembleDataset(files(changes))).toThrow(ArtefactProblem);
  });

  it('tells data of another version of the map from damaged data', () => {
    const newer = encodeManifest({ ...manifest, schemaVersion: SCHEMA_VERSION + 1 });
    try {
      assembleDataset(files({ manifestText: newer }));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ kind: 'version', file: 'manifest.json' });
    }
  });
});

describe('the hash that names the data', () => {
  it.each(['', 'abc', 'é’£', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'Somerset '.repeat(500)])(
    'is SHA-256 (%#)',
    (text) => {
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
    },
  );

  it.each([0, 1, 55, 56, 63, 64, 65, 2 ** 22 - 1, 2 ** 22, 2 ** 22 + 64, 2 ** 23 + 7])(
    'of a file of %i bytes is the same, read piece by piece',
    async (size) => {
      const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 8)) & 255);
      const hash = createHash('sha256').update(bytes).digest('hex');
      expect(await sha256OfFile(new Blob([bytes]))).toBe(hash);
    },
  );
});

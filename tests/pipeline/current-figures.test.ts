import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseCouncil } from '../../data/councils/choose-council';
import { SOMERSET } from '../../data/councils/somerset';
import { build } from '../../data/pipeline/build';
import { fetchAll } from '../../data/pipeline/fetch/fetch-all';
import { downloadsFor } from '../../data/sources/downloads';
import { decodeCoverage } from '../../src/artefact/coverage';
import { decodeCurrentFigures } from '../../src/artefact/current-figures';
import { assembleDataset } from '../../src/artefact/dataset';
import { FILES } from '../../src/artefact/files';
import { decodeManifest } from '../../src/artefact/manifest';
import { dialsOf } from '../../src/domain/figures/dials/dials';
import { twoNewest } from '../../src/domain/figures/loaded-standing';
import { sinceFormer } from '../../src/domain/figures/was-and-now';
import { openingChoices } from '../../src/domain/model/choices';
import { Status } from '../../src/domain/model/column';
import type { Dataset } from '../../src/domain/model/dataset';
import { NOTHING_ADDED, withAdditions, withLayer } from '../../src/domain/places/with-loaded';
import { read } from '../../src/domain/read';
import { serviceNotes } from '../../src/domain/telling/alternatives/alternative-findings';
import type { Draft } from '../../src/formats/layout';
import { layerOf } from '../../src/formats/loaded-from-file';
import { readMade } from '../unit/import-fixture';
import { makeZip } from '../unit/zip-fixture';
import { haveInputs, INPUTS } from './inputs-present';
import { councilFile, outputAreaFile } from './made-up-coverage';

const JANUARY = { decent: (row: number) => row % 7, below30: (row: number) => row % 50 };
const JULY = { decent: (row: number) => (row % 7) + (row % 2), below30: (row: number) => row % 50 };
const BDUK = 'bduk_2026_05_parish_raw_barton_st_david.csv';
const zip = (name: string, members: Parameters<typeof makeZip>[0]) => ({ name, content: makeZip(members) });

describe.skipIf(!haveInputs)('the map built from fetched files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fetched-'));
  const said: string[] = [];
  let server: Server;
  let files: ReadonlyMap<string, string> = new Map();
  let dataset: Dataset;
  const json = (name: string): unknown => JSON.parse(files.get(name) ?? '');

  beforeAll(async () => {
    // By the end of the publishers' own paths; zips within a zip, as Ofcom publishes.
    const served: Readonly<Record<string, Uint8Array | string>> = {
      '202601_fixed_broadband_coverage_and_full_fibre_take-up-r1.zip': makeZip([
        zip('202601_fixed_oa_coverage_r1.zip', [
          { name: '202601_fixed_oa_coverage_r1.csv', content: outputAreaFile(JANUARY) },
        ]),
        { name: '202601_fixed_laua_coverage_r1.csv', content: councilFile(81.5) },
      ]),
      '202507_fixed_broadband_coverage_r01.zip': makeZip([
        { name: '202507_fixed_oa_coverage_r01.csv', content: outputAreaFile(JULY, true) },
        { name: '202507_fixed_laua_coverage_r01.csv', content: councilFile(70) },
      ]),
      'open-market-review-omr-determinations-and-bduk-plans': JSON.stringify({
        links: {
          documents: ['January 2025', 'May 2026', 'September 2025'].map((month) => ({
            title: `${month} OMR and premises in BDUK plans (England and Wales)`,
            base_path: `/government/publications/${month.toLowerCase().replace(' ', '-')}-omr-and-premises-in-bduk-plans-england-and-wales`,
          })),
        },
      }),
      'may-2026-omr-and-premises-in-bduk-plans-england-and-wales': JSON.stringify({
        details: { attachments: [{ url: '/media/1/east.zip' }, { url: '/media/2/south_west.zip' }] },
      }),
      'south_west.zip': makeZip(
        ['cornwall', 'somerset'].map((district) => ({
          name: `uprn_release_south_west_${district}.csv`,
          content: readFileSync(join(INPUTS, 'bduk', BDUK)),
        })),
      ),
    };
    server = createServer((request, response) => {
      const bytes = served[(request.url ?? '').slice((request.url ?? '').lastIndexOf('/') + 1)];
      response.writeHead(bytes ? 200 : 404).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const failed = await fetchAll({
      folder,
      downloads: downloadsFor(SOMERSET)
        .filter(({ title }) => !title.startsWith('Census'))
        .map((one) => ({
          ...one,
          url: `http://127.0.0.1:${port}${new URL(one.url).pathname}`,
          bytes: { least: 100, most: 1e7 },
        })),
      force: false,
      now: new Date('2026-06-01T12:00:00Z'),
      pauses: [],
      timeoutMs: 5000,
      say: (line) => said.push(line),
    });
    expect(failed, said.join('\n')).toBe(0);
    const built = await build(INPUTS, SOMERSET, { fetched: folder, say: (line) => said.push(line) });
    files = new Map(built.map(({ path, text }) => [path, text]));
    dataset = assembleDataset({
      manifestText: files.get(FILES.manifest) ?? '',
      areasCsv: files.get(FILES.areas) ?? '',
      outputAreas: json(FILES.outputAreas),
      accessPoints: json(FILES.accessPoints),
      cds: json(FILES.cds),
      towns: [],
      current: decodeCurrentFigures(files.get(FILES.currentFigures) ?? ''),
    });
  }, 60_000);
  afterAll(() => {
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds the two newest of each kind, each with its month, where it came from and the day it was fetched', () => {
    const layers = dataset.loaded ?? [];
    expect(layers.map(({ kind, source }) => [kind, source.vintage, source.release])).toEqual([
      ['ofcom-output-areas', 'January 2026', 'fetched from the publisher on 1 June 2026'],
      ['ofcom-output-areas', 'July 2025', 'fetched from the publisher on 1 June 2026'],
      ['bduk', 'May 2026', 'fetched from the publisher on 1 June 2026'],
    ]);
    const manifest = decodeManifest(files.get(FILES.manifest) ?? '');
    const source = manifest.sources.find(({ id }) => id === 'ofcom-output-areas-2026-01');
    expect(source?.inputs).toHaveLength(1);
    expect(source?.inputs[0]?.rowsUsed).toBe(1892);
    expect(source?.url).toMatch(/\/202601_fixed_broadband_coverage_and_full_fibre_take-up-r1\.zip$/);
    expect(manifest.sources.find(({ id }) => id === 'bduk-2026-05')?.url).toMatch(
      /\/media\/2\/south_west\.zip$/,
    );
    expect(manifest.files.map(({ path }) => path)).toContain(FILES.currentFigures);
    expect(said).toContain(
      'ofcom/current/202601_fixed_oa_coverage_r1.csv: 1 rows left out, the first being row 1895: “nowhere” is not the code of an output area',
    );
  });

  it('gives each area the counts of its output areas, added up and divided', () => {
    const figure = dataset.loaded?.[0]?.figures.find(({ key }) => key === 'without_decent_pct');
    expect(figure?.measure.title).toBe('Premises without decent broadband');
    expect(dataset.loaded?.[1]?.figures[0]?.measure.title).toBe(
      'Premises without decent broadband (July 2025)',
    );
    for (let row = 0; row < dataset.count; row += 1) expect(figure?.column.values[row]).toBe(row % 7);
  });

  it('says what changed since the file before: one series under both names of the heading', () => {
    const two = twoNewest((dataset.loaded ?? []).slice(0, 2));
    const [decent] = two ? sinceFormer(two.now, two.was) : [];
    const odd = Array.from({ length: dataset.count }, (_, row) => row).filter((row) => row % 2 === 1);
    expect(decent).toMatchObject({
      comparable: true,
      title: 'Premises without decent broadband',
      was: { vintage: 'July 2025' },
      now: { vintage: 'January 2026' },
      rose: 0,
      fell: odd.length,
    });
  });

  it('counts BDUK’s premises as published, and shows no share for an area of which the file holds a part', () => {
    const bduk = dataset.loaded?.find(({ kind }) => kind === 'bduk');
    const totals = Object.fromEntries(bduk?.totals.map(({ label, value }) => [label, value]) ?? []);
    expect(totals['Gigabit now']).toBe(9);
    expect(totals['Gigabit Under Review']).toBe(29);
    expect(bduk?.figures[0]?.column.status.some((one) => one === Status.value)).toBe(false);
    expect(bduk?.areaNotes.join(' ')).toContain('Wessex Internet');
  });

  it('takes the council’s figures from the newest file, the neighbours’ with them, and leaves the constituencies’', () => {
    const { fixed, constituencies } = decodeCoverage(json(FILES.coverage));
    expect(fixed).toMatchObject({ vintage: 'January 2026', sourceId: 'ofcom-fixed-2026-01' });
    expect(fixed?.council.gigabitPct).toBe(81.5);
    expect(fixed?.council.withoutDecentPct).toBe(0.3);
    // Of the three other councils in the file one borders Somerset; the other six neighbours are named as not held.
    expect(fixed?.neighbours.map(({ code }) => code)).toEqual(['E06000022']);
    expect(fixed?.notHeld).toHaveLength(6);
    expect(constituencies).toMatchObject({ vintage: 'July 2025' });
    expect(constituencies?.rows).toHaveLength(7);
    expect(dataset.sources.get('ofcom-fixed-2026-01')?.vintage).toBe('January 2026');
  });

  it('goes by it in the connectivity dial, threshold by service, and says whose file it is', () => {
    const opening = openingChoices('alternatives');
    const video = { ...opening, decision: { ...opening.decision, demand: 'video' as const } };
    const [part] = dialsOf(dataset, video).parts;
    expect(part?.measure.id).toBe('loaded_ofcom-output-areas_2026-01_without_decent_pct');
    const notes = serviceNotes(dataset, video).join(' ');
    expect(notes).toContain('Connectivity is taken from the current file of Ofcom');
    expect(notes).not.toContain('added in this browser');
    const reading = read(dataset, { ...video, measure: 'loaded_ofcom-output-areas_2026-01_below_30_pct' });
    expect(reading.measure.vintage).toBe('January 2026');
    expect(reading.attribution.join(' ')).not.toContain('loaded by you');
    expect(reading.valueText(48 as never)).toBe('48.0%');
  });

  it('gives way to the same file when someone adds it, and stands beside a newer one', async () => {
    const vintages = async (name: string) => {
      const reading = await readMade(outputAreaFile({ ...JANUARY, decent: () => 3 }), name);
      const facts = { name, bytes: 1, sha256: null, addedOn: '2026-11-25' };
      const layer = layerOf(reading, reading.draft as Draft, facts, true);
      const { loaded = [] } = withAdditions(dataset, withLayer(NOTHING_ADDED, layer));
      return loaded.map(({ origin, source }) => `${origin} ${source.vintage}`);
    };
    const others = ['published July 2025', 'published May 2026'];
    expect(await vintages('202601_fixed_oa_coverage_r2.csv')).toEqual([...others, 'added January 2026']);
    expect(await vintages('202607_fixed_oa_coverage_r1.csv')).toEqual([
      'published January 2026',
      ...others,
      'added July 2026',
    ]);
    expect(withAdditions(dataset, NOTHING_ADDED).loaded).toEqual(dataset.loaded);
  });

  it('is made for a council whose output areas are not held without them, and that is said', async () => {
    const lines: string[] = [];
    const built = await build(INPUTS, chooseCouncil('E06000052', INPUTS), {
      fetched: folder,
      say: (line) => lines.push(line),
    });
    expect(built.map(({ path }) => path)).not.toContain(FILES.currentFigures);
    const coverage = built.find(({ path }) => path === FILES.coverage)?.text ?? '';
    const { constituencies, fixed } = decodeCoverage(JSON.parse(coverage));
    expect([fixed?.council.name, fixed?.vintage, fixed?.neighbours, constituencies]).toEqual([
      'Cornwall',
      'January 2026',
      [],
      null,
    ]);
    expect(lines.join('\n')).toMatch(
      /202601_fixed_oa_coverage_r1\.csv: none of its 1894 rows is of Cornwall/,
    );
  }, 60_000);

  it('stops, and names the file, when a saved file is not what it should be', async () => {
    const other = mkdtempSync(join(tmpdir(), 'saved-'));
    mkdirSync(join(other, 'ofcom/current'), { recursive: true });
    const put = (name: string, content: string) => writeFileSync(join(other, 'ofcom/current', name), content);
    put('coverage.csv', outputAreaFile(JANUARY));
    await expect(build(INPUTS, SOMERSET, { fetched: other })).rejects.toThrow(
      'ofcom/current/coverage.csv: does not say its month in its name: keep the name the publisher gave it. The publisher offers it at https://www.ofcom.org.uk/',
    );
    rmSync(join(other, 'ofcom/current/coverage.csv'));
    put('202601_fixed_oa_coverage_r1.csv', '<!doctype html><title>Not found</title>');
    await expect(build(INPUTS, SOMERSET, { fetched: other })).rejects.toThrow(
      /^ofcom\/current\/202601_fixed_oa_coverage_r1\.csv: .*is a web page, not a table/,
    );
    rmSync(other, { recursive: true, force: true });
  }, 60_000);
});

it('a published file of figures that is damaged is refused in words', () => {
  expect(() => decodeCurrentFigures('{"layers":[{}]}')).toThrow(
    /^current-figures\.json is not what this page expects at layers\.0\./,
  );
  expect(() => decodeCurrentFigures('{"layers":[')).toThrow(/^current-figures\.json is damaged/);
});

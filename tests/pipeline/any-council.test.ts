import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseCouncil, NotACouncil } from '../../data/councils/choose-council';
import { build } from '../../data/pipeline/build';
import { InputProblem } from '../../data/pipeline/stage';
import { assembleDataset } from '../../src/artefact/dataset';
import { FILES } from '../../src/artefact/files';
import { decodeKeys } from '../../src/artefact/keys';
import { decodeOutputAreas } from '../../src/artefact/output-areas';
import { decodePostcodes } from '../../src/artefact/postcodes';
import { decodeShapes } from '../../src/artefact/shapes';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import { openPlaces } from '../../src/domain/places/own-places';
import { read } from '../../src/domain/read';
import { buildPack } from '../../src/export/evidence-pack';
import { reportBlocks } from '../../src/export/report';
import { PROJECT } from '../unit/structure-files';
import { haveInputs, INPUTS } from './inputs-present';

const CORNWALL = 'E06000052';

describe('codes for which no map can be built', () => {
  it.each([
    ['W06000015', /not in England/],
    ['E10000008', /county council: it is made of districts/],
    ['E06000999', /not an English council of 2024/],
    ['E01018750', /not the code of a council/],
    ['cornwall', /not the code of an English council/],
    ['', /not the code of an English council/],
  ])('%s is refused with a reason', (code, reason) => {
    expect(() => chooseCouncil(code, INPUTS)).toThrow(NotACouncil);
    expect(() => chooseCouncil(code, INPUTS)).toThrow(reason);
  });
});

describe.skipIf(!haveInputs)('another council: Cornwall, by a profile and no code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cornwall-'));
  let files: ReadonlyMap<string, string> = new Map();
  let dataset: Dataset;
  const json = (name: string): unknown => JSON.parse(files.get(name) ?? '');

  beforeAll(async () => {
    const built = await build(INPUTS, chooseCouncil(CORNWALL, INPUTS));
    files = new Map(built.map(({ path, text }) => [path, text]));
    dataset = assembleDataset({
      manifestText: files.get(FILES.manifest) ?? '',
      areasCsv: files.get(FILES.areas) ?? '',
      outputAreas: json(FILES.outputAreas),
      accessPoints: json(FILES.accessPoints),
      cds: json(FILES.cds),
      towns: [],
      bounds: decodeShapes(json(FILES.shapes)).bounds,
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has the same files as Somerset, for 336 areas', () => {
    expect([...files.keys()].toSorted()).toEqual(
      readdirSync(join(PROJECT, 'public/data/somerset'))
        // its bus stops come from a list of its own
        .filter((file) => file !== FILES.busStops)
        .toSorted(),
    );
    expect(dataset.count).toBe(336);
    expect(dataset.council).toEqual({ code: CORNWALL, name: 'Cornwall Council' });
    expect(decodeShapes(json(FILES.shapes)).areas).toHaveLength(336);
  });

  it('holds published figures: recomputed here from the Census table and the Indices of Deprivation', () => {
    const row = 41;
    const code = dataset.codes[row];
    const census = readFileSync(join(INPUTS, 'census2021/england/census2021-ts045-lsoa.csv'), 'utf8')
      .split('\n')
      .find((line) => line.includes(`,${code},`))
      ?.split(',');
    const share = (100 * Number(census?.[4])) / Number(census?.[3]);
    expect(dataset.columns.get('no_car_pct')?.values[row]).toBeCloseTo(share, 2);
    const deprivation = readFileSync(join(INPUTS, 'iod2025/england/imd2025_england_lsoa21.csv'), 'utf8');
    const [head = '', ...rows] = deprivation.split('\n');
    const at = head.replaceAll('"', '').split(',').indexOf('Income_score');
    const income = Number(rows.find((line) => line.startsWith(`"${code}"`))?.split(',')[at]);
    expect(dataset.columns.get('income_deprivation_pct')?.values[row]).toBeCloseTo(100 * income, 2);
  });

  it('places every postcode of Code-Point Open; each area has one', () => {
    const postcodes = decodePostcodes(json(FILES.postcodes));
    expect(new Set(postcodes.area).size).toBe(336);
    expect(postcodes.outward).toContain('TR1');
    // What a file someone adds is placed by: no output areas are held, so postcodes count alike.
    const keys = decodeKeys(json(FILES.keys), decodeOutputAreas(json(FILES.outputAreas), dataset.count));
    expect(keys.postcodeOutputArea.every((one) => one === -1)).toBe(true);
    expect(new Set(keys.ward).size).toBe(87);
  });

  it('lists Cornwall’s static libraries of the Arts Council, none of them twice or with a made-up count', () => {
    const { own: open, neighbours } = openPlaces(dataset);
    expect(open.length).toBe(28);
    expect(new Set(neighbours.map(({ council }) => council))).toEqual(
      new Set(['Devon County Council', 'Plymouth City Council']),
    );
    expect(open.every(({ terminals }) => terminals === null)).toBe(true);
    expect(new Set(dataset.accessPoints.map(({ id }) => id)).size).toBe(dataset.accessPoints.length);
  });

  it('has no output areas, so that its what-if refuses in words, in the document too', () => {
    const held = { ...dataset, outputAreas: decodeOutputAreas(json(FILES.outputAreas), dataset.count) };
    expect(held.outputAreas.count).toBe(0);
    const [closing] = dataset.accessPoints.filter(({ status }) => status === 'open');
    const reading = read(held, {
      ...openingChoices('overview'),
      layout: 'what-if',
      measure: 'scenario_reach',
      scenario: { name: '', changes: [{ kind: 'close', point: closing?.id ?? '' }] },
    });
    const pack = buildPack({
      dataset: held,
      entries: [{ reading, caption: '', altText: null, link: 'https://map.example/' }],
      population: null,
      assessment: null,
      madeOn: new Date('2026-01-02'),
    });
    const blocks = JSON.stringify(reportBlocks(pack), (key, value) => (key === 'view' ? undefined : value));
    for (const said of [
      [reading.title, reading.altText, ...reading.findings.map(({ text }) => text)].join(' '),
      blocks,
    ]) {
      expect(said).toMatch(/cannot be said/);
      expect(said).toContain('no output areas are held for Cornwall');
      expect(said).not.toMatch(/nobody|[^\d,.]0 (residents|areas|people)|in no area|left anywhere/);
    }
  });

  it('leaves blank what is not held, and no text names Somerset', () => {
    for (const id of [
      'fuel_poverty_pct',
      'walk_15min_pct',
      'idaci_pct',
      'ofcom_2016_below_10_pct',
    ] as const) {
      expect(dataset.columns.has(id)).toBe(false);
    }
    for (const view of VIEW_IDS) {
      const reading = read(dataset, openingChoices(view));
      const said = [
        reading.title,
        reading.altText,
        ...reading.findings.map(({ text }) => text),
        ...reading.notKnown,
        reading.sourceLine,
        ...reading.overlays.map(({ note }) => note),
      ].join(' ');
      expect(said).not.toMatch(/Somerset|undefined|NaN/);
      expect(reading.shownCount).toBe(336);
    }
  });
});

describe.skipIf(!haveInputs)('a council of which only part is held', () => {
  it('Wiltshire is refused because most of its postcode areas are missing, and the line says so', async () => {
    let problem: unknown;
    try {
      await build(INPUTS, chooseCouncil('E06000054', INPUTS));
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(InputProblem);
    expect(String(problem)).toMatch(/holds no postcode in \d+ of the \d+ areas of Wiltshire: add the files/);
  }, 60_000);

  it('the command says why a code is refused, in one line', async () => {
    const { code, stderr } = await new Promise<{ code: number; stderr: string }>((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'data/pipeline/run.ts', '--council', 'S12000036'],
        { cwd: PROJECT, env: { PATH: process.env.PATH } },
        (error, _, stderr) => resolve({ code: error ? Number(error.code) : 0, stderr }),
      );
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^S12000036 is not in England.*\n$/);
  }, 30_000);
});

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { SOMERSET } from '../../data/councils/somerset';
import { build } from '../../data/pipeline/build';
import { InputProblem } from '../../data/pipeline/stage';
import { alteredInputs } from './altered-inputs';
import { haveInputs, INPUTS } from './inputs-present';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const made: string[] = [];
const remember = (folder: string): string => {
  made.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'data/pipeline/run.ts', ...args],
      { cwd: PROJECT, env: { PATH: process.env.PATH } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

describe('the data command', () => {
  it('says in one line that the official files are not there', async () => {
    const { code, stderr } = await run('--inputs', '/nowhere');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The official files are not at \/nowhere: .*\n$/);
  }, 30_000);
});

describe.skipIf(!haveInputs)('the published data', () => {
  it('are what the official files give, to the byte', async () => {
    const { code, stderr } = await run('--check');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  }, 120_000);

  it('are made the same a second time', async () => {
    expect(await build(INPUTS, SOMERSET)).toEqual(await build(INPUTS, SOMERSET));
  }, 120_000);

  const lines = (bytes: Buffer) => bytes.toString('utf8').split('\n');
  const text = (change: (all: string[]) => string[]) => (bytes: Buffer) =>
    Buffer.from(change(lines(bytes)).join('\n'));

  it('stay as they were when an input is missing: one line says which, and where it is offered', async () => {
    const inputs = remember(alteredInputs('low-income/somerset_msoa_income_fye2020.csv', () => null));
    const out = remember(mkdtempSync(join(tmpdir(), 'out-')));
    const kept = join(out, 'somerset', 'areas.csv');
    mkdirSync(join(out, 'somerset'));
    writeFileSync(kept, 'before');
    const { code, stdout, stderr } = await run('--inputs', inputs, '--out', join(out, 'somerset'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^low-income\/somerset_msoa_income_fye2020\.csv: is missing\. The publisher offers it at .+\n$/,
    );
    expect(stderr.split('\n')).toHaveLength(2);
    expect(readFileSync(kept, 'utf8')).toBe('before');
    expect(readdirSync(out)).toEqual(['somerset']);
  }, 60_000);

  it.each<[string, string, RegExp, (bytes: Buffer) => Buffer | null]>([
    [
      'cut off in the middle of a row',
      'census2021/england/census2021-ts045-lsoa.csv',
      /is truncated|columns/,
      (bytes) => bytes.subarray(0, 900_000),
    ],
    [
      'cut off at the end of a row',
      'census2021/england/census2021-ts045-lsoa.csv',
      /has 19999 areas of England, not 33755/,
      text((all) => [...all.slice(0, 20_000), '']),
    ],
    [
      'without an area',
      'iod2025/File_7_IoD2025_Somerset_extract.csv',
      /has no row for E01029019/,
      text((all) => all.filter((line) => !line.startsWith('E01029019'))),
    ],
    [
      'with a decile that contradicts its rank',
      'iod2025/File_7_IoD2025_Somerset_extract.csv',
      /decile of E01029018/,
      text((all) => all.map((line) => line.replace('14.39,19976,6,', '14.39,19976,5,'))),
    ],
    [
      'with a word for a number',
      'low-income/somerset_lsoa_fuel_poverty_2022.csv',
      /“lots” in .* for E01029022 is not a number/,
      text((all) => all.map((line) => line.replace(',16.74', ',lots'))),
    ],
    [
      'with a column renamed',
      'libraries/somerset_libraries_clean.csv',
      /lacks the column “status”/,
      text(([head = '', ...rest]) => [head.replace('status', 'state'), ...rest]),
    ],
    [
      'that is no longer JSON',
      'libraries/somerset_library_walk_isochrones_2023.geojson',
      /is not valid JSON/,
      (bytes) => bytes.subarray(0, 5_000),
    ],
    ['that is empty', 'lookups/lsoa21_somerset_lookup.csv', /is empty/, () => Buffer.alloc(0)],
    [
      'with an area too few',
      'lookups/lsoa21_somerset_lookup.csv',
      /has 338 different areas/,
      text((all) => all.toSpliced(5, 1)),
    ],
  ])(
    'are not made from a file %s (%s)',
    async (_, path, fault, change) => {
      const inputs = remember(alteredInputs(path, change));
      let problem: unknown;
      try {
        await build(inputs, SOMERSET);
      } catch (error) {
        problem = error;
      }
      expect(problem).toBeInstanceOf(InputProblem);
      expect(String(problem)).toMatch(fault);
      expect(String(problem)).toContain(`${path}: `);
      expect(String(problem)).not.toContain('\n');
    },
    60_000,
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileMembers, ZIP_LIMITS } from '../../src/formats/file-members';
import { FileProblem } from '../../src/formats/file-problem';
import { readFile } from '../../src/formats/read-file';
import { readMade, SPINE } from './import-fixture';
import { PROJECT } from './structure-files';
import { makeXlsx, plainSheet } from './workbook-fixture';
import { type Made, makeZip } from './zip-fixture';

const OA = 'output_area,All Premises,Number of premises unable to receive 10Mbit/s\n';
const PC = 'postcode,% of premises unable to receive 10Mbit/s\nTA11 6AT,5\n';
const oa = (code: string, premises: number, below: number) => `${code},${premises},${below}\n`;
const [first = '', second = ''] = SPINE.keys.outputAreas.code;

async function problemOf(members: readonly Made[] | Uint8Array): Promise<string> {
  const bytes = members instanceof Uint8Array ? members : makeZip(members as readonly Made[]);
  const outcome = await readMade(bytes, 'made-up.zip').catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(FileProblem);
  return (outcome as FileProblem).message;
}

describe('zip files', () => {
  test('Ofcom’s way: zips inside a zip, several files of each kind; all parts of the best kind are read together', async () => {
    const inner = makeZip([
      { name: '202601_fixed_oa_coverage_r1.csv', content: OA + oa(first, 100, 10) },
      { name: 'part/202601_fixed_oa_coverage_r1_b.csv', content: OA + oa(second, 50, 5) },
      { name: 'readme.pdf', content: 'not read' },
    ]);
    const reading = await readMade(
      makeZip([
        { name: '202601_fixed_pc_coverage_r1_TA.csv', content: PC },
        { name: '202601_fixed_oa_coverage_r1.zip', content: inner },
        { name: '202601_fixed_oa_coverage_res_r1.csv', content: OA + oa(first, 90, 9) },
      ]),
      'coverage.zip',
    );
    expect(reading.layout.id).toBe('ofcom-output-areas');
    expect(reading.residential).toBe(false);
    expect(reading.draft.match.matched).toBe(2);
    expect(reading.read).toHaveLength(2);
    expect(reading.leftAside.toSorted()).toEqual([
      'coverage.zip/202601_fixed_oa_coverage_r1.zip/readme.pdf',
      'coverage.zip/202601_fixed_oa_coverage_res_r1.csv',
      'coverage.zip/202601_fixed_pc_coverage_r1_TA.csv',
    ]);
  });

  test('a name that leads out of the zip, or is absolute, is refused', async () => {
    for (const name of [
      '../../etc/passwd.csv',
      '/etc/passwd.csv',
      'C:\\a.csv',
      '..\\a.csv',
      'a/../../b.csv',
    ]) {
      expect(await problemOf([{ name, content: PC }]), name).toMatch(/name points outside the zip/);
    }
  });

  test('a bomb is refused for what it states, and for holding more than it states', async () => {
    const million = new Uint8Array(4e6).fill(65);
    expect(await problemOf([{ name: 'bomb.csv', content: million }])).toMatch(/squeezed harder/);
    expect(await problemOf([{ name: 'bomb.csv', content: million, claims: 1000 }])).toMatch(
      /holds more than it states|damaged/,
    );
  });

  test('zips inside zips end somewhere', async () => {
    let inner = makeZip([{ name: 'a.csv', content: PC }]);
    for (let depth = 0; depth < 4; depth += 1) inner = makeZip([{ name: 'inner.zip', content: inner }]);
    expect(await problemOf(inner)).toMatch(/too deep/);
  });

  test('too many members, a password, no table at all: each has its own sentence', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ name: `${index}.csv`, content: PC }));
    await expect(
      fileMembers(new Blob([makeZip(many) as BlobPart]), 'many.zip', { ...ZIP_LIMITS, members: 10 }),
    ).rejects.toThrow(/more than the map opens/);
    expect(await problemOf([{ name: 'a.csv', content: PC, encrypted: true }])).toMatch(/password/);
    expect(await problemOf([{ name: 'a.pdf', content: 'x' }])).toMatch(/holds no table, only .*a\.pdf/);
  });

  test('made on a Mac or by Windows: second copies are not read, names that begin "./" or hold "\\" are plain', async () => {
    const { members, leftAside } = await fileMembers(
      new Blob([
        makeZip([
          { name: './', content: '' },
          { name: './tables/a.csv', content: PC },
          { name: '__MACOSX/tables/._a.csv', content: new Uint8Array([0, 5, 22, 7]) },
          { name: './tables/._b.csv', content: new Uint8Array([0, 5, 22, 7]) },
          { name: '.DS_Store', content: new Uint8Array([0, 0, 0, 1]) },
          { name: 'Tables\\b.CSV', content: PC },
          { name: 'Thumbs.db', content: 'x' },
          { name: 'read me.docx', content: 'x' },
        ]) as BlobPart,
      ]),
      'mac.zip',
    );
    expect(members.map(({ name }) => name)).toEqual(['mac.zip/tables/a.csv', 'mac.zip/Tables/b.CSV']);
    expect(leftAside).toEqual(['mac.zip/read me.docx']);
  });

  test('a workbook and a GeoJSON file in a zip are tables like the others', async () => {
    const { members, sheets, leftAside } = await fileMembers(
      new Blob([
        makeZip([
          {
            name: 'claims.xlsx',
            content: makeXlsx({ sheets: [{ name: 'T', xml: plainSheet([['a', 1]]) }] }),
          },
          { name: 'old.xls', content: 'x' },
          { name: 'broken.xlsx', content: 'x' },
          { name: 'hubs.geojson', content: '{"type":"FeatureCollection","features":[]}' },
          { name: 'a.csv', content: PC },
        ]) as BlobPart,
      ]),
      'all.zip',
    );
    expect(members.map(({ name }) => name)).toEqual(['all.zip/a.csv']);
    expect(sheets.map(({ name }) => name)).toEqual(['all.zip/claims.xlsx: T', 'all.zip/hubs.geojson']);
    expect(leftAside).toEqual(['all.zip/old.xls', 'all.zip/broken.xlsx']);
  });

  test('a zip cut short or altered is said to be damaged, wherever it is cut', async () => {
    const whole = makeZip([{ name: 'a.csv', content: OA + oa(first, 100, 10).repeat(50) }]);
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const cut = whole.slice(0, Math.floor(whole.length * share));
      expect(await problemOf(cut)).toMatch(/damaged|no table|not a text file/);
    }
    const altered = Uint8Array.from(whole);
    altered[45] = (altered[45] ?? 0) ^ 0xff;
    expect(await problemOf(altered)).toMatch(/damaged/);
  });

  test('a real file of the map’s own survives being zipped', async () => {
    const csv = readFileSync(join(PROJECT, 'public/data/somerset/areas.csv'));
    const reading = await readFile(
      new Blob([makeZip([{ name: 'areas.csv', content: csv }]) as BlobPart]),
      'areas.zip',
      SPINE,
    );
    expect(reading.draft.match.matched).toBe(339);
  });
});

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createInputs } from '../../data/pipeline/inputs';
import { SOURCES } from '../../data/sources/sources';
import { MEASURES } from '../../src/domain/model/catalogue';

const root = mkdtempSync(join(tmpdir(), 'inputs-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(root, name), content);
  return name;
}
const SOURCE = 'census-ts007a';
const csv = (name: string, content: string | Uint8Array, columns: string[] = []) =>
  createInputs(root).csv(SOURCE, file(name, content), columns);

describe('reading an official file', () => {
  it('drops the byte-order mark and trims headings', () => {
    expect(csv('bom.csv', '\uFEFFcode , name\r\nE1,"Street, Somerset"\r\n', ['code', 'name'])).toEqual([
      { code: 'E1', name: 'Street, Somerset' },
    ]);
  });

  it('keeps both columns where a heading occurs twice', () => {
    expect(csv('twice.csv', 'Area Code,Ward,Area Code\nE06,Street,E05\n')).toEqual([
      { 'Area Code': 'E06', Ward: 'Street', 'Area Code_1': 'E05' },
    ]);
  });

  it.each([
    ['is missing', null],
    ['is empty', ''],
    ['is not UTF-8 text', Uint8Array.of(0x63, 0x6f, 0xe9, 0x0a)],
    ['lacks the column “code”', 'name\nStreet\n'],
    ['row 3 has 1 of 2 columns', 'code,name\nE1,Street\nE2\nE3,Wells\n'],
    ['is truncated: the last row does not end in a line break', 'code,name\nE1,Stree'],
    ['is truncated: a quotation mark is never closed', 'code,name\nE1,"Stree\n'],
    ['has headings but no rows', 'code,name\n'],
  ])('says in one line that a file %s, and where the publisher offers it', (fault, content) => {
    const name = `fault-${fault.length}.csv`;
    if (content !== null) file(name, content);
    else rmSync(join(root, name), { force: true });
    expect(() => createInputs(root).csv(SOURCE, name, ['code'])).toThrow(
      `${name}: ${fault}. The publisher offers it at https://www.nomisweb.co.uk/sources/census_2021_bulk`,
    );
  });

  it.each([
    ['is not valid JSON (truncated?)', '{"type":"FeatureCollection","features":[{"type":"Feat'],
    ['is not a GeoJSON FeatureCollection', '{"type":"Feature"}'],
    ['holds no features', '{"type":"FeatureCollection","features":[]}'],
    [
      'feature 1 has no geometry',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":1},"geometry":null}]}',
    ],
    [
      'feature 1 lacks the property “code”',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[0,0]}}]}',
    ],
  ])('says that shapes cannot be used: %s', (fault, content) => {
    const inputs = createInputs(root);
    expect(() => inputs.geojson('ons-boundaries-lsoa21', file('shapes.geojson', content), ['code'])).toThrow(
      `shapes.geojson: ${fault}.`,
    );
  });

  it('remembers the hash of the bytes read and the rows used', () => {
    const content = '\uFEFFcode\nE1\nE2\n';
    const inputs = createInputs(root);
    inputs.csv(SOURCE, file('hash.csv', content), ['code']);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(inputs.records()).toEqual([{ sourceId: SOURCE, path: 'hash.csv', sha256, rowsUsed: 2 }]);
    inputs.used(SOURCE, 'hash.csv', 1);
    expect(inputs.records()[0]?.rowsUsed).toBe(1);
  });
});

describe('the records of sources', () => {
  it('have one id each, and words in every field', () => {
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
    for (const { vintageSort, caveats, ...words } of SOURCES) {
      expect(vintageSort).toMatch(/^(\d{4}(-\d{2})?)?$/);
      for (const [field, text] of Object.entries({ ...words, ...caveats }))
        expect(text, `${words.id} ${field}`).toBeTruthy();
    }
  });

  it('include every source a measure names', () => {
    const known = new Set(SOURCES.map(({ id }) => id));
    for (const { id, sourceIds } of MEASURES.values()) {
      for (const source of sourceIds) expect(known.has(source), `${id}: ${source}`).toBe(true);
    }
  });
});

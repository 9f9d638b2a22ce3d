import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences, publish, withManifest } from '../../data/pipeline/publish';
import { SOURCES } from '../../data/sources/sources';
import { decodeManifest } from '../../src/artefact/manifest';

const council = { code: 'E06000066', name: 'Somerset Council', folder: 'somerset' };
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('publishing', () => {
  it('replaces the folder whole, leaves nothing else behind and lets a web server read it', () => {
    const folder = join(root, 'somerset');
    mkdirSync(folder);
    writeFileSync(join(folder, 'old.json'), 'old');
    publish(folder, [{ path: 'areas.csv', text: 'new\n' }]);
    expect(readdirSync(root)).toEqual(['somerset']);
    expect(readdirSync(folder)).toEqual(['areas.csv']);
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  });

  it('leaves what was there when writing fails half-way', () => {
    const folder = join(root, 'somerset');
    publish(folder, [{ path: 'areas.csv', text: 'before\n' }]);
    const impossible = [
      { path: 'areas.csv', text: 'after\n' },
      { path: 'areas.csv/below-a-file', text: '' },
    ];
    expect(() => publish(folder, impossible)).toThrow();
    expect(readFileSync(join(folder, 'areas.csv'), 'utf8')).toBe('before\n');
    expect(readdirSync(root)).toEqual(['somerset']);
  });

  it('names each file which differs, is missing or does not belong', () => {
    const folder = join(root, 'somerset');
    publish(folder, [
      { path: 'a', text: '1' },
      { path: 'b', text: '2' },
      { path: 'c', text: '3' },
    ]);
    const lines = differences(folder, [
      { path: 'a', text: '1' },
      { path: 'b', text: 'two' },
      { path: 'd', text: '4' },
    ]);
    expect(lines).toEqual(['b differs', 'd is missing', 'c is not made by the pipeline']);
    expect(
      differences(folder, [
        { path: 'a', text: '1' },
        { path: 'b', text: '2' },
        { path: 'c', text: '3' },
      ]),
    ).toEqual([]);
    expect(existsSync(folder)).toBe(true);
  });

  it('records of every file its bytes and hash, and of every source the inputs read', () => {
    const records = [{ sourceId: 'census-ts007a', path: 'x.csv', sha256: 'b'.repeat(64), rowsUsed: 339 }];
    const published = withManifest(
      council,
      [
        { path: 'b.csv', text: 'é' },
        { path: 'a.csv', text: 'a' },
      ],
      { records: () => records, sources: () => SOURCES },
    );
    expect(published.map(({ path }) => path)).toEqual(['a.csv', 'b.csv', 'manifest.json']);
    const manifest = decodeManifest(published[2]?.text ?? '');
    expect(manifest.files[1]).toEqual({
      path: 'b.csv',
      bytes: 2,
      sha256: createHash('sha256').update('é').digest('hex'),
    });
    expect(manifest.sources).toHaveLength(1);
    expect(manifest.sources[0]).toMatchObject({
      id: 'census-ts007a',
      inputs: [{ path: 'x.csv', rowsUsed: 339 }],
    });
    expect(published[2]?.text).not.toMatch(/offeredAt/);
  });

  it('refuses two stages which write one file', () => {
    expect(() =>
      withManifest(
        council,
        [
          { path: 'a', text: '' },
          { path: 'a', text: '' },
        ],
        { records: () => [], sources: () => [] },
      ),
    ).toThrow('Two stages write a');
  });
});

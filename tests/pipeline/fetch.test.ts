import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SOMERSET } from '../../data/councils/somerset';
import { fetchAll } from '../../data/pipeline/fetch/fetch-all';
import type { FetchLock } from '../../data/pipeline/fetch/lock';
import { createInputs } from '../../data/pipeline/inputs';
import { type Download, downloadsFor } from '../../data/sources/downloads';
import { SOURCES } from '../../data/sources/sources';
import { makeZip } from '../unit/zip-fixture';

// Made-up figures under Ofcom's headings, served by this test.
const HEAD = 'output_area,All Premises,% of premises below the USO';
const NEW_HEAD =
  'output_area,All Premises,% of premises unable to receive decent broadband from fixed or FWA';
const csv = (head: string, value: number) =>
  `${head}\nE00147910,100,${value}\n${'E00000001,1,0\n'.repeat(300)}`;
const nested = (content: string) =>
  Buffer.from(
    makeZip([
      { name: 'readme.txt', content: 'about' },
      {
        name: '202601_fixed_oa_coverage_r1.zip',
        content: makeZip([{ name: '202601_fixed_oa_coverage_r1.csv', content }]),
      },
    ]),
  );

let server: Server;
let folder = '';
let answer: RequestListener;
let asked = 0;
const said: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fetch-'));
  asked = 0;
  said.length = 0;
  server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
const stop = () =>
  new Promise<void>((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

function ofcom(): Download {
  const wanted = downloadsFor(SOMERSET).find(({ title }) => title.includes('Spring 2026'));
  if (!wanted) throw new Error('No download of Spring 2026');
  const { port } = server.address() as AddressInfo;
  return {
    ...wanted,
    url: `http://127.0.0.1:${port}/202601_coverage.zip`,
    bytes: { least: 200, most: 100_000 },
    keep: wanted.keep.slice(0, 1),
  };
}
const run = (now = '2026-06-01T12:00:00Z', force = false) =>
  fetchAll({
    folder,
    downloads: [ofcom()],
    force,
    now: new Date(now),
    pauses: [1, 1],
    timeoutMs: 2000,
    say: (line) => said.push(line),
  });
const KEPT = 'ofcom/current/202601_fixed_oa_coverage_r1.csv';
const kept = () => readFileSync(join(folder, KEPT), 'utf8');
const lock = () => JSON.parse(readFileSync(join(folder, 'fetch-lock.json'), 'utf8')) as FetchLock;
const good: RequestListener = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/zip', ETag: '"v1"' });
  response.end(nested(csv(NEW_HEAD, 2)));
};

describe('fetching official files', () => {
  it('opens zips within a zip, keeps the wanted member, and records what it fetched', async () => {
    answer = good;
    expect(await run()).toBe(0);
    expect(kept()).toBe(csv(NEW_HEAD, 2));
    const [entry] = Object.values(lock().files);
    expect(entry).toMatchObject({ etag: '"v1"', fetchedAt: '2026-06-01T12:00:00.000Z' });
    expect(entry?.kept[0]).toMatchObject({ path: KEPT, bytes: kept().length });
    expect(entry?.kept[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('reads a wrong content type for what the bytes are, and either name of the renamed column', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(nested(csv(HEAD, 3)));
    };
    expect(await run()).toBe(0);
    expect(kept()).toBe(csv(HEAD, 3));
  });

  it('does not ask again while fresh; asks later and is told “not modified”; asks at once when forced', async () => {
    answer = good;
    await run();
    await run('2026-06-20T12:00:00Z');
    expect(asked).toBe(1);
    answer = (request, response) => {
      expect(request.headers['if-none-match']).toBe('"v1"');
      response.writeHead(304).end();
    };
    expect(await run('2026-12-01T12:00:00Z')).toBe(0);
    expect(asked).toBe(2);
    expect(Object.values(lock().files)[0]).toMatchObject({
      fetchedAt: '2026-06-01T12:00:00.000Z',
      checkedAt: '2026-12-01T12:00:00.000Z',
    });
    await run('2026-12-02T12:00:00Z', true);
    expect(asked).toBe(3);
  });

  it('tries again after a cut connection and an error of the server', async () => {
    answer = (request, response) => {
      if (asked === 1) {
        response.writeHead(200, { 'Content-Length': '5000' });
        response.write('PK');
        setTimeout(() => response.destroy(), 10);
      } else if (asked === 2) response.writeHead(503).end();
      else good(request, response);
    };
    expect(await run()).toBe(0);
    expect(asked).toBe(3);
  });

  it('fetches afresh what was altered on disk since', async () => {
    answer = good;
    await run();
    rmSync(join(folder, KEPT));
    await run('2026-06-02T12:00:00Z');
    expect(asked).toBe(2);
    expect(existsSync(join(folder, KEPT))).toBe(true);
  });

  it.each<[string, RequestListener, RegExp]>([
    [
      'an error page with status 200',
      (_, response) =>
        response
          .writeHead(200, { 'Content-Type': 'application/zip' })
          .end(`<!doctype html><title>Gone</title>${' '.repeat(400)}`),
      /web page instead of the file/,
    ],
    ['error 404', (_, response) => response.writeHead(404).end(), /error 404/],
    [
      'a changed heading',
      (_, response) => response.writeHead(200).end(nested(csv('output_area,All Premises,% without', 2))),
      /headings of 202601_fixed_oa_coverage_r1\.csv changed/,
    ],
    [
      'another product in the zip',
      (_, response) =>
        response
          .writeHead(200)
          .end(Buffer.from(makeZip([{ name: 'mobile.csv', content: csv(HEAD, 1).repeat(3) }]))),
      /holds no member whose name ends like/,
    ],
    [
      'a file too large',
      (_, response) => response.writeHead(200).end(Buffer.alloc(200_000, 65)),
      /200000 bytes|larger than/,
    ],
    ['a file too small', (_, response) => response.writeHead(200).end('PK'), /fewer than the 200 expected/],
    [
      'a damaged zip',
      (_, response) => response.writeHead(200).end(nested(csv(HEAD, 1)).subarray(0, 400)),
      /damaged/,
    ],
    [
      'a zip with a name that leads outside',
      (_, response) =>
        response.writeHead(200).end(Buffer.from(makeZip([{ name: '../../x.csv', content: csv(HEAD, 1) }]))),
      /points outside the zip/,
    ],
    ['no server at all', (request) => request.socket.destroy(), /could not be made or was cut/],
  ])('leaves the last good copy, and says how old it is, when there is %s', async (_, bad, reason) => {
    answer = good;
    await run('2026-01-10T12:00:00Z');
    const before = kept();
    answer = bad;
    expect(await run('2026-09-24T12:00:00Z')).toBe(1);
    expect(kept()).toBe(before);
    expect(said.at(-1)).toMatch(reason);
    expect(said.at(-1)).toContain('The last good copy, fetched on 2026-01-10, 257 days ago, stays.');
    expect(Object.values(lock().files)[0]?.fetchedAt).toBe('2026-01-10T12:00:00.000Z');
  });

  it('says so when there is no earlier copy', async () => {
    answer = (_, response) => response.writeHead(404).end();
    expect(await run()).toBe(1);
    expect(said.at(-1)).toContain('There is no earlier copy.');
  });
});

it('every download serves a source that its record calls the publisher’s own file', () => {
  for (const { sourceIds, url } of downloadsFor(SOMERSET)) {
    expect(url).toMatch(/^https:\/\//);
    for (const id of sourceIds) expect(SOURCES.find((one) => one.id === id)?.fetch).toBe('publisher');
  }
});

it('the pipeline reads what was fetched in place of the copy it has', () => {
  const here = mkdtempSync(join(tmpdir(), 'overlay-'));
  mkdirSync(join(here, 'root'));
  mkdirSync(join(here, 'new'));
  writeFileSync(join(here, 'root', 'a.csv'), 'old\n');
  writeFileSync(join(here, 'root', 'b.csv'), 'old\n');
  writeFileSync(join(here, 'new', 'a.csv'), 'new\n');
  const inputs = createInputs(join(here, 'root'), join(here, 'new'));
  expect([inputs.text('nspl-2025-05', 'a.csv'), inputs.text('nspl-2025-05', 'b.csv')]).toEqual([
    'new\n',
    'old\n',
  ]);
  rmSync(here, { recursive: true, force: true });
});

import { execFile } from 'node:child_process';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOMERSET } from '../../data/councils/somerset';
import { newestRelease } from '../../data/pipeline/fetch/newest-release';
import { downloadsFor } from '../../data/sources/downloads';
import { PROJECT } from '../unit/structure-files';

let server: Server;
let answer: RequestListener;
beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
});

describe('finding the newest release of what has a new address each time', () => {
  const wanted = { page: /premises/, file: /south[-_]west[^/]*\.zip$/i };
  const find = () => {
    const { port } = server.address() as AddressInfo;
    const list = `http://127.0.0.1:${port}/api/content/government/collections/plans`;
    return newestRelease(list, wanted, { pauses: [], timeoutMs: 2000 });
  };
  const documents = (...titles: string[]) =>
    JSON.stringify({
      links: {
        documents: titles.map((title, at) => ({
          title,
          base_path: `/government/publications/premises-${at}`,
        })),
      },
    });
  const files = (...urls: string[]) =>
    JSON.stringify({ details: { attachments: urls.map((url) => ({ url })) } });
  const answers =
    (list: string, page: string): RequestListener =>
    (request, response) =>
      response.writeHead(200).end(request.url?.includes('collections') ? list : page);

  it('goes by the month in the title, not by the order of the list', async () => {
    const asked: string[] = [];
    const list = documents(
      'January 2026 premises',
      'September 2026 premises',
      'May 2026 premises',
      'Guidance',
    );
    answer = (request, response) => {
      asked.push(request.url ?? '');
      answers(list, files('/media/x/North.zip', '/media/y/South-West_1.zip'))(request, response);
    };
    const { month, url } = await find();
    expect([month, new URL(url).pathname]).toEqual(['202609', '/media/y/South-West_1.zip']);
    expect(asked[1]).toBe('/api/content/government/publications/premises-1');
  });

  it.each<[string, RequestListener, RegExp]>([
    ['a list that is none', answers('{"links":{}}', ''), /is not the list it was/],
    ['a list without a month', answers(documents('Premises'), ''), /names none with a month/],
    [
      'a release without the region',
      answers(documents('May 2026'), files('/a/north.zip')),
      /has no file like/,
    ],
    [
      'a file that lies elsewhere',
      answers(documents('May 2026'), files('https://example.com/south_west.zip')),
      /not on a government server \(example\.com\)/,
    ],
  ])('says what is wrong with %s', async (_, listener, reason) => {
    answer = listener;
    await expect(find()).rejects.toThrow(reason);
  });
});

it('a later release of Ofcom’s is fetched from the address given, before those known', () => {
  const url = 'https://www.ofcom.org.uk/siteassets/202607_fixed_broadband_coverage_r1.zip';
  const [first, second] = downloadsFor(SOMERSET, url);
  expect(first?.url).toBe(url);
  expect(first?.keep).toEqual(second?.keep);
  expect(downloadsFor({ bduk: null }).some(({ title }) => title.startsWith('BDUK'))).toBe(false);
});

it.each([
  [
    ['--ofcom', 'https://example.com/x.zip'],
    /^“https:\/\/example\.com\/x\.zip” is not the address of a zip of Ofcom’s/,
  ],
  [['--council', 'S12000036'], /^S12000036 is not in England/],
  [['--what'], /Usage: npm run data:fetch/],
])(
  'the command refuses %j in one line, before it asks anyone',
  async (args, reason) => {
    const stderr = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'data/pipeline/fetch/run.ts', ...args],
        { cwd: PROJECT, env: { PATH: process.env.PATH } },
        (_, _out, text) => resolve(text),
      );
    });
    expect(stderr).toMatch(reason);
    expect(stderr.trimEnd()).not.toContain('\n');
  },
  30_000,
);

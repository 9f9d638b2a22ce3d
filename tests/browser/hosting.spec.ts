import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { securityHeaders } from '../../src/hosting/headers';
import { expect, test } from './fixtures';
import { fills, mapLibreReady } from './map-page';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Path of nginx; null where it is not installed. */
function findNginx(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path)) ?? null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** nginx with the configuration the build wrote, as an ordinary user and in a folder of its own. */
function serve(nginx: string, port: number, folder: string): ChildProcess {
  const config = join(folder, 'nginx.conf');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(folder, name)};`,
  );
  writeFileSync(
    config,
    [
      'daemon off;',
      'master_process off;',
      `pid ${join(folder, 'nginx.pid')};`,
      'error_log stderr warn;',
      'events {}',
      'http {',
      '  access_log off;',
      ...places,
      '  server {',
      `    listen 127.0.0.1:${port};`,
      `    root ${DIST};`,
      `    include ${join(DIST, '.hosting/nginx.conf')};`,
      '  }',
      '}',
    ].join('\n'),
  );
  return spawn(nginx, ['-e', 'stderr', '-p', folder, '-c', config], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

test('a real nginx, with the file the build wrote, serves the site with the headers of the one source', async ({
  page,
  watch,
}) => {
  const nginx = findNginx();
  test.skip(
    nginx === null && process.env.CI !== 'true',
    'nginx is not installed (for example: sudo apt-get install nginx-light)',
  );
  expect(nginx, 'nginx is installed').not.toBeNull();
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const server = serve(nginx ?? '', port, folder);
  try {
    const get = (path: string) => fetch(`${site}${path}`, { headers: { 'Accept-Encoding': 'gzip' } });
    await expect
      .poll(
        () =>
          get('/').then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 10_000 },
      )
      .toBe(200);
    const script = /assets\/index-[\w-]+\.js/.exec(readFileSync(join(DIST, 'index.html'), 'utf8'))?.[0];
    for (const path of [
      '/',
      '/index.html',
      '/embed.html',
      '/embed',
      '/privacy.html',
      '/sw.js',
      '/embed-frame.js',
      `/${script}`,
      '/data/somerset/areas.csv',
    ]) {
      const response = await get(path);
      expect(response.status, path).toBe(200);
      for (const [name, value] of Object.entries(securityHeaders(path)))
        expect(response.headers.get(name), `${name} of ${path}`).toBe(value);
      // the worker can be replaced by one file: no compressed copy is sent instead
      const encoding = path === '/sw.js' ? null : 'gzip';
      expect(response.headers.get('Content-Encoding'), path).toBe(encoding);
    }
    for (const path of ['/nothing', '/.hosting/nginx.conf', '/.htaccess'])
      expect((await get(path)).status).toBe(404);

    await page.goto(`${site}/`);
    await mapLibreReady(page);
    await page.goto(`${site}/embed?renderer=svg`);
    await expect(page.locator('.map-layer svg')).toBeVisible();
    expect(Object.keys(await fills(page))).toHaveLength(339);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  // this test has a site of its own
  expect(watch.foreign.filter((address) => !address.startsWith(site))).toEqual([]);
  watch.foreign.length = 0;
});

test('MapLibre is sent once: its worker has most of its code from the file that the page has too', () => {
  const assets = join(DIST, 'assets');
  const code = (name: RegExp) =>
    readdirSync(assets)
      .filter((file) => name.test(file))
      .map((file) => readFileSync(join(assets, file), 'utf8'))
      .join('');
  const worker = code(/^maplibre-gl-worker-.*\.js$/);
  const shared = /from"\.\/([\w-]+\.js)"/.exec(worker)?.[1];
  expect(shared).toBeDefined();
  expect(code(/^gl-view-.*\.js$/)).toContain(`from"./${shared}"`);
  expect(worker.length).toBeLessThan(50_000);
});

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapLibreReady } from '../browser/map-page';
import type { Bench } from './bench';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Brotli size of a built file as the server sends it, kB (1,000 bytes); files that do not compress count as they are. */
function sent(path: string): number {
  const file = join(DIST, path === '/' ? 'index.html' : path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size / 1000;
}

/** Built files below a folder of the site, as paths of the site; copies for other encodings left out. */
function builtFiles(folder: string): readonly string[] {
  return readdirSync(join(DIST, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => `/${relative(DIST, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** What a first visit moves until the map can be moved and a postcode found, and what else is there on demand. */
export const transfer: Bench = async ({ address, browser }) => {
  // what the service worker keeps for offline use is fetched afterwards and is no part of the visit
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  const asked = new Set<string>();
  context.on('request', (request) => {
    if (request.url().startsWith(`${address}/`)) asked.add(new URL(request.url()).pathname);
  });
  const page = await context.newPage();
  await page.goto(`${address}/`);
  await mapLibreReady(page);
  const firstData = [...asked].filter((path) => path.startsWith('/data/'));
  const postcodes = page.waitForResponse((response) => response.url().endsWith('/postcodes.json'));
  await page.getByRole('combobox', { name: 'Postcode or place' }).fill('TA1');
  await postcodes;
  await page.waitForLoadState('networkidle');
  await context.close();

  // a worker's own script is not among the page's requests
  for (const file of builtFiles('assets')) if (file.includes('maplibre-gl-worker')) asked.add(file);
  const paths = [...asked].filter((path) => path !== '/favicon.ico');
  const total = (list: readonly string[]) => oneDecimal(list.reduce((sum, path) => sum + sent(path), 0));
  const onDemand = [...builtFiles('assets'), ...builtFiles('data')].filter((path) => !asked.has(path));
  for (const path of paths) console.log(`  first visit  ${sent(path).toFixed(1).padStart(8)} kB  ${path}`);
  for (const path of onDemand) console.log(`  on demand    ${sent(path).toFixed(1).padStart(8)} kB  ${path}`);
  return {
    app_total_kb_br: total(paths),
    first_view_data_kb_br: total(firstData),
    page_kb_br: oneDecimal(sent('/')),
    all_data_kb_br: total(builtFiles('data')),
  };
};

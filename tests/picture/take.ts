import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { startServer } from '../../src/hosting/server';
import { findBrowser, HOW_TO_INSTALL, SOFTWARE_GL } from '../browser/find-browser';
import { mapLibreReady } from '../browser/map-page';
import { AREAS } from '../browser/published';

/**
 * `npm run picture`: photographs the built app: the opening view, for the README and for links that show a preview, and
 * one picture for each part of the guide that has one.
 */
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const PUBLIC = fileURLToPath(new URL('../../public', import.meta.url));
const GUIDE = { width: 1366, height: 790 } as const;

/** What each picture of the guide shows: a view, and what is done there first. */
const PICTURES: Readonly<
  Record<string, { readonly query: string; readonly act?: (page: Page) => Promise<void> }>
> = {
  explore: { query: '' },
  decision: { query: '', act: (page) => page.getByRole('button', { name: 'Say what is changing' }).click() },
  area: { query: `area=${AREAS[0]?.area_code ?? ''}` },
  places: { query: 'group=ward&show=table' },
  table: { query: 'show=table' },
  'who-we-miss': { query: 'show=missed' },
  compare: {
    query: `show=compare&compare=${AREAS.slice(0, 3)
      .map(({ area_code }) => area_code)
      .join('.')}`,
  },
  'what-if': { query: 'show=what-if&plan=close_porlock' },
  help: { query: `show=help&area=${AREAS[0]?.area_code ?? ''}`, act: (page) => page.mouse.wheel(0, 380) },
  evidence: { query: 'show=evidence' },
  coverage: { query: 'show=coverage' },
  'add-data': { query: 'show=data' },
};

const executablePath = findBrowser();
if (executablePath === null) throw new Error(`No browser was found: ${HOW_TO_INSTALL}.`);
const server = await startServer({ port: 0, dist: DIST });
const browser = await chromium.launch({ executablePath, args: SOFTWARE_GL });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
await context.addInitScript(() => localStorage.setItem('digital-inclusion-map:welcome-hidden:/', 'yes'));
const page = await context.newPage();
await page.goto(`${server.address}/`);
await mapLibreReady(page);
await page.screenshot({ path: `${PUBLIC}/opening-view.png` });
mkdirSync(`${PUBLIC}/guide`, { recursive: true });
await page.setViewportSize(GUIDE);
for (const [name, { query, act }] of Object.entries(PICTURES)) {
  await page.goto(`${server.address}/?${query}${query ? '&' : ''}renderer=svg`);
  await page.waitForLoadState('networkidle');
  await act?.(page);
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${PUBLIC}/guide/${name}.jpg`, type: 'jpeg', quality: 60 });
}
await browser.close();
await server.close();
console.log(`The pictures are in ${PUBLIC}`);

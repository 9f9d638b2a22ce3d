import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { startServer } from '../../src/hosting/server';
import { expect, test } from './fixtures';
import { fills, notices, openTool, panel, ready, search } from './map-page';
import { AREAS, postcodes } from './published';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

test.use({ serviceWorkers: 'allow' });

/** Waits until the browser has kept the whole copy. */
async function kept(page: Page): Promise<void> {
  const state = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);
  await expect.poll(state, { timeout: 25_000 }).toBe('activated');
}

test('after one visit the map opens without a connection and says from when its data are', async ({
  page,
  context,
}) => {
  await openTool(page);
  await kept(page);
  await context.setOffline(true);
  await page.goto(`/?renderer=svg&area=${AREAS[60]?.area_code}`);
  await ready(page);
  await expect(notices(page)).toContainText(
    /There is no connection\. This is a copy with data from \d+ \w+ \d{4}/,
  );
  expect(Object.keys(await fills(page))).toHaveLength(339);
  await expect(panel(page)).toContainText(AREAS[60]?.area_name ?? '?');
  const { postcode, row } = postcodes().find((one) => one.current) ?? { postcode: '', row: 0 };
  await search(page).fill(postcode);
  await search(page).press('Enter');
  await expect(panel(page)).toHaveAttribute('data-panel', AREAS[row]?.area_code ?? '?');
  // the pages beside the map are kept too
  await page.goto('/accessibility.html');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Accessibility statement');
});

test('a newer version waits until it is asked for, and then replaces the older one whole', async ({
  page,
  watch,
}) => {
  const dist = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(DIST, dist, { recursive: true });
  const first = await startServer({ port: 0, dist });
  await page.goto(`${first.address}/?renderer=svg`);
  await kept(page);
  await first.close();
  // the site as it is after the next build: another script, with another version
  const script = readFileSync(join(dist, 'sw.js'), 'utf8');
  writeFileSync(join(dist, 'sw.js'), script.replace(/"version":"[0-9a-f]+"/, '"version":"00000000beef"'));
  for (const copy of ['sw.js.br', 'sw.js.gz']) rmSync(join(dist, copy));
  const second = await startServer({ port: first.port, dist });
  await page.goto(`${second.address}/?renderer=svg`);
  await expect(notices(page)).toContainText('A newer version of the map and its data is ready.', {
    timeout: 15_000,
  });
  const caches = () => page.evaluate(async () => (await window.caches.keys()).sort());
  expect(await caches()).toHaveLength(2);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use it now' }).click()]);
  await ready(page);
  await expect.poll(caches).toEqual(['digital-inclusion-map-00000000beef']);
  await second.close();
  rmSync(dist, { recursive: true });
  // this test has a site of its own
  expect(watch.foreign.filter((address) => !address.startsWith(second.address))).toEqual([]);
  watch.foreign.length = 0;
});

test('a copy is never made of files that are not of its version', async ({ page, context }) => {
  let asked = 0;
  await context.route('**/cds.json', async (route) => {
    // only what the copy asks for: the page itself must load
    if (route.request().serviceWorker() === null) return route.continue();
    asked += 1;
    await route.fulfill({ contentType: 'application/json', body: '{"contracts":[],"notes":[]}' });
  });
  await openTool(page);
  await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(0);
  const registered = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.installing?.state ?? registration?.active?.state ?? 'none';
    });
  await expect.poll(registered, { timeout: 10_000 }).toBe('none');
  expect(await page.evaluate(() => window.caches.keys())).toEqual([]);
});

test.describe('with storage blocked', () => {
  test('the map works, and says nothing of it', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('Storage is blocked', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get: refuse });
      Object.defineProperty(navigator, 'serviceWorker', { get: refuse });
    });
    await openTool(page, `area=${AREAS[60]?.area_code}`);
    await expect(panel(page)).toBeVisible();
    await expect(notices(page)).toHaveCount(0);
  });
});

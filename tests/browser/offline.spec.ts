import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Watch } from './fixtures';
import { fills, notices, openTool, panel, ready, search } from './map-page';
import { AREAS, postcodes } from './published';
import { release, rewrite, type SiteCopy, siteCopy } from './site-copy';

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

const cacheNames = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => (await window.caches.keys()).sort());

/** This test has a site of its own. */
function ownSite(watch: Watch, { address }: SiteCopy): void {
  expect(watch.foreign.filter((one) => !one.startsWith(address))).toEqual([]);
  watch.foreign.length = 0;
}

test('a newer version waits until it is asked for, and then replaces the older one whole', async ({
  page,
  watch,
}) => {
  const site = await siteCopy();
  await page.goto(`${site.address}/?renderer=svg`);
  await kept(page);
  await site.publish(release);
  await page.goto(`${site.address}/?renderer=svg`);
  await expect(notices(page)).toContainText('A newer version of the map and its data is ready.', {
    timeout: 15_000,
  });
  expect(await cacheNames(page)).toHaveLength(2);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use it now' }).click()]);
  await ready(page);
  await expect.poll(() => cacheNames(page)).toEqual(['digital-inclusion-map / 00000000beef']);
  await site.close();
  ownSite(watch, site);
});

test('a page of the kept copy whose other files are gone is loaded again as the newest version, with its view', async ({
  page,
  watch,
}) => {
  const site = await siteCopy();
  await page.goto(`${site.address}/?renderer=svg&measure=no_car_pct`);
  await kept(page);
  // loaded from the copy, which would come again and again
  await page.reload();
  await ready(page);
  await site.publish(release);
  // what makes documents is fetched when it is used
  await page.getByRole('button', { name: 'Save or share', exact: true }).click();
  await page.locator('#save-list').getByRole('button', { name: /Word/ }).click();
  await expect(notices(page)).toContainText('The map was updated: load it again.');
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Load it again' }).first().click(),
  ]);
  await ready(page);
  await expect(page.locator('script[type=module]')).toHaveAttribute('src', /next-index/);
  await expect(page).toHaveURL(/measure=no_car_pct/);
  await site.close();
  ownSite(watch, site);
});

test('what stands between adds to pages and to the worker, a little else each time: the copy is kept, and no news is made of it', async ({
  page,
  context,
  watch,
}) => {
  const site = await siteCopy();
  const add = (what: string) =>
    site.publish((root) => {
      for (const name of ['index.html', 'embed.html', 'guide.html'])
        rewrite(join(root, name), (text) => text.replace('</body>', `<!-- ${what} --></body>`));
      rewrite(join(root, 'sw.js'), (text) => `${text}\n/* ${what} */`);
    });
  await add('first');
  await page.goto(`${site.address}/?renderer=svg`);
  await kept(page);
  const before = await cacheNames(page);
  const asked = (path: RegExp) => watch.requests.filter((address) => path.test(address)).length;
  const data = asked(/areas\.csv/);
  await add('second');
  await page.goto(`${site.address}/?renderer=svg`);
  await ready(page);
  // the worker with the other comment has come, and has nothing to fetch
  await expect
    .poll(
      () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? null),
      { timeout: 25_000 },
    )
    .toBe('installed');
  expect(await cacheNames(page)).toEqual(before);
  await expect(notices(page)).toHaveCount(0);
  expect(asked(/areas\.csv/)).toBeLessThanOrEqual(data + 1);
  await context.setOffline(true);
  await page.goto(`${site.address}/?renderer=svg&measure=no_car_pct`);
  await ready(page);
  await site.close();
  ownSite(watch, site);
});

test('two maps of one website keep a copy each; one file in place of the worker takes one map’s copy away, and no other’s', async ({
  page,
  context,
  watch,
}) => {
  // a browser looks for another worker when it has nothing better to do
  test.setTimeout(180_000);
  const site = await siteCopy('somerset', 'cornwall');
  for (const folder of ['somerset', 'cornwall']) {
    await page.goto(`${site.address}/${folder}/?renderer=svg`);
    await kept(page);
  }
  // as copies were named before each belonged to a folder
  await page.evaluate(async () => {
    for (const [version, folder] of [
      ['0000000000aa', 'somerset'],
      ['0000000000bb', 'cornwall'],
    ])
      await (await caches.open(`digital-inclusion-map-${version}`)).put(
        new URL(`/${folder}/index.html`, location.href).href,
        new Response('former'),
      );
  });
  await site.publish((root) => cpSync(join(root, 'somerset/sw-off.js'), join(root, 'somerset/sw.js')));
  await page.goto(`${site.address}/somerset/?renderer=svg`);
  await ready(page);
  await expect
    .poll(() => cacheNames(page), { timeout: 60_000 })
    .toEqual([
      expect.stringContaining('digital-inclusion-map /cornwall/'),
      'digital-inclusion-map-0000000000bb',
    ]);
  const scopes = () =>
    page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
  await expect.poll(scopes, { timeout: 60_000 }).toEqual(['/cornwall/']);
  await expect(notices(page)).toHaveCount(0);
  await context.setOffline(true);
  await page.goto(`${site.address}/cornwall/?renderer=svg`);
  await ready(page);
  await context.setOffline(false);
  await site.close();
  ownSite(watch, site);
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

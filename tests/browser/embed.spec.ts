import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { fills } from './map-page';
import { AREAS, postcodes } from './published';

/** A page of another website with the pasted HTML of the builder; `?frames=2` pastes it twice. */
async function host(page: Page, elsewhere: string, site: string, query: string, frames = 1): Promise<void> {
  const one = `<iframe src="${site}/embed.html?renderer=svg&amp;${query}" title="Map" width="100%" height="400" loading="lazy"
    referrerpolicy="no-referrer" sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"></iframe>
    <script src="${site}/embed-frame.js" async></script>`;
  await page.goto(`${elsewhere}/?html=${encodeURIComponent(one.repeat(frames))}`);
}

/** Waits until a frame has taken its content's height and keeps it: what lies below moves until then. */
async function settled(frame: Locator): Promise<void> {
  let before = 0;
  await expect(async () => {
    const height = await frame.evaluate((element) => element.clientHeight);
    const kept = height === before;
    before = height;
    expect(kept && height > 700).toBe(true);
  }).toPass({ intervals: [500], timeout: 20_000 });
}

test('a mangled link opens what was meant, and what was not understood is said', async ({ page }) => {
  const { area_code, area_name } = AREAS[60] ?? {};
  await page.goto(
    `/embed.html?v=3&renderer=svg&amp;area=${area_code}&amp;title=Our%2520map&measure=happiness.`,
  );
  await expect(page.locator('.embed-area')).toContainText(area_name ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our map');
  await expect(page.locator('.embed-notice')).toHaveText(
    'The link asked for a figure we do not hold (happiness), so the usual one is shown.',
  );
  await page.goto('/embed.html?renderer=svg');
  await expect(page.locator('.map-layer svg')).toBeVisible();
  await expect(page.locator('.embed-notice')).toBeHidden();
});

test('what its legend explains is drawn: the walking areas too, or why they are not', async ({ page }) => {
  await page.goto('/embed.html?renderer=svg&overlays=walking');
  await expect(page.locator('.map-layer .overlay-walking path')).toBeAttached();
  await page.route('**/walking*.json', (route) => route.abort());
  await page.reload();
  await expect(page.locator('.embed-notice')).toContainText('walking');
});

test('another website can show it twice: each frame works, fits its own height, and takes nothing', async ({
  page,
  site,
  elsewhere,
}) => {
  await host(page, elsewhere.address, site.address, '', 2);
  const frames = page.locator('iframe');
  const first = page.frameLocator('iframe').first();
  await expect(first.locator('.map-layer path.area').first()).toBeVisible({ timeout: 15_000 });
  await expect(page.frameLocator('iframe').last().locator('.map-layer path.area').first()).toBeVisible();
  await settled(frames.first());
  await settled(frames.last());
  // nothing took the focus, and the page stands where it stood
  expect(await page.evaluate(() => [document.activeElement?.tagName, window.scrollY])).toEqual(['BODY', 0]);

  const found = postcodes().find((one) => one.current);
  const height = await frames.first().evaluate((frame) => frame.clientHeight);
  const other = await frames.last().evaluate((frame) => frame.clientHeight);
  await first.getByRole('textbox', { name: 'Postcode or place' }).fill(found?.postcode ?? '');
  await first.getByRole('button', { name: 'Find' }).click();
  await expect(first.locator('.embed-answer')).toContainText('In this area');
  await expect(first.locator('.embed-area')).toContainText(AREAS[found?.row ?? 0]?.area_name ?? '');
  await expect(first.locator('.embed-area')).toContainText('Check before travelling');
  await expect.poll(() => frames.first().evaluate((frame) => frame.clientHeight)).toBeGreaterThan(height);
  expect(await frames.last().evaluate((frame) => frame.clientHeight)).toBe(other);

  // neither the wheel nor Ctrl and the wheel is the map's while nobody has chosen the map
  const svg = first.locator('.map-layer svg');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const before = await svg.getAttribute('style');
  const box = await svg.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 40);
  await page.mouse.wheel(0, 240);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 120);
  await page.keyboard.up('Control');
  expect(await svg.getAttribute('style')).toBe(before);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
});

test('a height counts only from our origin and from a frame of ours', async ({ page, site, elsewhere }) => {
  await host(page, elsewhere.address, site.address, '');
  const frame = page.locator('iframe');
  const heightNow = () => frame.first().evaluate((one) => one.clientHeight);
  // the frame tells its height again while its text arrives
  let height = 0;
  await expect
    .poll(
      async () => {
        const before = height;
        height = await heightNow();
        return height > 700 && height === before;
      },
      { intervals: [1500] },
    )
    .toBe(true);
  // from the page itself, and from a frame of another origin that the page also holds
  await page.evaluate(async () => {
    const message = { type: 'digital-inclusion-map:height', height: 1234 };
    window.postMessage(message, '*');
    const stranger = document.createElement('iframe');
    stranger.title = 'Stranger';
    stranger.srcdoc = `<script>parent.postMessage(${JSON.stringify(message)}, '*')</script>`;
    document.body.append(stranger);
    await new Promise((resolve) => stranger.addEventListener('load', resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  expect(await heightNow()).toBe(height);
});

test('the options by link: measure, area, no search, locked, title', async ({ page }) => {
  const area = AREAS[60];
  await page.goto(
    `/embed.html?measure=no_car_pct&area=${area?.area_code}&search=no&lock=yes&title=${encodeURIComponent('<b>Ours</b>')}`,
  );
  await expect(page.locator('.embed-area')).toContainText(area?.area_name ?? '?');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<b>Ours</b>');
  await expect(page.locator('.legend h2')).toContainText(/no car/i);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Zoom in map' })).toHaveCount(0);
  await page.locator('.map-viewport').click({ position: { x: 300, y: 150 } });
  await expect(page.locator('.embed-area')).not.toContainText(area?.area_name ?? '?');
  expect(await page.locator('.map-canvas canvas').count()).toBe(0);
});

test('MapLibre comes only when the map is first used, and the drawing has the tool’s colours', async ({
  page,
  watch,
}) => {
  await page.goto('/embed.html');
  await expect(page.locator('.map-layer svg')).toBeVisible();
  const embedded = await fills(page);
  expect(watch.requests.filter((address) => /gl-view/.test(address))).toEqual([]);
  await page.getByRole('button', { name: 'Zoom in map' }).click();
  await expect.poll(() => watch.requests.some((address) => /gl-view/.test(address))).toBe(true);
  await page.goto('/?renderer=svg');
  await expect(page.locator('.map-layer svg')).toBeVisible();
  expect(embedded).toEqual(await fills(page));
});

test('the tool itself refuses to be put in a frame', async ({ page, site, elsewhere, watch }) => {
  await page.goto(`${elsewhere.address}/?frame=${encodeURIComponent(`${site.address}/`)}`);
  await expect.poll(() => watch.policyReports.join()).toContain('frame-ancestors');
  await expect(page.frameLocator('iframe').locator('path.area')).toHaveCount(0);
  // this is the one report there must be
  watch.policyReports.length = 0;
});

test('the builder shows what it gives: HTML with a name, lazy, without referrer, in a sandbox that works', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?renderer=svg&show=embed');
  await page.getByLabel('Title (left empty').fill('Our "map"');
  await page.getByLabel('What the colours show first').selectOption('no_car_pct');
  await page.getByRole('checkbox', { name: /Search for a postcode/ }).uncheck();
  await page.getByRole('button', { name: 'Copy the HTML' }).click();
  const html = await page.evaluate(() => navigator.clipboard.readText());
  for (const attribute of [
    'title="Our &quot;map&quot;"',
    'loading="lazy"',
    'referrerpolicy="no-referrer"',
    'sandbox="allow-scripts',
    'search=no',
    'embed-frame.js',
  ])
    expect(html).toContain(attribute);
  const preview = page.frameLocator('iframe[title^="Preview"]');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Our "map"');
  await expect(preview.locator('.legend h2')).toContainText(/no car/i, { timeout: 15_000 });
});

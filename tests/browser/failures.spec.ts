import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  chooseMeasure,
  fills,
  finding,
  layoutButton,
  mapLibreReady,
  notices,
  openTool,
  panel,
  ready,
  search,
} from './map-page';

/** What comes in one file for the first view is asked for file by file where that one does not arrive. */
const withoutPack = (page: Page) => page.route('**/first-view.json', (route) => route.abort());

const retry = (page: Page) => page.getByRole('button', { name: 'Try again' });

test('when the data cannot be fetched the drawn page stays, says so, and tries again', async ({ page }) => {
  let broken = true;
  await withoutPack(page);
  await page.route('**/areas.csv', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/?renderer=svg');
  await expect(page.locator('[data-problem]')).toContainText(/could not be fetched/);
  await expect(page.locator('[data-problem]')).not.toContainText(/undefined|Error:|TypeError/);
  await expect(page.locator('.map-canvas path.area')).toHaveCount(339);
  await expect(finding(page)).toContainText(/households/);
  broken = false;
  await retry(page).click();
  await ready(page);
  await expect(page.locator('[data-problem]')).toHaveCount(0);
});

test('data that arrive damaged are refused, and the drawn page stays', async ({ page }) => {
  let broken = true;
  await withoutPack(page);
  await page.route('**/areas.topo.json', async (route) => {
    if (!broken) return route.continue();
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).slice(0, 5000) });
  });
  await page.goto('/?renderer=svg');
  await expect(page.locator('[data-problem]')).toContainText(/damaged|could not be read/);
  await expect(page.locator('.map-canvas path.area')).toHaveCount(339);
  broken = false;
  await retry(page).click();
  await ready(page);
});

for (const [how, body] of [
  ['not at all', null],
  ['cut short', (text: string) => text.slice(0, 20_000)],
  ['with another number in it', (text: string) => text.replace('"signs":"', '"signs":"!')],
] as const)
  test(`where the files of the first view come together ${how}, each is fetched by itself`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route('**/first-view.json', async (route) => {
      if (body === null) return route.abort();
      const response = await route.fetch();
      await route.fulfill({ response, body: body(await response.text()) });
    });
    await openTool(page);
    await expect(finding(page)).toContainText(/households/);
    await expect(notices(page)).toHaveCount(0);
    expect(asked.filter((url) => url.endsWith('/areas.csv'))).toHaveLength(1);
  });

test('the first view comes as one file, and asks for none of those in it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openTool(page);
  expect(asked.filter((path) => /\/data\/.*(areas|manifest|output|access|cds|basemap)/.test(path))).toEqual(
    [],
  );
  expect(asked.filter((path) => path.endsWith('/first-view.json'))).toHaveLength(1);
});

test('without the background the areas are drawn all the same', async ({ page }) => {
  await withoutPack(page);
  await page.route('**/basemap.topo.json', (route) => route.fulfill({ status: 404, body: '' }));
  await openTool(page);
  await expect(notices(page).first()).toContainText(/basemap\.topo\.json/);
  await expect(page.locator('.map-canvas path.area')).toHaveCount(339);
  await chooseMeasure(page, 'no_car_pct');
  await expect(page).toHaveURL(/no_car_pct/);
});

test('a search index that cannot be fetched can be asked for again', async ({ page }) => {
  let broken = true;
  await page.route('**/postcodes.json', (route) => (broken ? route.abort() : route.continue()));
  await openTool(page);
  await search(page).fill('Frome');
  const alert = page.locator('.find [data-problem]');
  await expect(alert).toContainText(/could not be/);
  broken = false;
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('option').first()).toContainText('Frome');
});

test('coverage figures that cannot be fetched leave the rest working', async ({ page }) => {
  let broken = true;
  await page.route('**/coverage.json', (route) => (broken ? route.abort() : route.continue()));
  await openTool(page);
  await page.getByRole('link', { name: 'Coverage and CDS' }).click();
  await expect(page.locator('main')).toContainText(/could not be fetched/);
  broken = false;
  await retry(page).first().click();
  await expect(page.locator('main')).toContainText(/gigabit/i);
  await page.getByRole('link', { name: 'Explore' }).click();
  await expect(page.locator('.map-canvas path.area')).toHaveCount(339);
});

test.describe('with MapLibre', () => {
  test.use({ viewport: { width: 820, height: 640 } });

  test('when WebGL is lost the drawn map takes over and everything else works on', async ({
    page,
    watch,
  }) => {
    watch.allow(/context/i);
    await openTool(page, '', 'maplibre');
    await mapLibreReady(page);
    await page.locator('.map-canvas canvas').evaluate((canvas: HTMLCanvasElement) => {
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect(notices(page).first()).toBeVisible();
    await expect(page.locator('.map-canvas path.area')).toHaveCount(339);
    const before = await fills(page);
    await chooseMeasure(page, 'nearest_access_point_km');
    await expect.poll(() => fills(page)).not.toEqual(before);
  });

  test('without WebGL the drawn map is all there is, and nothing is missing', async ({ page }) => {
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      const without = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
      };
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: without });
    });
    await openTool(page, '', 'maplibre');
    await page.locator('.map-canvas path.area[data-row="5"]').waitFor();
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.map-canvas canvas')).toHaveCount(0);
    await layoutButton(page, 'Table').click();
    await page.locator('#areas-table tr[data-row="5"] button.areas-name').click();
    await expect(panel(page)).toBeVisible();
  });

  test('when the map’s worker is blocked the drawn map stays and says so', async ({ page, watch }) => {
    watch.allow(/worker/i);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'Worker', {
        value: class {
          constructor() {
            throw new DOMException('Workers are blocked', 'SecurityError');
          }
        },
      });
    });
    await openTool(page, '', 'maplibre');
    await expect(notices(page).first()).toBeVisible({ timeout: 25_000 });
    await expect(page.locator('.map-canvas path.area')).toHaveCount(339);
    await chooseMeasure(page, 'no_car_pct');
    await expect(page).toHaveURL(/no_car_pct/);
  });

  test('when MapLibre itself cannot be fetched the drawn map stays', async ({ page }) => {
    await page.route(/gl-view[^/]*\.js/, (route) => route.abort());
    await openTool(page, '', 'maplibre');
    await expect(notices(page).first()).toBeVisible({ timeout: 15_000 });
    await expect(page.locator('.map-canvas path.area')).toHaveCount(339);
  });
});

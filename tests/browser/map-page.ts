import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the tool and waits until it reacts. `renderer=svg` unless a test is about MapLibre. */
export async function openTool(page: Page, query = '', renderer: 'svg' | 'maplibre' = 'svg'): Promise<void> {
  const search = new URLSearchParams(query);
  if (renderer === 'svg') search.set('renderer', 'svg');
  await page.goto(`/?${search}`);
  await ready(page);
}

/** Waits for the app's own view: the pre-rendered page has the map, but not in a layer. */
export async function ready(page: Page): Promise<void> {
  await expect(
    page.locator('.map-layer > *, #areas-table, #groups-table, main.page, .missed, .compare').first(),
  ).toBeVisible({
    timeout: 15_000,
  });
}

/** Waits until MapLibre has taken over from the drawn map. */
export async function mapLibreReady(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-interactive').length > 0, null, {
    timeout: 25_000,
  });
  await expect(page.locator('.map-canvas canvas')).toBeVisible();
}

export const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });
export const layoutButton = (page: Page, name: 'Map' | 'Table' | 'Who we miss' | 'Compare'): Locator =>
  page.getByRole('navigation', { name: 'Show as' }).getByRole('link', { name: new RegExp(`^${name}`) });
export const finding = (page: Page): Locator => page.locator('[data-finding]').first();
export const panel = (page: Page): Locator => page.locator('[data-panel]');
export const search = (page: Page): Locator => page.getByRole('combobox', { name: 'Postcode or place' });
export const notices = (page: Page): Locator => page.locator('.notice');

export const measureList = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'What the colours show' });

export async function chooseMeasure(page: Page, id: string): Promise<void> {
  await measureList(page).selectOption(id);
}

/** Fill of every area in the drawn map, by row; patterns and colours as written in the SVG. */
export function fills(page: Page, root = '.map-canvas'): Promise<Record<string, string>> {
  return page
    .locator(`${root} path.area[data-row]`)
    .evaluateAll((paths) =>
      Object.fromEntries(paths.map((path) => [path.getAttribute('data-row'), path.getAttribute('fill')])),
    );
}

/** A point on the screen where this shape, and nothing over it, is under the pointer. */
export async function pointIn(shape: Locator): Promise<{ x: number; y: number }> {
  const point = await shape.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    for (let parts = 2; parts < 40; parts += 1) {
      for (let i = 1; i < parts; i += 1) {
        for (let j = 1; j < parts; j += 1) {
          const x = box.left + (box.width * i) / parts;
          const y = box.top + (box.height * j) / parts;
          if (document.elementFromPoint(x, y) === element) return { x, y };
        }
      }
    }
    return null;
  });
  if (!point) throw new Error('No point of the shape can be clicked');
  return point;
}

export async function copyLink(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save or share' }).click();
  await page.getByRole('button', { name: /^Copy link/ }).click();
}

/** What the browser keeps for the page, but for how the person left the page itself. */
export const keptKeys = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    Object.keys(localStorage).filter((key) => !/:(controls-open|welcome-hidden):/.test(key)),
  );

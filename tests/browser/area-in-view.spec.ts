import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openTool, panel } from './map-page';
import { AREAS, count } from './published';

/** The widths at which the page is laid out in another way, and the commonest screens. */
const SCREENS = [
  [1366, 768],
  [1440, 900],
  [1920, 1080],
  [1180, 800],
  [1280, 720],
  [1400, 800],
  [820, 1180],
  [768, 1024],
  [700, 900],
  [360, 740],
] as const;

const ends = (column: 'lon' | 'lat') => [...AREAS].sort((a, b) => count(a, column) - count(b, column));
const furthest = [ends('lon').at(0), ends('lon').at(-1), ends('lat').at(0), ends('lat').at(-1)];
/** The areas furthest west, east, south and north, of which a panel at any side would cover one. */
const CODES = furthest.flatMap((area) => area?.area_code ?? []);

test('an open area is never under its own panel, at any width and wherever the map was', async ({ page }) => {
  test.setTimeout(240_000);
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    await openTool(page);
    for (const code of CODES) {
      await choose(page, code);
      const screen = `${width} by ${height}, ${code}`;
      await expect.poll(() => covered(page, code), { message: screen, timeout: 15_000 }).toBe('in sight');
    }
  }
});

test('an area that lies beyond what the map shows is brought into view', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openTool(page, 'at=-3.6,51.15,11.5');
  const [, east = ''] = CODES;
  await choose(page, east);
  await expect.poll(() => covered(page, east)).toBe('in sight');
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBe('-3.6,51.15,11.5');
});

/** Chooses as the search does: nothing on the map is clicked, so nothing has to be in sight before. */
async function choose(page: Page, code: string): Promise<void> {
  const find = page.getByRole('combobox', { name: 'Postcode or place' });
  await find.fill(code);
  await page.locator('.find').getByRole('option').first().click();
  await expect(panel(page)).toHaveAttribute('data-panel', code);
}

/** Whether the middle of an area, and all of it beside the map, is in the window and not under the panel. */
function covered(page: Page, code: string): Promise<string> {
  const row = AREAS.findIndex((area) => area.area_code === code);
  // Looked up where it is measured: the map may draw its areas anew between finding a path and asking it.
  return page.evaluate((selector) => {
    const path = document.querySelector(selector);
    const map = path?.closest('.map-view');
    const cover = document.querySelector('[data-panel]');
    if (!path || !map || !cover) return 'not drawn';
    const [area, panel] = [path.getBoundingClientRect(), cover.getBoundingClientRect()];
    const [x, y] = [area.left + area.width / 2, area.top + area.height / 2];
    const isIn = (box: DOMRect) => x > box.left && x < box.right && y > box.top && y < box.bottom;
    if (!isIn(map.getBoundingClientRect()) || y < 0 || x > window.innerWidth) return 'not on the map';
    if (isIn(panel)) return 'under the panel';
    const isSheet = getComputedStyle(cover).position === 'fixed';
    if (!isSheet && area.right > panel.left + 1) return 'partly under the panel';
    return 'in sight';
  }, `.map-view path.area[data-row="${row}"]`);
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openTool, panel } from './map-page';
import { AREAS } from './published';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 360, height: 740 },
] as const;

const PAGES: Readonly<Record<string, string>> = {
  overview: '',
  // a few rows: the others are the same markup, and the checks take half a minute over all of them
  table: 'show=table&find=frome',
  'an area opened': `area=${AREAS[60]?.area_code}`,
  coverage: 'show=coverage',
  'about the data': 'show=about',
};

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
}

for (const viewport of SIZES) {
  test.describe(`at ${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    for (const [name, query] of Object.entries(PAGES)) {
      test(`nothing stands in the way of assistive technology, and nothing is cut off: ${name}`, async ({
        page,
      }) => {
        await openTool(page, query);
        if (name === 'coverage') await expect(page.locator('main')).toContainText(/gigabit/i);
        if (name === 'an area opened') await expect(panel(page)).toBeVisible();
        expect(await violations(page)).toEqual([]);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider, 'pixels the page scrolls sideways').toBeLessThanOrEqual(0);
      });
    }

    test('nothing stands in the way of assistive technology: the embedded map', async ({ page }) => {
      await page.goto('/embed.html?renderer=svg');
      await expect(page.locator('path.area').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('the keyboard reaches the findings, the map and the table without a mouse', async ({ page }) => {
  await openTool(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the findings' })).toBeFocused();
  const reached = new Set<string>();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(
        () =>
          document.activeElement?.getAttribute('aria-label') ??
          document.activeElement?.textContent?.trim() ??
          '',
      ),
    );
  }
  const all = [...reached].join('|');
  for (const stop of ['Overview', 'on the map of Somerset', 'Zoom in map', 'Save or share'])
    expect(all).toContain(stop);
});

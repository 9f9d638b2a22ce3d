import { expect, test } from './fixtures';
import { openTool } from './map-page';

test('in print the findings and the map stay and the controls go', async ({ page }) => {
  await openTool(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-finding]').first()).toBeVisible();
  await expect(page.locator('.map-canvas path.area').first()).toBeVisible();
  await expect(page.locator('.legend')).toBeVisible();
  for (const control of await page.getByRole('slider').all()) await expect(control).toBeHidden();
  for (const name of ['Zoom in map', 'Save or share', 'Change what is shown']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
  await expect(page.getByRole('combobox')).toHaveCount(0);
});

import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { openTool } from './map-page';

test('Save picture gives a PNG wide enough for a printed page', async ({ page }) => {
  await openTool(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save picture' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  const png = readFileSync(await download.path());
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  // width and height stand at bytes 16 to 23 of every PNG (ISO/IEC 15948, IHDR)
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1754);
  expect(png.readUInt32BE(20)).toBeGreaterThanOrEqual(1000);
  // an empty sheet of this size compresses to a few kilobytes
  expect(png.length).toBeGreaterThan(100_000);
});

test('in print the findings and the map stay and the controls go', async ({ page }) => {
  await openTool(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-finding]').first()).toBeVisible();
  await expect(page.locator('.map-canvas path.area').first()).toBeVisible();
  await expect(page.locator('.legend')).toBeVisible();
  for (const control of await page.getByRole('slider').all()) await expect(control).toBeHidden();
  for (const name of ['Zoom in map', 'Whole county', 'Save picture', 'Copy link']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
  await expect(page.getByRole('combobox')).toHaveCount(0);
});

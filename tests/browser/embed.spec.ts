import { expect, test } from './fixtures';
import { fills } from './map-page';
import { postcodes } from './published';

test('another website can show the embedded map: map, legend, search, and a link to the tool', async ({
  page,
  site,
  elsewhere,
}) => {
  await page.goto(
    `${elsewhere.address}/?frame=${encodeURIComponent(`${site.address}/embed.html?renderer=svg`)}`,
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('path.area').first()).toBeVisible({ timeout: 15_000 });
  await expect(frame.locator('.legend')).toBeVisible();
  await expect(frame.getByRole('link', { name: /full (map|tool)/i })).toHaveAttribute(
    'target',
    /_blank|_top/,
  );
  const { postcode } = postcodes().find((one) => one.current) ?? { postcode: '' };
  const search = frame.getByRole('combobox', { name: 'Postcode or place' });
  await search.fill(postcode);
  await expect(frame.getByRole('option').first()).toContainText(postcode);
  await search.press('Enter');
  await expect(frame.locator('[data-panel], .embed-answer').first()).toBeVisible();
});

test('the embedded map is drawn with the same colours as the tool', async ({ page }) => {
  await page.goto('/embed.html?renderer=svg');
  await expect(page.locator('.map-layer svg')).toBeVisible();
  const embedded = await fills(page);
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

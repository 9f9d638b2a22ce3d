import { expect, test } from '@playwright/test';
import { builtSite, canBuildSites } from './built-site';
import { ready } from './map-page';

test('the same map, built for Cornwall by its profile, works and names Somerset nowhere', async ({
  page,
}) => {
  test.skip(!canBuildSites(), 'The official files are not at ../shared/data.');
  test.setTimeout(120_000);
  const site = await builtSite('cornwall', ['--council', 'E06000052']);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  try {
    await page.goto(`${site.address}/?renderer=svg`);
    await expect(page).toHaveTitle(/Cornwall/);
    await expect(page.getByRole('link', { name: /^Table/ })).toContainText('of 336 areas');
    await expect(page.locator('.map-viewport [data-row]').first()).toBeAttached();
    await page.getByRole('combobox', { name: /postcode or place/i }).fill('TR1 1EP');
    await page.getByRole('option', { name: /TR1 1EP/ }).click();
    await expect(page.getByRole('heading', { name: /Truro/ })).toBeVisible();
    for (const address of [
      '?renderer=svg&show=about',
      '?renderer=svg&show=coverage',
      '?renderer=svg&view=rural',
    ]) {
      await page.goto(`${site.address}/${address}`);
      await ready(page);
      expect(await page.locator('body').innerText()).not.toMatch(/Somerset|NaN|undefined/);
    }
    await page.goto(`${site.address}/?renderer=svg&show=what-if`);
    await ready(page);
    await page.getByLabel('Which library', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Add to the scenario' }).click();
    await expect(page.locator('[data-finding="scenario-refused"]')).toContainText(
      'no output areas are held for Cornwall',
    );
    await expect(page.getByRole('heading', { name: 'Where next' })).toBeVisible();
    expect(await page.locator('body').innerText()).not.toMatch(
      /nobody|Loading the (candidates|output areas)|(?<![\d,.])0 (residents|areas|people)|Somerset|NaN|undefined/,
    );
    await page.goto(`${site.address}/?renderer=svg&show=about`);
    await expect(page.getByText('Figures not held for Cornwall')).toBeVisible();
    expect(asked.filter((address) => !address.startsWith(site.address))).toEqual([]);
  } finally {
    await site.close();
  }
});

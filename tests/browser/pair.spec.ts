import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { layoutButton, mapLibreReady, openTool } from './map-page';

test('two figures: the legend is walked by keyboard, isolates a cell and says it; high on both shows just those', async ({
  page,
}) => {
  await openTool(page);
  await page
    .getByRole('combobox', { name: 'Together with a second figure' })
    .selectOption('nearest_access_point_km');
  const cell = (index: number) => page.locator(`.pair-cell[data-cell="${index}"]`);
  await cell(8).focus();
  const said = await cell(8).getAttribute('aria-label');
  const areas = Number(/: (\d+) areas?,/.exec(said ?? '')?.[1]);
  await expect(page.locator('.pair-said')).toContainText(`${areas} areas`);
  const bright = page.locator('.map-canvas path.area:not([fill-opacity])');
  await expect(bright).toHaveCount(areas);
  await page.keyboard.press('ArrowDown');
  await expect(cell(5)).toBeFocused();
  await expect(bright).toHaveCount(Number(await cell(5).locator('.pair-count').textContent()));
  await page.getByRole('button', { name: 'Show only areas high on both' }).click();
  await expect(page.locator('.rule-status')).toContainText(`${areas} of Somerset’s 339 areas`);
  await layoutButton(page, 'Table').click();
  await expect(page.locator('#areas-table tbody tr')).toHaveCount(areas);
  await expect(page.locator('#areas-table td[data-column="pair"]').first()).toHaveText('high, high');
  const axe = await new AxeBuilder({ page }).include('.controls').analyze();
  expect(axe.violations.map(({ id }) => id)).toEqual([]);
});

test('the moving map takes two figures from the link, and recolours without a complaint', async ({
  page,
}) => {
  await openTool(page, 'with=no_car_pct&patterns=yes', 'maplibre');
  await mapLibreReady(page);
  await expect(page.locator('.pair-cell')).toHaveCount(9);
  await page.getByRole('combobox', { name: 'Together with a second figure' }).selectOption('disabled_pct');
  await expect(page.locator('.pair-axis')).toContainText('Disabled people');
});

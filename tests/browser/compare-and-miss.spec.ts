import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { layoutButton, openTool, panel } from './map-page';
import { AREAS } from './published';
import { savedTable } from './saved-table';

test('who we miss: the arrow keys move the target, and sentence, table and file follow', async ({ page }) => {
  await openTool(page, 'show=missed');
  const first = page.locator('[data-missed="missed-reached"]');
  await expect(first).toContainText('The worst tenth of Somerset’s areas (34 of 339)');
  const before = await first.textContent();
  await page.getByRole('slider', { name: 'Areas targeted' }).press('ArrowRight');
  await expect(page.getByText('With the first 35 areas')).toBeVisible();
  await expect(first).not.toHaveText(before ?? '');
  await expect(page).toHaveURL(/target=35/);
  const line = (await savedTable(page)).split('\r\n')[36] ?? '';
  const share = page.locator('tr[data-group="65-plus"] td').nth(1);
  await expect(share).toHaveText(`${Number(line.split(',')[2]).toFixed(1)}%`);
  const axe = await new AxeBuilder({ page }).include('.missed').analyze();
  expect(axe.violations.map(({ id }) => id)).toEqual([]);
});

test('areas are put side by side from the table and from an area’s panel, and the link holds them', async ({
  page,
}) => {
  await openTool(page, 'show=table&sort=name.up');
  const rows = page.locator('#areas-table tbody tr');
  const codes = [await rows.nth(0).getAttribute('data-area'), await rows.nth(1).getAttribute('data-area')];
  await rows
    .nth(0)
    .getByRole('button', { name: /^Compare/ })
    .press('Enter');
  await rows
    .nth(1)
    .getByRole('button', { name: /^Compare/ })
    .press('Enter');
  await rows.nth(2).locator('.areas-name').click();
  codes.push(await rows.nth(2).getAttribute('data-area'));
  await panel(page).getByRole('button', { name: 'Add to compare' }).click();
  await panel(page)
    .getByRole('button', { name: /^Close/ })
    .click();
  await layoutButton(page, 'Compare').click();
  await expect(page.getByRole('heading', { name: '3 areas side by side' })).toBeVisible();
  for (const code of codes) {
    const name = AREAS.find((area) => area.area_code === code)?.area_name ?? '';
    await expect(page.locator(`.compare th[data-area="${code}"]`)).toContainText(name);
  }
  await expect(page).toHaveURL(new RegExp(`compare=${codes.join('\\.')}`));
  const axe = await new AxeBuilder({ page }).include('.compare').analyze();
  expect(axe.violations.map(({ id }) => id)).toEqual([]);
});

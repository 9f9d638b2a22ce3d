import { expect, test } from './fixtures';
import {
  chooseMeasure,
  fills,
  finding,
  layoutButton,
  notices,
  openTool,
  panel,
  ready,
  tab,
} from './map-page';
import { AREAS } from './published';

test('the link holds the whole view: another browser opens the same', async ({ page, browser, baseURL }) => {
  await openTool(page);
  await tab(page, 'Age').click();
  await chooseMeasure(page, 'age_75_plus_pct');
  const slider = page.getByRole('slider', { name: 'far: further, in a straight line, than' });
  await slider.focus();
  await slider.press('ArrowRight');
  await page.getByRole('checkbox', { name: 'Former districts' }).check();
  await expect(page).toHaveURL(/far=5\.5/);
  await expect(page).toHaveURL(/overlays=/);
  const said = await finding(page).textContent();
  const painted = await fills(page);
  const other = await browser.newPage({ baseURL: baseURL ?? '' });
  await other.goto(page.url());
  await expect(other.locator('.map-layer svg')).toBeVisible();
  await expect(finding(other)).toHaveText(said ?? '');
  await other.getByRole('button', { name: 'Change what is shown' }).click();
  await expect(tab(other, 'Age')).toHaveAttribute('aria-selected', 'true');
  await expect(other.getByRole('checkbox', { name: 'Former districts' })).toBeChecked();
  expect(await fills(other)).toEqual(painted);
  await other.close();
});

test('back and forward walk through what was chosen', async ({ page }) => {
  await openTool(page);
  await tab(page, 'Low income').click();
  await layoutButton(page, 'Table').click();
  await page.locator('#areas-table tr[data-row="20"] button.areas-name').click();
  await expect(panel(page)).toHaveAttribute('data-panel', AREAS[20]?.area_code ?? '');
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator('#areas-table')).toBeVisible();
  await page.goBack();
  await expect(page.locator('section.map-frame')).toBeVisible();
  await expect(tab(page, 'Low income')).toHaveAttribute('aria-selected', 'true');
  await page.goBack();
  await expect(tab(page, 'Overview')).toHaveAttribute('aria-selected', 'true');
  await page.goForward();
  await expect(tab(page, 'Low income')).toHaveAttribute('aria-selected', 'true');
});

test('a broken link opens the nearest valid view and says what it dropped', async ({ page }) => {
  await openTool(page, 'view=age&measure=happiness&area=E99999999&far=900&worst=30&sort=%3Cimg%3E&at=1,2');
  await expect(tab(page, 'Age')).toHaveAttribute('aria-selected', 'true');
  const said = notices(page);
  await expect(said.filter({ hasText: 'happiness' })).toBeVisible();
  await expect(said.filter({ hasText: 'E99999999' })).toBeVisible();
  await expect(said.filter({ hasText: '900' })).toBeVisible();
  await expect(said.filter({ hasText: 'This link is of a former version' })).toBeVisible();
  await expect(page.locator('.notice img')).toHaveCount(0);
  await expect(page.locator('.map-canvas path.area')).toHaveCount(339);
});

test('a link that a web editor and a mail program have mangled opens the view it was made of', async ({
  page,
}) => {
  const { area_code, area_name } = AREAS[60] ?? {};
  await page.goto(
    `/?v=99&renderer=svg&amp;view=age&amp;area=${area_code}&amp;at=-2.9%252C51.1%252C10&aera=1&utm_source=mail.`,
  );
  await ready(page);
  await expect(tab(page, 'Age')).toHaveAttribute('aria-selected', 'true');
  await expect(panel(page)).toContainText(area_name ?? '');
  await expect(notices(page)).toHaveCount(1);
  await expect(notices(page)).toContainText('a part that this map does not know (“aera”)');
});

import { expect, test } from './fixtures';
import { openTool, panel, search } from './map-page';
import { AREAS, postcodes } from './published';

test('a postcode opens its area, and no request says which one was asked for', async ({ page, watch }) => {
  const found = postcodes().find((one) => one.current && one.postcode.startsWith('TA1 '));
  if (!found) throw new Error('No current postcode of Taunton is published');
  await openTool(page);
  await search(page).fill(found.postcode.toLowerCase().replace(' ', ''));
  await expect(page.getByRole('option').first()).toContainText(found.postcode);
  await search(page).press('Enter');
  await expect(panel(page)).toHaveAttribute('data-panel', AREAS[found.row]?.area_code ?? '');
  const telling = new RegExp(found.postcode.replace(' ', '.{0,3}'), 'i');
  expect(watch.requests.filter((address) => telling.test(address))).toEqual([]);
});

test('a postcode that is only in the older list is said to be not in the October 2025 list', async ({
  page,
}) => {
  const old = postcodes().find((one) => !one.current);
  test.skip(!old, 'every postcode held is current');
  await openTool(page);
  await search(page).fill(old?.postcode ?? '');
  const answer = page.locator('.find');
  await expect(answer).toContainText('not in the October 2025 list');
  await expect(answer).not.toContainText(/terminated/i);
});

test('a postcode elsewhere is said not to be one we hold', async ({ page }) => {
  await openTool(page);
  await search(page).fill('SW1A 1AA');
  await expect(page.locator('.find')).toContainText(/not a Somerset postcode we hold/i);
  await search(page).press('Enter');
  await expect(panel(page)).toHaveCount(0);
});

test('a place is found by its name, with the keyboard alone', async ({ page }) => {
  await openTool(page);
  await search(page).focus();
  await page.keyboard.type('glastonb');
  await expect(page.getByRole('option').first()).toContainText('Glastonbury');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await expect(panel(page)).toContainText(/Glastonbury/);
});

test('nothing is fetched for the search before it is used', async ({ page, watch }) => {
  await openTool(page);
  await page.waitForLoadState('networkidle');
  expect(watch.requests.filter((address) => /postcodes|places/.test(address))).toEqual([]);
  await search(page).focus();
  await expect.poll(() => watch.requests.some((address) => /postcodes\.json/.test(address))).toBe(true);
});

test('a wrong letter is asked about, and a town beside the county is found', async ({ page }) => {
  await openTool(page);
  const find = page.locator('.find');
  await search(page).fill('castle carey');
  await expect(find).toContainText('Nothing is called “castle carey” here. Did you mean Castle Cary?');
  await find
    .getByRole('option', { name: /^Castle Cary/ })
    .first()
    .click();
  await expect(panel(page)).toContainText(/Castle Cary/);
  await search(page).fill('wells, somerset');
  await expect(find.getByRole('option').first()).toContainText('Wells');
});

test('in the embed a guess is a question: nothing opens until it is answered', async ({ page }) => {
  await page.goto('/embed.html?renderer=svg');
  await expect(page.locator('.map-layer svg')).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Postcode or place' });
  await field.fill('castle carey');
  await field.press('Enter');
  const said = page.locator('.embed-said');
  await expect(said).toContainText('Did you mean');
  await expect(page.locator('.embed-area')).toBeEmpty();
  await said.getByRole('button', { name: 'Castle Cary' }).first().click();
  await expect(said).toContainText('Castle Cary is in Castle Cary');
  await expect(page.locator('.embed-area')).toContainText('Castle Cary');
  await field.fill('TA24 8NJ, Minehead');
  await field.press('Enter');
  await expect(said).toContainText('TA24 8NJ is in ');
});

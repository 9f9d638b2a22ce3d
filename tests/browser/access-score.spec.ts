import { expect, test } from './fixtures';
import { chooseMeasure, openTool } from './map-page';

test('reachable supply is fetched when chosen, and its catchment says what it does', async ({
  page,
  watch,
}) => {
  await openTool(page);
  expect(watch.requests.filter((address) => address.includes('output-areas'))).toEqual([]);
  await chooseMeasure(page, 'access_score');
  await expect(page.getByRole('heading', { name: /Reachable library hours/ })).toBeVisible();
  await expect(page.getByText(/live within 5 km, in a straight line, of an open library/)).toBeVisible();
  await page.getByRole('slider', { name: /catchment/ }).press('ArrowRight');
  await expect(page.getByText(/at 5 km it is .* of 339 move to another fifth/)).toBeVisible();
  await expect(page).toHaveURL(/catchment=6/);
});

test('output areas that cannot be fetched are told of, and can be asked for again', async ({ page }) => {
  let broken = true;
  await page.route('**/output-areas.json', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/?renderer=svg&measure=access_score');
  await expect(page.locator('[data-problem]')).toContainText(/could not be fetched/);
  await expect(page.getByText('The output areas could not be loaded')).toBeVisible();
  await expect(page.getByText('Loading the output areas…')).toHaveCount(0);
  broken = false;
  await page.locator('.controls').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/live within 5 km/)).toBeVisible();
  await expect(page.locator('[data-problem]')).toHaveCount(0);
});

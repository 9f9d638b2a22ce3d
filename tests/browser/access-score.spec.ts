import { expect, test } from './fixtures';
import { chooseMeasure, openTool } from './map-page';

test('how far help may be is the catchment of reachable supply, and says what it does', async ({ page }) => {
  await openTool(page);
  await chooseMeasure(page, 'access_score');
  await expect(page.getByRole('heading', { name: /Reachable library hours/ })).toBeVisible();
  await expect(page.getByText(/live within 5 km, in a straight line, of an open library/)).toBeVisible();
  await page.getByRole('slider', { name: 'far: further, in a straight line, than' }).press('ArrowRight');
  await expect(page.getByText(/at 5 km it is .* of 339 move to another fifth/)).toBeVisible();
  await expect(page).toHaveURL(/far=5\.5/);
});

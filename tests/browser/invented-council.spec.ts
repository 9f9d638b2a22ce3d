import { AREAS } from '../invented/areas';
import { POSTCODES } from '../invented/places';
import { expect, test } from './fixtures';
import { finding, openTool, panel, search } from './map-page';

test.use({ council: 'invented' });

test('the map of the invented council opens, finds its postcodes and names no real council', async ({
  page,
}) => {
  await openTool(page);
  await expect(page).toHaveTitle(/Nowhereshire/);
  await expect(page.getByRole('link', { name: /^Table/ })).toContainText('of 30 areas');
  await expect(finding(page)).toContainText(/\d of Nowhereshire’s [\d,]+ households/);
  const [first] = POSTCODES;
  await search(page).fill(first?.postcode.toLowerCase() ?? '');
  await page.getByRole('option', { name: first?.postcode ?? '' }).click();
  await expect(panel(page)).toContainText(AREAS[first?.row ?? 0]?.msoa.name ?? '');
  expect(await page.locator('body').innerText()).not.toMatch(/(?<!Devon and )Somerset|NaN|undefined/);
});

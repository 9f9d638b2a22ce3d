import { AxeBuilder } from '@axe-core/playwright';
import Papa from 'papaparse';
import { expect, test } from './fixtures';
import { openTool, panel, search } from './map-page';
import { AREAS, inWords, residentsOf } from './published';
import { savedTable } from './saved-table';

const WARD = 'Blackmoor Vale';
const own = AREAS.filter((area) => area.ward_name === WARD);
const wards = new Set(AREAS.map((area) => area.ward_code));
const rows = (page: import('@playwright/test').Page) => page.locator('#groups-table tbody tr');

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 } });

  test('a councillor finds a ward, reads its page, opens one of its areas and comes back, shares it and prints it', async ({
    page,
  }) => {
    await openTool(page);
    await search(page).fill('blackmoor vale');
    await expect(page.getByRole('option').first()).toContainText(`Ward, ${own.length} areas`);
    await search(page).press('Enter');
    const here = panel(page);
    await expect(here.getByRole('heading', { name: WARD })).toBeVisible();
    await expect(here).toContainText(`Of its ${inWords(residentsOf(own))} residents`);
    await expect(here.locator('[data-figure="residents"] td').first()).toHaveText(inWords(residentsOf(own)));
    await expect(here.locator('.group-areas li')).toHaveCount(own.length);
    await here.getByRole('button', { name: own[0]?.area_name ?? '' }).click();
    await expect(panel(page)).toHaveAttribute('data-panel', own[0]?.area_code ?? '');
    await page.keyboard.press('Escape');
    await expect(here.getByRole('heading', { name: WARD })).toBeFocused();

    await expect(page).toHaveURL(/place=E05/);
    await expect(page).not.toHaveURL(/area=/);
    const said = await here.innerText();
    await page.goto(page.url());
    await expect(panel(page).getByRole('heading', { name: WARD })).toBeVisible();
    await expect.poll(() => panel(page).innerText()).toBe(said);
    const { violations } = await new AxeBuilder({ page }).include('.area-panel').include('.groups').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    // and back: its areas alone on the map, said in words
    await panel(page).getByRole('button', { name: 'Show its small areas on the map' }).click();
    await expect(page).not.toHaveURL(/show=table/);
    await expect(page.locator('.rule-status')).toContainText(`the area is in the ward ${WARD}`);
    await expect(page.locator('.rule-status')).toContainText(
      `${own.length} of Somerset’s 339 areas, home to ${inWords(residentsOf(own))} residents`,
    );
    await page.goBack();
    await expect(page.locator('#groups-table')).toBeVisible();
    // what a council hands round: the ward, without the table of all wards
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(pages?.length).toBeLessThanOrEqual(2);
  });
});

test('a manager has the list by ward with people 65 and over out of reach, on screen and as a file', async ({
  page,
}) => {
  await openTool(page, 'show=table&for=65-plus');
  await page
    .getByRole('combobox', { name: 'A row for each' })
    .selectOption({ label: `Ward (${wards.size})` });
  await expect(rows(page)).toHaveCount(wards.size);
  await expect(page).toHaveURL(/group=ward/);
  const far = page.locator('#groups-table td[data-column="users_far"]');
  await expect(far).toHaveCount(wards.size + 1);
  const total = (await far.last().textContent()) ?? '';
  // what the page above says of the council is what the last row says
  await expect(page.locator('main')).toContainText(`${total} of them live more than 5 km`);

  const screen = await rows(page).evaluateAll((all) =>
    all.map((row) => [
      row.getAttribute('data-group'),
      row.querySelector('td[data-column="residents"]')?.textContent?.replaceAll(',', ''),
      row.querySelector('td[data-column="far_residents"]')?.textContent?.replaceAll(',', '').split(' ')[0],
    ]),
  );
  const { data } = Papa.parse<Record<string, string>>(await savedTable(page), {
    header: true,
    skipEmptyLines: true,
  });
  const file = data.slice(0, -1).map((row) => [row.code, row.residents, row.far_residents]);
  expect(file.sort()).toEqual(screen.sort());
  const ends = [data.at(-1)?.users_far_at_least, data.at(-1)?.users_far_at_most].map((one) =>
    inWords(Number(one)),
  );
  expect(total).toBe(`Between ${ends[0]} and ${ends[1]}`);
});

test('by keyboard the table is sorted and a ward opened and closed, with the focus kept', async ({
  page,
}) => {
  await openTool(page, 'show=table&group=ward');
  const heading = page.getByRole('columnheader', { name: /^Residents/ });
  await heading.getByRole('button').press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  const residents = await page
    .locator('#groups-table tbody td[data-column="residents"]')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent?.replaceAll(',', ''))));
  expect(residents).toEqual([...residents].sort((a, b) => b - a));
  const first = rows(page).first().getByRole('button');
  const name = (await first.textContent()) ?? '';
  await first.press('Enter');
  await expect(panel(page).getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(first).toBeFocused();
});

test('by neighbourhood Ofcom’s figures stand in the table, by ward they do not', async ({ page }) => {
  await openTool(page, 'show=table&group=neighbourhood&needs=video');
  await expect(page.locator('#groups-table tbody td[data-column="slow"]').first()).toHaveText(/%$/);
  await page.getByRole('combobox', { name: 'A row for each' }).selectOption('ward');
  await expect(rows(page)).toHaveCount(wards.size);
  await expect(page.locator('td[data-column="slow"]')).toHaveCount(0);
});

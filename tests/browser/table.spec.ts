import Papa from 'papaparse';
import { expect, test } from './fixtures';
import { fills, layoutButton, openTool } from './map-page';
import { AREAS, figure, inWords, residentsOf } from './published';
import { savedTable } from './saved-table';

/** How each measure is written, said here again and not asked of the app. */
const WRITTEN: Readonly<Record<string, (value: number) => string>> = {
  income_deprivation_pct: (value) => `${value.toFixed(1)}%`,
  age_65_plus_pct: (value) => `${value.toFixed(1)}%`,
  nearest_access_point_km: (value) => `${value.toFixed(1)} km`,
  imd_decile: (value) => String(value),
};

for (const [measure, written] of Object.entries(WRITTEN)) {
  test(`the table equals the map for every area: ${measure}`, async ({ page }) => {
    await openTool(page, `measure=${measure}`);
    const map = await fills(page);
    const marks = await page
      .locator('.map-canvas [data-mark-row]')
      .evaluateAll((paths) => paths.map((path) => Number(path.getAttribute('data-mark-row'))));
    await layoutButton(page, 'Table').click();
    const rows = await page.locator('#areas-table tbody tr[data-row]').evaluateAll((all) =>
      all.map((tr) => ({
        row: Number(tr.getAttribute('data-row')),
        name: tr.querySelector('th')?.textContent ?? '',
        fill: tr.querySelector('td[data-column="measure"] rect')?.getAttribute('fill') ?? '',
        value: tr.querySelector('td[data-column="measure"]')?.textContent ?? '',
        residents: tr.querySelector('td[data-column="residents"]')?.textContent ?? '',
        marked: tr.querySelector('td[data-column="marked"]')?.textContent ?? '',
      })),
    );
    expect(rows).toHaveLength(339);
    const expected = rows.map(({ row }) => {
      const area = AREAS[row] ?? {};
      const value = figure(area, measure);
      return {
        row,
        name: area.area_name ?? '',
        fill: map[row],
        value: value === null ? 'No data' : written(value),
        residents: inWords(figure(area, 'residents') ?? 0),
        marked: marks.includes(row) ? 'Yes' : 'No',
      };
    });
    expect(rows).toEqual(expected);
  });
}

test('a filter narrows table and map together, and the CSV holds exactly what is shown', async ({ page }) => {
  await openTool(page, 'show=table');
  await page.getByRole('combobox', { name: 'What the new rule is about' }).selectOption('Former district');
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByRole('combobox', { name: 'Former district is' }).selectOption('Mendip');
  const mendip = AREAS.filter((area) => area.former_district === 'Mendip');
  const rows = page.locator('#areas-table tbody tr[data-row]');
  await expect(rows).toHaveCount(mendip.length);
  await expect(page.locator('.filter-status')).toHaveText(
    `${mendip.length} of 339 areas, ${inWords(residentsOf(mendip))} residents`,
  );
  const shown = await rows.evaluateAll((all) => all.map((tr) => tr.getAttribute('data-area')));

  const csv = await savedTable(page);
  const lines = Papa.parse<string[]>(csv).data;
  const codes = lines.flatMap((cells) => cells.filter((cell) => /^E01\d{6}$/.test(cell)));
  expect(codes).toEqual(shown);

  await layoutButton(page, 'Map').click();
  const faint = page.locator('.map-canvas path.area[fill-opacity]');
  await expect(faint).toHaveCount(339 - mendip.length);
});

test('a heading sorts the table by its column, one way and then the other', async ({ page }) => {
  await openTool(page, 'show=table');
  const heading = page.getByRole('columnheader', { name: /^Residents/ });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  const residents = () =>
    page
      .locator('#areas-table td[data-column="residents"]')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent?.replaceAll(',', ''))));
  const falling = await residents();
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const rising = await residents();
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
});

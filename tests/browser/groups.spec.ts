import { AxeBuilder } from '@axe-core/playwright';
import Papa from 'papaparse';
import { OFFICE, officePdf, POPPLER, pdfText } from './document-tools';
import { saved } from './evidence-page';
import { expect, test } from './fixtures';
import { mapLibreReady, measureList, notices, openTool, panel, search, tab } from './map-page';
import { AREAS, inWords, PLACES } from './published';
import { savedTable } from './saved-table';

const WARD = 'Blackmoor Vale';
const own = AREAS.filter((area) => area.ward_name === WARD);
const residents = inWords(Number(PLACES.find(({ place_name: name }) => name === WARD)?.residents));
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
    await expect(here).toContainText(`Of its ${residents} residents`);
    await expect(here.locator('[data-figure="residents"] td').first()).toHaveText(residents);
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
    const { violations } = await new AxeBuilder({ page })
      .include('.area-panel')
      .include('.map-frame')
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    // it is outlined on the map, and stands in the table of its kind
    await expect(page.locator('.map-canvas g.selection path').first()).toBeAttached();
    await panel(page).getByRole('button', { name: 'Show all wards as a table' }).click();
    await expect(rows(page)).toHaveCount(wards.size);
    await expect(page.locator('#groups-table tr[aria-current="true"] th')).toHaveText(WARD);
    await panel(page).getByRole('button', { name: 'Show on the map' }).click();
    await expect(page.locator('.map-canvas')).toBeVisible();
    await expect(panel(page).getByRole('heading', { name: WARD })).toBeVisible();
    // what a council hands round: the ward with its map
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

test('and in Word, as LibreOffice opens it: every ward, and the same total', async ({ page }, testInfo) => {
  test.setTimeout(90_000);
  await openTool(page, 'show=table&for=65-plus&group=ward');
  await expect(rows(page)).toHaveCount(wards.size);
  const total = page.locator('#groups-table tfoot');
  const cells = await Promise.all(
    ['residents', 'far_residents', 'users_far'].map((id) =>
      total.locator(`td[data-column="${id}"]`).innerText(),
    ),
  );
  const download = await saved(page, /Word/);
  const path = testInfo.outputPath('by-ward.docx');
  await download.saveAs(path);
  if (!OFFICE.here || !POPPLER.here) return console.log(OFFICE.missing);
  const text = pdfText(officePdf(path)).replace(/\s+/g, ' ');
  for (const { place_name: name } of PLACES.filter(({ kind }) => kind === 'ward'))
    expect(text).toContain((name ?? '').split(' ')[0]);
  expect(text).toContain(`By ward: ${wards.size} wards`);
  for (const cell of cells) expect(text).toContain(cell.split(' ')[0]);
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

test.describe('the map by place', () => {
  test('has as many shapes as there are places, the colours and the hatches of the table, and a legend of them', async ({
    page,
  }) => {
    await openTool(page, 'group=ward');
    const shapes = page.locator('.map-canvas path.area[data-row]');
    await expect(shapes).toHaveCount(wards.size);
    await expect(page.locator('.map-title h2')).toHaveText(/^\d+ wards: /);
    const hatched = await page.locator('.map-canvas [data-mark-row]').count();
    await expect(page.locator('.map-title h2')).toContainText(`${hatched} wards: `);
    // counts of the legend are of wards, and add up to all of them
    const counts = await page
      .locator('.legend-entry:not(:has(svg pattern)) .legend-count [aria-hidden]')
      .evaluateAll((all) => all.slice(0, 5).map((one) => Number(one.textContent)));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(wards.size);
    await expect(page.locator('.inset path.area').first()).toBeAttached();
    // the table says of the same wards that half or more live far
    await page.goto('/?show=table&group=ward&renderer=svg');
    await expect(rows(page)).toHaveCount(wards.size);
    const said = page.locator('#groups-table tbody td[data-column="highlighted"]', { hasText: 'Yes' });
    await expect(said).toHaveCount(hatched);
  });

  test('is walked by keyboard from ward to ward, each with its name and figure, and opens one', async ({
    page,
  }) => {
    await openTool(page, 'group=ward');
    const map = page.getByRole('listbox', { name: /in view on the map/ });
    await map.focus();
    await map.press('Home');
    const options = map.getByRole('option');
    const names = await options.allTextContents();
    for (const { place_name: name } of PLACES.filter(({ kind }) => kind === 'ward'))
      expect(
        names.some((text) => text.startsWith(`${name}: `)),
        name,
      ).toBe(true);
    await map.press('Enter');
    await expect(panel(page)).toHaveAttribute('data-panel', /^E05/);
    await map.press('Escape');
    await expect(panel(page)).toHaveCount(0);
  });

  test('changes with “For each”, goes back with Back, and on the moving map too', async ({ page }) => {
    await openTool(page, '', 'maplibre');
    await mapLibreReady(page);
    await page.getByRole('combobox', { name: 'For each' }).selectOption('constituency');
    await expect(page).toHaveURL(/group=constituency/);
    await expect(page.locator('.map-title')).toContainText('by constituency (2024)');
    await expect(page.locator('.findings--more')).toContainText('constituency is highlighted as a whole');
    await page.goBack();
    await expect(page.locator('.map-title')).toContainText('by LSOA 2021');
  });

  test('greys what is not told of such places, and says why', async ({ page }) => {
    await openTool(page, 'group=ward');
    const list = measureList(page);
    await expect(list.locator('option[value="imd_decile"]')).toHaveJSProperty('disabled', true);
    await expect(list.locator('option[value="imd_decile"]')).toHaveText(/not told of wards/);
    await expect(list.locator('option[value="net_income_ahc_gbp"]')).toHaveText(/published by neighbourhood/);
    await page.getByRole('combobox', { name: 'For each' }).selectOption('neighbourhood');
    await expect(list.locator('option[value="net_income_ahc_gbp"]')).toHaveJSProperty('disabled', false);
    await expect(list.locator('option[value="coverage_lacking_pct"]')).toHaveJSProperty('disabled', false);
  });

  test('of rural isolation shows Ofcom’s coverage by neighbourhood, with the programme beside it', async ({
    page,
  }) => {
    await openTool(page);
    await tab(page, 'Rural isolation').click();
    await expect(page).toHaveURL(/group=neighbourhood&measure=coverage_lacking_pct/);
    await expect(page.locator('.map-title')).toContainText('Ofcom, January 2024, by neighbourhood');
    await expect(page.locator('.map-canvas path.area')).toHaveCount(71);
    await expect(page.locator('.findings--more')).toContainText('Connecting Devon and Somerset (CDS)');
    await tab(page, 'Age').click();
    await expect(page).not.toHaveURL(/group=/);
  });
});

test('a ward, a small area and a constituency stand side by side', async ({ page }) => {
  const [ward, area, seat] = [own[0]?.ward_code, own[0]?.area_code, 'E14001548'];
  await openTool(page, `show=compare&compare=${ward}.${area}.${seat}`);
  const heads = page.locator('.compare-table thead th[data-area]');
  await expect(heads).toHaveCount(3);
  await expect(heads.nth(0)).toContainText('Ward');
  await expect(heads.nth(1)).toContainText('Small area');
  await expect(heads.nth(2)).toContainText('Tiverton and Minehead (the Somerset part)');
  await page.getByRole('combobox', { name: 'Area or place to add' }).selectOption({ label: 'Taunton East' });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(heads).toHaveCount(4);
});

test('who we miss is told of wards', async ({ page }) => {
  await openTool(page, 'show=missed&group=ward');
  await expect(page.locator('[data-missed="missed-reached"]')).toContainText(`wards (6 of ${wards.size})`);
});

test('a constituency that reaches out of the council is a part, and Ofcom’s figure of it says so', async ({
  page,
}) => {
  await openTool(page, 'show=table&group=constituency');
  const part = page.locator('#groups-table tr', { hasText: 'Tiverton and Minehead' });
  await expect(part.locator('td[data-column="whole_slow"]')).toHaveText(/%, including outside Somerset$/);
  const whole = page.locator('#groups-table tr[data-group="E14001126"] td[data-column="whole_slow"]');
  await expect(whole).toHaveText(/^\d+\.\d%$/);
});

test('a list of a council’s own, dropped in, is told row by row and then groups everything', async ({
  page,
}) => {
  await openTool(page, 'show=data');
  const list = [
    'Area,Network',
    ...AREAS.map(
      ({ area_code: code }, row) => `${code},${row % 3 === 0 ? 'Made-up North' : 'Made-up South'}`,
    ),
    'E01000001,Made-up North',
  ].join('\n');
  await page
    .getByLabel('Drop a file here, or choose one')
    .setInputFiles({ name: 'made-up-networks.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  const told = page.locator('.own-grouping');
  await expect(told).toContainText('2 places (Made-up North; Made-up South)');
  await expect(told).toContainText('“E01000001” is not in Somerset Council’s area');
  await told.getByRole('button', { name: 'Use this list' }).click();
  await expect(page).toHaveURL(/group=own/);
  const link = page.url();
  await page
    .getByRole('link', { name: 'Explore' })
    .or(page.getByRole('link', { name: 'Explore' }))
    .first()
    .click();
  await expect(page.locator('.map-canvas path.area')).toHaveCount(2);
  await expect(page.locator('.map-title h2')).toContainText(/network/);
  // whoever opens the link has not the list
  await page.goto(link);
  await expect(notices(page)).toContainText('a list that stays in the browser it was added in');
});

test('a page about one ward stands in another website', async ({ page }) => {
  const code = own[0]?.ward_code;
  await page.goto(`/embed.html?group=ward&place=${code}`);
  await expect(page.locator('#embed')).toContainText(`Of its ${residents} residents`);
  await expect(page.getByRole('heading', { name: WARD })).toBeVisible();
  await expect(page.getByRole('table', { name: `${WARD} beside Somerset Council` })).toBeVisible();
  await expect(page.getByRole('link', { name: /full map/i }).first()).toHaveAttribute('href', /group=ward/);
});

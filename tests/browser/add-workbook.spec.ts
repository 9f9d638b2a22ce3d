import AxeBuilder from '@axe-core/playwright';
import { SPINE } from '../unit/import-fixture';
import { makeOds, makeXlsx, plainSheet } from '../unit/workbook-fixture';
import { makeZip } from '../unit/zip-fixture';
import { expect, test } from './fixtures';

// Made-up figures for real areas: they live in the browser of the test alone.
const CLAIMS = makeXlsx({
  sheets: [
    { name: 'Read me', xml: plainSheet([['Claims by area'], ['Made up for a test']]) },
    {
      name: 'Claims',
      xml: plainSheet([
        ['Claims by area, 2025'],
        ['LSOA code (2021)', 'Area', 'Claims', 'Office code', 'Rate (%)'],
        ...SPINE.codes
          .slice(0, 40)
          .map((code, at) => [code, `Area ${at}`, 20 + at, 7, at % 2 === 0 ? '[c]' : at]),
        ['Total', '', 1580, '', ''],
      ]),
    },
    {
      name: 'Visits',
      xml: plainSheet([
        ['LSOA code (2021)', 'Visits'],
        ...SPINE.codes.slice(0, 30).map((code) => [code, 25]),
      ]),
    },
  ],
});

test('a workbook: the likeliest sheet is read, the first rows show how, each decision can be taken otherwise by keyboard', async ({
  page,
}) => {
  await page.goto('/?renderer=svg&show=data');
  await page.getByLabel(/Drop a file here/).setInputFiles({
    name: 'claims.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(CLAIMS),
  });
  const counts = page.locator('.match-counts');
  await expect(counts).toContainText('matched to this council’s areas40');
  await expect(page.getByLabel('Which table should be read?')).toHaveValue('0');
  const preview = page.getByRole('table', { name: 'The first rows of the file, as the map reads them' });
  await expect(preview.getByRole('row', { name: /^1 above the table/ })).toContainText(
    'Claims by area, 2025',
  );
  await expect(preview.getByRole('row', { name: /^2 headings/ })).toContainText('LSOA code (2021)');
  await expect(preview.getByRole('columnheader', { name: /^A where a row belongs/ })).toBeVisible();
  await expect(preview.getByRole('columnheader', { name: /^C added up/ })).toBeVisible();

  // What is left aside is listed, and can be taken.
  await page.getByText(/files or sheets left aside$/).click();
  await expect(page.locator('.left-aside')).toContainText('“Total”: It is a total of other rows.');
  await expect(page.locator('.left-aside')).toContainText('“claims.xlsx: Visits”');
  await page.getByRole('button', { name: 'Take it “Office code”' }).click();
  await expect(page.getByText(/^Read again as you said: 40 of 40 rows are matched\./)).toBeFocused();
  await expect(page.getByRole('checkbox', { name: /^Office code \(added up\)/ })).toBeChecked();
  await page.getByText('20 cells hold a mark in place of a figure').click();
  await expect(page.getByRole('row', { name: /^\[c\] 20 held back/ })).toBeVisible();

  // How a column is taken, and which sheet: menus that keep the focus.
  const menu = page.getByLabel('How is “Claims” taken?');
  await menu.focus();
  await menu.selectOption('Not added up');
  await expect(page.getByRole('checkbox', { name: 'Claims (not added up)' })).toBeVisible();
  await expect(menu).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel('Which table should be read?').selectOption('Visits');
  await expect(counts).toContainText('matched to this council’s areas30');
  await page.getByRole('checkbox', { name: /Hold back small figures/ }).uncheck();
  await page.getByRole('button', { name: 'Add to the map' }).click();
  await expect(page.locator('.added-list')).toContainText('Read from it: claims.xlsx: Visits.');
  await expect(page.locator('.added-list')).toContainText('Decided by the person who added it');
});

test('OpenDocument, GeoJSON and a zip of a Mac are read; what the map cannot open is said how to save', async ({
  page,
}) => {
  await page.goto('/?renderer=svg&show=data');
  const give = (name: string, content: Uint8Array | string) =>
    page.getByLabel(/Drop a file here/).setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  const row = (code: string) =>
    `<table:table-row><table:table-cell office:value-type="string"><text:p>${code}</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.125"><text:p>13%</text:p></table:table-cell></table:table-row>`;
  await give(
    'shares.ods',
    makeOds(
      `<table:table table:name="T"><table:table-row><table:table-cell office:value-type="string"><text:p>LSOA code (2021)</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Without a device</text:p></table:table-cell></table:table-row>${SPINE.codes.slice(0, 20).map(row).join('')}</table:table>`,
    ),
  );
  await expect(page.locator('.match-counts')).toContainText('matched to this council’s areas20');
  await expect(page.locator('.table-preview')).toContainText('12.5%');

  await give(
    'hubs.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: 'Community hub', 'public computers': 4 },
          geometry: { type: 'Point', coordinates: [SPINE.lon[0], SPINE.lat[0]] },
        },
      ],
    }),
  );
  await expect(page.getByRole('button', { name: /beside the published libraries/ })).toBeEnabled();
  await expect(page.locator('.table-preview')).toContainText('Community hub');

  await give(
    'from a mac.zip',
    makeZip([
      {
        name: './sessions.csv',
        content: `LSOA21CD,Sessions\n${SPINE.codes.map((one) => `${one},20`).join('\n')}\n`,
      },
      { name: '__MACOSX/._sessions.csv', content: new Uint8Array([0, 5, 22, 7, 0]) },
    ]),
  );
  await expect(page.locator('.match-counts')).toContainText('matched to this council’s areas339');

  await give(
    'old.xls',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
  );
  await expect(page.locator('[data-problem]')).toContainText('is a workbook of the older kind (.xls)');
  await expect(page.locator('[data-problem]')).toContainText('The map is unchanged.');
});

test('files that phones give CSV and workbooks as can be picked; ten examples and two templates stand ready, also on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/?renderer=svg&show=data');
  const accepted = (await page.getByLabel(/Drop a file here/).getAttribute('accept'))?.split(',') ?? [];
  for (const type of [
    'text/comma-separated-values',
    'application/vnd.ms-excel',
    'text/plain',
    '.xlsx',
    '.ods',
  ]) {
    expect(accepted).toContain(type);
  }
  await page.getByText('Ten files the map reads').click();
  await expect(page.locator('.add-data-examples > li')).toHaveCount(10);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the template for figures by area' }).click();
  const path = await (await saving).path();
  await page.getByLabel(/Drop a file here/).setInputFiles({
    name: 'claims.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(CLAIMS),
  });
  await expect(page.locator('.table-preview')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  // The template, as it is, has a row for each area.
  await page.getByLabel(/Drop a file here/).setInputFiles(path);
  await expect(page.locator('.match-counts')).toContainText('matched to this council’s areas339');
});

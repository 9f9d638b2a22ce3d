import AxeBuilder from '@axe-core/playwright';
import { SOMERSET_DATA, SPINE } from '../unit/import-fixture';
import { makeZip } from '../unit/zip-fixture';
import { expect, test } from './fixtures';
import { copyLink, keptKeys } from './map-page';

// Made-up counts under Ofcom's headings: they live in the browser of the test alone.
const { code } = SPINE.keys.outputAreas;
const OFCOM = `output_area,All Premises,Number of premises with Gigabit availability,Number of premises unable to receive decent broadband from fixed or FWA\n${code
  .map((one, at) => `${one},100,${at % 100},${at % 5}`)
  .join('\n')}\nE00000001,100,1,1\nnowhere,1,1,1\n`;
const ZIP = makeZip([
  {
    name: '202607_fixed_oa_coverage_r1.zip',
    content: makeZip([{ name: '202607_fixed_oa_coverage_r1.csv', content: OFCOM }]),
  },
]);

test('a zip of Ofcom’s is understood, changes nothing until confirmed, shows on the map, and is undone', async ({
  page,
  site,
  watch,
}) => {
  await page.goto(`${site.address}/?renderer=svg&show=data`);
  await expect(page.getByRole('heading', { name: 'Add data' })).toBeVisible();
  const before = watch.requests.length;
  await page.getByLabel(/Drop a file here/).setInputFiles({
    name: '202607_fixed_broadband_coverage_r1.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(ZIP),
  });
  await expect(page.getByRole('heading', { name: /fixed coverage by output area/ })).toBeVisible();
  await expect(page.getByText('Describes July 2026.')).toBeVisible();
  await expect(page.locator('.match-counts')).toContainText(
    `matched to this council’s areas${code.length.toLocaleString('en-GB')}`,
  );
  await expect(page.locator('.match-counts')).toContainText('not ours: places elsewhere1');
  await page.getByText('1 row with a problem').click();
  await expect(page.getByText(/“nowhere” is not the code of an output area/)).toBeVisible();
  // Was and now for the whole council: July 2025 as published, July 2026 from the file.
  await expect(
    page.getByRole('row', { name: /gigabit broadband 73.4% July 2025 .* July 2026/ }),
  ).toBeVisible();
  await expect(page.getByText(/no trend is drawn from them/)).toBeVisible();
  await expect(page.getByText('Nothing has been added.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole('button', { name: 'Add to the map' }).click();
  await page.getByRole('button', { name: /Show on the map: gigabit/ }).click();
  await expect(page.locator('.map-frame, .frame').first()).toContainText(
    'Premises that can get gigabit broadband (July 2026, file you added)',
  );
  await expect(page.locator('body')).toContainText(
    'File loaded by you: 202607_fixed_broadband_coverage_r1.zip',
  );

  // The service's threshold is told apart by the file, with its date, for as long as it is there.
  await page.getByRole('tab', { name: 'Alternatives' }).click();
  await expect(page.locator('body')).toContainText(
    'Connectivity from the file added: without decent broadband, July 2026.',
  );
  await expect(page.locator('body')).not.toContainText('every service sees the same connectivity');

  // An older vintage is said to be one, and stands beside the newer unless the person wants otherwise.
  await page.getByRole('link', { name: 'Add data' }).click();
  await page.getByLabel(/Drop a file here/).setInputFiles({
    name: '202601_fixed_oa_coverage_r1.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(OFCOM),
  });
  await expect(page.getByText('which is older than July 2026 on the map already.')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Keep both/ })).toBeChecked();
  await page.getByRole('button', { name: 'Add to the map' }).click();
  await expect(page.locator('.added-list > li')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.added-list > li')).toHaveCount(1);
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('Nothing has been added.')).toBeVisible();
  // Only the site's own scripts and data were asked for, and nothing of the file was sent.
  expect(watch.requests.slice(before).filter((address) => !address.startsWith(site.address))).toEqual([]);
});

test('a broken file, a web page and a stranger’s zip are refused in plain words, the map stays as it is', async ({
  page,
  site,
}) => {
  await page.goto(`${site.address}/?renderer=svg&show=data`);
  const give = (name: string, content: string | Uint8Array) =>
    page
      .getByLabel(/Drop a file here/)
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  for (const [name, content, text] of [
    ['page.csv', '<!doctype html><script>window.hacked = true</script>', /is a web page, not a table/],
    ['nowhere.csv', 'a,b\n1,2\n', /None of the columns \(“a” and “b”\) holds postcodes or codes of areas/],
    ['evil.zip', makeZip([{ name: '../../x.csv', content: 'a,b\n1,2\n' }]), /points outside the zip/],
  ] as const) {
    await give(name, content);
    await expect(page.locator('[data-problem]')).toContainText(text);
    await expect(page.locator('[data-problem]')).toContainText('The map is unchanged.');
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('a council’s own list by postcode: small figures held back, kept only when asked, deleted', async ({
  page,
  site,
}) => {
  const first = `${SPINE.postcodes.outward[0]} ${SPINE.postcodes.inward[0]?.slice(0, 3)}`;
  const last = `${SPINE.postcodes.outward.at(-1)} ${SPINE.postcodes.inward.at(-1)?.slice(0, 3)}`;
  const list = `Customer,Home postcode\n${[...Array(4).fill(first), ...Array(23).fill(last)].map((one, at) => `=cmd${at},${one}`).join('\n')}\n`;
  await page.goto(`${site.address}/?renderer=svg`);
  // Dropped anywhere on the tool, once it is live.
  await expect(page.locator('#map[role=listbox]')).toBeVisible();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'service users.csv', { type: 'text/csv' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
  }, list);
  await expect(page.getByRole('heading', { name: 'A table of your own, by area or postcode' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Hold back small figures/ })).toBeChecked();
  await page.getByRole('button', { name: 'Add to the map' }).click();
  await expect(page.locator('.added-list')).toContainText('counts rounded to the nearest 5');
  expect(await keptKeys(page)).toEqual([]);

  await page.getByRole('button', { name: /^Keep for the next visit \(about \d+ kB\)/ }).click();
  await expect(page.getByText('Kept in this browser.')).toBeVisible();
  await page.reload();
  await expect(page.locator('.added-list li')).toHaveCount(1);
  await page.getByRole('button', { name: /Delete everything added/ }).click();
  await page.reload();
  await expect(page.getByText('Nothing has been added.')).toBeVisible();
});

test('columns are picked; places stand beside the libraries; a link says what it cannot carry and shows it once added', async ({
  page,
  browser,
  baseURL,
}) => {
  // Made-up counts and a made-up place.
  const heads = Array.from({ length: 14 }, (_, at) => (at === 13 ? 'Mean wait' : `Calls ${at}`));
  const table = `LSOA21CD,${heads.join(',')}\n${SPINE.codes.map((one, row) => `${one},${heads.map((_, at) => 20 + ((row + at) % 50)).join(',')}`).join('\n')}\n`;
  const places = `name,longitude,latitude,hours open per week\nCommunity hub,${SPINE.lon[0]},${SPINE.lat[0]},\n`;
  const give = (to: typeof page, name: string, text: string) =>
    to
      .getByLabel(/Drop a file here/)
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.goto('/?renderer=svg&show=data');
  await give(page, 'calls.csv', table);
  await expect(page.getByText('12 of 14 chosen')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Mean wait/ })).not.toBeChecked();
  await page.getByRole('button', { name: 'Choose none' }).click();
  await expect(page.getByRole('button', { name: 'Add to the map' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Calls 3 (added up)' }).check();
  await page.getByRole('button', { name: 'Add to the map' }).click();
  await give(page, 'hubs.csv', places);
  await expect(page.getByText(/1 open place has no hours: none are made up/)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  // those of neighbouring councils within reach are published too
  const open = SOMERSET_DATA.accessPoints.filter(({ status }) => status === 'open').length + 1;
  await page.getByRole('button', { name: `beside the published libraries (${open} open)` }).click();
  await expect(page.locator('.added-list > li')).toHaveCount(2);
  await expect(page.locator('.chip')).toHaveText([/Calls 3/]);
  await page.locator('.chip').click();
  await copyLink(page);
  await expect(page.locator('.toolbar')).toContainText(
    'cannot carry what you added in this browser (a table of that person’s own and a list of places',
  );
  await expect(page).toHaveURL(/added=table_[0-9a-f]{32}\.access-points_beside-[0-9a-f]{32}/);

  const other = await browser.newPage({ baseURL: baseURL ?? '' });
  await other.goto(page.url());
  await expect(other.locator('.notice')).toContainText('This link was made with files added');
  await expect(other.locator('section.map-frame')).toContainText(
    'Households expected to answer the 2021 Census on paper',
  );
  await other.locator('.notice').getByRole('button', { name: 'Add data' }).click();
  await give(other, 'hubs.csv', places);
  await other.getByRole('button', { name: /beside the published/ }).click();
  await give(other, 'calls.csv', table);
  await other.getByRole('button', { name: 'Add to the map' }).click();
  await expect(other.locator('section.map-frame')).toContainText('Calls 3 (calls.csv, added by you)');
  await expect(other.locator('.notice')).toContainText('this is the view of the link you opened');
  await other.close();
});

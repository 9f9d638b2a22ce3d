import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { notices, ready } from './map-page';
import { AREAS } from './published';
import { release, siteCopy } from './site-copy';

const UPDATED = 'The map was updated: load it again. The address holds this view.';

test('a tab left open over a release says so when it asks for code, a worker or data that are gone, and goes on with its view', async ({
  context,
  watch,
}) => {
  // what is gone
  watch.allow(/worker|Refused to apply style/i);
  const site = await siteCopy();
  const code = AREAS[60]?.area_code ?? '';
  const open = async (query: string) => {
    const page = await context.newPage();
    await page.goto(`${site.address}/?renderer=svg&${query}`);
    await ready(page);
    return page;
  };
  const forCode = await open(`measure=no_car_pct&area=${code}`);
  const forWorker = await open('show=data');
  const forData = await open('');
  await expect(forWorker.getByRole('heading', { name: 'Add data' })).toBeVisible();
  await site.publish((root) => {
    release(root);
    for (const ending of ['', '.br', '.gz']) rmSync(join(root, `data/somerset/walking.topo.json${ending}`));
  });

  await forWorker.setInputFiles('input[type=file]', {
    name: 'visits.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`LSOA21CD,Visits\n${code},50\n`),
  });
  await expect(notices(forWorker)).toContainText(UPDATED);

  await forData.evaluate(() => {
    history.pushState(null, '', '?renderer=svg&overlays=walking');
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(notices(forData).filter({ hasText: UPDATED })).toBeVisible();

  await forCode.getByRole('link', { name: 'Evidence', exact: true }).click();
  // where the page would stand, and over the end of the window
  await expect(forCode.locator('.notice p').filter({ hasText: UPDATED })).toHaveCount(2);
  await Promise.all([
    forCode.waitForEvent('load'),
    forCode.getByRole('button', { name: 'Load it again' }).first().click(),
  ]);
  await expect(forCode.getByRole('heading', { level: 1, name: /evidence/i })).toBeVisible();
  await expect(forCode).toHaveURL(new RegExp(`no_car_pct.*${code}|${code}.*no_car_pct`));
  await site.close();
  expect(watch.foreign.filter((address) => !address.startsWith(site.address))).toEqual([]);
  watch.foreign.length = 0;
});

test('code that cannot be fetched for want of a connection is no update', async ({ page }) => {
  await page.goto('/?renderer=svg');
  await ready(page);
  await page.route(/assets\//, (route) => route.abort());
  await page.getByRole('link', { name: 'Evidence', exact: true }).click();
  await expect(
    page.locator('.notice p').filter({ hasText: /^The code for .* could not be fetched\./ }),
  ).toBeVisible();
  await expect(page.getByText(/was updated/)).toHaveCount(0);
});

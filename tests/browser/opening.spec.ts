import { expect, test } from './fixtures';
import { finding, openTool } from './map-page';
import { AREAS, count, highlighted, inWords, residentsOf } from './published';

const marked = AREAS.filter((area) => highlighted(area));
const expected = Math.round(AREAS.reduce((sum, area) => sum + count(area, 'offline_households'), 0));
const firstSentence = new RegExp(
  `about ${inWords(expected)} of Somerset’s ${inWords(residentsOf(AREAS, 'households'))} households`,
);

test.describe('before and without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page opens with the question, the finding and a painted map of all 339 areas', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Who may need another way, and where is help far?',
    );
    await expect(finding(page)).toContainText(firstSentence);
    await expect(page.locator('.map-canvas path.area[data-row][fill]')).toHaveCount(339);
    await expect(page.locator('.map-canvas svg.map-svg')).toBeVisible();
    await expect(page.locator('.inset[data-inset] path.area').first()).toBeVisible();
    await expect(page.locator('.map-canvas [data-mark-row]')).toHaveCount(marked.length);
  });

  test('every area can be read in a table', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('table.static-table tbody tr')).toHaveCount(339);
  });
});

test('the finding is what the published table gives when reckoned again', async ({ page }) => {
  await openTool(page);
  await expect(finding(page)).toContainText(firstSentence);
  await expect(page.locator('[data-finding="highlighted"]')).toContainText(
    `${marked.length} areas, home to ${inWords(residentsOf(marked))} residents`,
  );
  // How much hangs on the threshold, and which areas are nearest to it, stands beside it.
  const [more, fewer] = [4, 6].map((km) => AREAS.filter((area) => highlighted(area, km)).length);
  await expect(page.locator('[data-finding="edge-furtherThanKm"]')).toContainText(
    `With 4 km instead of 5 km, ${more} areas would be highlighted. With 6 km it would be ${fewer}. Nearest to it: `,
  );
});

test('the live map shows what the drawn page showed', async ({ page, request, site }) => {
  const html = await (await request.get(`${site.address}/`)).text();
  const drawn = new Set(
    [...html.matchAll(/<path class="area" data-row="(\d+)" fill="([^"]+)"/g)].map(
      ([, row, fill]) => `${row} ${fill}`,
    ),
  );
  await openTool(page);
  const live = await page
    .locator('.map-canvas path.area')
    .evaluateAll((paths) =>
      paths.map((path) => `${path.getAttribute('data-row')} ${path.getAttribute('fill')}`),
    );
  expect(new Set(live.filter((one) => !one.includes('url('))).size).toBeGreaterThan(330);
  expect(live.filter((one) => !one.includes('url(') && !drawn.has(one))).toEqual([]);
});

test('the page says what hosts must be told: strict policy, no framing, nothing kept of data', async ({
  request,
  site,
}) => {
  const headers = (await request.get(`${site.address}/`)).headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-encoding']).toBe('br');
  expect(headers['referrer-policy']).toBe('no-referrer');
  const unknown = await request.get(`${site.address}/nothing-here`);
  expect(unknown.status()).toBe(404);
  expect(unknown.headers()['x-content-type-options']).toBe('nosniff');
});

test('the frame of the map alone says title, legend, sources and date', async ({ page }) => {
  await openTool(page);
  const frame = page.locator('section.map-frame');
  await expect(frame).toHaveAttribute('aria-label', /^Map/);
  await expect(frame.getByRole('heading', { level: 2 })).not.toBeEmpty();
  await expect(frame.locator('.legend [role=option]').first()).toBeVisible();
  await expect(frame).toContainText('Oldest part:');
  await expect(frame).toContainText(/Open Government Licence|Crown copyright/);
  await expect(frame.locator('[data-inset]')).toHaveCount(4);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the answer is on the first screen, the map on the next half, and the pages are behind one button', async ({
    page,
  }) => {
    await openTool(page);
    const foot = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().bottom + window.scrollY);
    expect(await foot('[data-finding]')).toBeLessThan(740);
    expect(await foot('.map-canvas')).toBeLessThan(740 * 1.5);
    const menu = page.getByRole('button', { name: 'Menu' });
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
    await menu.press('Enter');
    await expect(menu).toHaveAttribute('aria-expanded', 'true');
    await page.getByRole('link', { name: 'Find help' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Find help to get online' })).toBeVisible();
    await expect(menu).toHaveAttribute('aria-expanded', 'false');
    // where the page begins, not on the menu that is closed
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
});

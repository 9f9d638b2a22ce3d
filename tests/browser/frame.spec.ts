import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openTool, panel, ready } from './map-page';

/*
 * The first screen: question, answer, map, in that order; few controls; and what was chosen is in sight. Measured at the
 * sizes people have: the commonest laptop, a tablet held upright, a larger screen, a phone.
 */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
] as const;
const MAP_SHARE = 0.6;
const MOST_CONTROLS = 14;

/** Edges of what is first found, in pixels of the window. */
const edges = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom, height, left, right } = element.getBoundingClientRect();
      return { top, bottom, height, left, right };
    });

/** Buttons and fields whose middle is in the window and can be seen; widgets of one Tab stop, and the menus, count as one. */
const controlsInSight = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const named = (element: Element): string =>
      element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30) ?? element.tagName;
    const inSight = (element: Element): boolean => {
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      const middle = [(left + right) / 2, (top + bottom) / 2] as const;
      if (width < 2 || height < 2 || middle[1] < 0 || middle[1] >= innerHeight) return false;
      return element.checkVisibility({ visibilityProperty: true });
    };
    const groups = ['[role=tablist]', 'nav', '.legend [role=listbox]', '.map-viewport'];
    const grouped = groups.flatMap((one) => [...document.querySelectorAll(one)]).filter(inSight);
    const alone = [...document.querySelectorAll('button, input, select, textarea, summary')].filter(
      (element) => inSight(element) && !grouped.some((group) => group.contains(element)),
    );
    return [...grouped, ...alone].map(named);
  });

for (const size of SIZES) {
  test.describe(`at ${size.width} by ${size.height}`, () => {
    test.use({ viewport: size });

    test('question, answer, map in this order, and the map is the largest thing', async ({ page }) => {
      await openTool(page);
      const header = await edges(page, '.header');
      const map = await edges(page, '.map-canvas');
      const [question, answer] = [await edges(page, 'h1'), await edges(page, '[data-finding]')];
      expect(question.top).toBeLessThan(answer.top);
      // in a column of its own the answer stands beside the map
      if (answer.right > map.left) expect(answer.bottom).toBeLessThanOrEqual(map.top);
      if (size.width >= 600) {
        expect(map.height / (size.height - header.height)).toBeGreaterThanOrEqual(MAP_SHARE);
        expect(map.bottom, 'the map is seen whole').toBeLessThanOrEqual(size.height);
      } else expect(size.height - map.top, 'the map is on the first screen').toBeGreaterThan(size.height / 4);
    });

    test(`at most ${MOST_CONTROLS} controls are in sight, and nothing scrolls sideways`, async ({ page }) => {
      await page.addInitScript(() => localStorage.removeItem(`digital-inclusion-map:controls-open:/`));
      await openTool(page);
      const controls = await controlsInSight(page);
      expect(controls.length, controls.join(' | ')).toBeLessThanOrEqual(MOST_CONTROLS);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    });

    test('a place that is opened from the search is in sight, beside its panel', async ({ page }) => {
      await openTool(page);
      await page.getByRole('combobox', { name: 'Postcode or place' }).fill('Wiveliscombe');
      await page.locator('.find [role=option]').first().click();
      await expect(panel(page)).toBeVisible();
      await expect
        .poll(async () => {
          const outline = await edges(page, '.map-canvas .selection path');
          const cover = await edges(page, '[data-panel]');
          const middle = [(outline.left + outline.right) / 2, (outline.top + outline.bottom) / 2] as const;
          const isCovered =
            middle[0] > cover.left &&
            middle[0] < cover.right &&
            middle[1] > cover.top &&
            middle[1] < cover.bottom;
          return !isCovered && middle[1] > 0 && middle[1] < size.height;
        })
        .toBe(true);
    });
  });
}

test.describe('who comes for the first time', () => {
  test.use({ firstVisit: true });

  test('is told in three sentences what this is, has three ways to begin, and hides them for good', async ({
    page,
  }) => {
    await openTool(page);
    const welcome = page.getByRole('region', { name: 'Welcome' });
    await expect(welcome).toBeVisible();
    expect(((await welcome.locator('p').textContent()) ?? '').match(/\.(\s|$)/g)).toHaveLength(3);
    await welcome.getByRole('link', { name: 'Look at a place' }).click();
    await expect(page.getByRole('combobox', { name: 'Postcode or place' })).toBeFocused();
    await welcome.getByRole('button', { name: 'Something is going online' }).click();
    await expect(page.locator('.decision-form')).toBeVisible();
    await welcome.getByRole('link', { name: 'I need help to get online' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Find help to get online' })).toBeFocused();
    await page.goBack();
    await welcome.getByRole('button', { name: /^Hide/ }).click();
    await expect(welcome).toHaveCount(0);
    await page.reload();
    await ready(page);
    await expect(welcome).toHaveCount(0);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('finds what is seldom used behind one button, which stays as it was left; Reset says what it did and is undone', async ({
    page,
  }) => {
    await openTool(page, 'view=age&patterns=yes&far=8&filter=Bridgwater');
    const change = page.getByRole('button', { name: 'Change what is shown' });
    await expect(page.getByRole('checkbox', { name: 'Patterns as well as colours' })).toHaveCount(0);
    await change.click();
    await expect(page.getByRole('checkbox', { name: 'Patterns as well as colours' })).toBeChecked();
    await page.reload();
    await ready(page);
    await expect(change).toHaveAttribute('aria-expanded', 'true');
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect(page).toHaveURL(/\?view=age&renderer=svg$/);
    const said = page.locator('.reset .said');
    await expect(said).toContainText('Put back.');
    await said.getByRole('button', { name: 'Undo' }).click();
    await expect(page).toHaveURL(/patterns=yes/);
    await expect(page).toHaveURL(/far=8/);
  });
});

test('pages are links: each opens in a tab of its own with what is chosen, and has a title and a heading', async ({
  page,
  context,
}) => {
  await openTool(page, 'view=age&far=3');
  const links = [
    ...(await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').all()),
    ...(await page.getByRole('navigation', { name: 'Show as' }).getByRole('link').all()),
    page.getByRole('link', { name: 'Put this map on another website' }),
  ];
  const titles = new Set<string>();
  for (const link of links) {
    const [other] = await Promise.all([context.waitForEvent('page'), link.click({ modifiers: ['Control'] })]);
    await ready(other);
    await expect(other.locator('h1')).toHaveCount(1);
    expect(other.url()).toContain('far=3');
    titles.add(await other.title());
    await other.close();
  }
  // “Explore” and “Map” are the same page
  expect(titles.size).toBe(links.length - 1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('links of the pages lead to what was drawn when the site was made', async ({ page }) => {
    await page.goto('/');
    const addresses = await page
      .locator('nav a, .footer a, .welcome a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.length).toBeGreaterThan(12);
    for (const address of new Set(addresses)) {
      const { pathname, hash } = new URL(address);
      const response = await page.goto(address);
      expect(response?.status() ?? 200, address).toBe(200);
      await expect(page.locator('h1').first()).toBeVisible();
      if (hash !== '' && pathname !== '/') await expect(page.locator(hash), address).toBeVisible();
    }
  });
});

test('places opened one after another are one step back; each names the page', async ({ page }) => {
  await openTool(page, 'show=table');
  const names = page.locator('#areas-table .areas-name');
  const first = (await names.nth(0).textContent()) ?? '';
  await names.nth(0).click();
  await expect(page).toHaveTitle(new RegExp(`^${first.slice(0, 12).replace(/[()]/g, '.')}`));
  await names.nth(1).click();
  await names.nth(2).click();
  await expect(panel(page)).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
  await expect(page).toHaveURL(/show=table/);
});

import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { finding, openTool, panel } from './map-page';
import { AREAS, postcodes } from './published';

/** Presses Tab until something has the focus; a trap or an unreachable control fails the test. */
async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${target}`);
}

test('a resident, with the keyboard alone: postcode in, an answer out, ready to print', async ({ page }) => {
  const { postcode, row } = postcodes().find((one) => one.current && one.postcode.startsWith('TA24')) ?? {
    postcode: '',
    row: 0,
  };
  await openTool(page);
  await tabTo(page, page.getByRole('link', { name: 'Find help' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'Postcode or place' }));
  await page.keyboard.type(postcode);
  await expect(page.getByRole('option').first()).toContainText(postcode);
  await page.keyboard.press('Enter');
  const answer = page.locator('[data-help]');
  await expect(answer.getByRole('heading', { level: 2 })).toHaveText(AREAS[row]?.area_name ?? '?');
  await expect(answer).toMatchAriaSnapshot(`
    - region:
      - heading [level=2]
      - paragraph: /This area is .+ km from .+ Library in a straight line\\./
      - paragraph: /In this area the link to the web is .+, and the nearest place with computers is .+ km .+ away\\./
      - paragraph: /Out of each \\d+ areas in England/
      - paragraph: /This is about the area/
      - heading "Nearest places with computers" [level=3]
      - list:
        - listitem:
          - strong: /Library/
          - text: /TA/
          - paragraph: /Check before travelling/
        - listitem
        - listitem
  `);
  await expect(page.getByText('This map does not hold the phone number of the council yet.')).toBeVisible();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await tabTo(page, page.getByRole('button', { name: 'Print this page' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
});

test('a planner, with the keyboard alone: moves a threshold, walks the map, opens and closes an area, leaves the map', async ({
  page,
}) => {
  await openTool(page);
  const before = await finding(page).textContent();
  await tabTo(page, page.getByRole('slider', { name: 'far: further, in a straight line, than' }));
  await page.keyboard.press('ArrowRight');
  await expect(finding(page)).not.toHaveText(before ?? '');
  const after = (await finding(page).textContent()) ?? '';
  await expect(page.locator('[data-live]')).toHaveText(after);
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/far=1(?!\d)/);
  // single keys do nothing while the map does not have the focus
  const address = page.url();
  await page.keyboard.press('+');
  expect(page.url()).toBe(address);

  // the map stands before the controls in the page
  const map = page.getByRole('listbox', { name: /^Areas and libraries/ });
  await page.locator('.skip-link').first().focus();
  await tabTo(page, page.locator('.map-skip'));
  await expect(page.locator('.map-skip')).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(map).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('#after-map')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(map).not.toBeFocused();
});

test('an officer, with the keyboard alone: the table, an area from it, the CSV and the evidence', async ({
  page,
}) => {
  await openTool(page);
  await tabTo(page, page.getByRole('link', { name: /^Table/ }));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-live]')).toHaveText('The table is shown.');
  await tabTo(page, page.getByRole('button', { name: 'Download table (CSV)' }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('somerset-digital-inclusion.zip');
  const first = page.locator('#areas-table .areas-name').first();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText((await first.textContent()) ?? '?');
  await page.locator('.skip-link').first().focus();
  await tabTo(page, page.getByRole('link', { name: 'Evidence', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/evidence/i);
});

test('hostile links, hashes and messages neither run nor break the page', async ({ page }) => {
  const texts = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'javascript:alert(1)',
    '__proto__',
    '%',
    '\u202e',
  ];
  const keys = [
    'view',
    'measure',
    'on-paper',
    'highlight',
    'area',
    'at',
    'find',
    'overlays',
    'sort',
    'show',
    'title',
    'constructor',
  ];
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openTool(page);
  const queries = Array.from({ length: 120 }, (_, turn) => {
    const query = new URLSearchParams();
    for (const step of [0, 1, 2])
      query.set(
        keys[(turn * 7 + step * 3) % keys.length] ?? '',
        texts[(turn * 5 + step) % texts.length] ?? '',
      );
    return `?renderer=svg&${query}#${encodeURIComponent(texts[turn % texts.length] ?? '')}`;
  });
  await page.evaluate(async (all) => {
    for (const query of all) {
      window.history.replaceState(null, '', query);
      window.dispatchEvent(new PopStateEvent('popstate'));
      window.postMessage({ type: 'digital-inclusion-map:height', height: query }, '*');
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }, queries);
  await page.evaluate(() => {
    window.history.replaceState(null, '', '/?renderer=svg');
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.locator('.map-canvas path.area')).toHaveCount(339);
  await expect(page.locator('img[src="x"], script:not([src])')).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says where to get help, the embed has its map and legend, the plain pages can be read', async ({
    page,
  }) => {
    await page.goto('/');
    const help = page.locator('.static-help');
    await expect(help).toContainText('Check before travelling');
    await expect(help.getByRole('listitem')).toHaveCount(32);
    await expect(help).toContainText('does not hold the phone number');
    await page.goto('/embed.html');
    await expect(page.locator('path.area[fill]')).toHaveCount(339);
    await expect(page.locator('.legend-entry').first()).toBeVisible();
    for (const name of ['guide', 'accessibility', 'privacy', 'about', 'coverage']) {
      await page.goto(`/${name}.html`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
});

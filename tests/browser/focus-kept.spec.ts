import type { Locator, Page } from '@playwright/test';
import { addToEvidence, openEvidence } from './evidence-page';
import { expect, test } from './fixtures';
import { layoutButton, notices, openTool, tab } from './map-page';
import { AREAS } from './published';

const isNowhere = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

/** Uses a control that goes away or is switched off, and asks that the focus does not go with it. */
async function use(page: Page, control: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => isNowhere(page), String(control)).toBe(false);
}

test('a control that goes away leaves the focus where the work goes on', async ({ page }) => {
  const codes = AREAS.slice(0, 3).map(({ area_code }) => area_code);
  await openTool(page, `show=compare&compare=${codes.join('.')}`);
  const removes = page.locator('.compare').getByRole('button', { name: /^Remove/ });
  await use(page, removes.nth(1));
  await expect(page.getByRole('heading', { name: '2 areas side by side' })).toBeVisible();
  await use(page, removes.first());
  await use(page, removes.first());

  await page.getByRole('link', { name: 'What if', exact: true }).click();
  await page.getByLabel('Which library', { exact: true }).selectOption({ label: 'Porlock Library' });
  await page.getByRole('button', { name: 'Add to the scenario' }).click();
  await use(
    page,
    page
      .locator('.what-if')
      .getByRole('button', { name: /^Remove/ })
      .first(),
  );

  await openTool(page, 'measure=not_a_measure');
  await use(page, notices(page).getByRole('button', { name: /^Hide/ }));
  await expect(notices(page)).toHaveCount(0);

  await addToEvidence(page);
  await tab(page, 'Age').click();
  await addToEvidence(page);
  await openEvidence(page);
  const entries = page.locator('.basket-entry');
  await use(page, entries.first().getByRole('button', { name: /^Move down/ }));
  await use(page, entries.first().getByRole('button', { name: /^Remove/ }));
  await expect(entries).toHaveCount(1);
  await use(page, page.getByRole('button', { name: 'Recipe', exact: true }));
  await expect(page.locator('.save-outcome')).toHaveText('Saved.');
  expect(await isNowhere(page)).toBe(false);
  await use(page, page.getByRole('button', { name: 'Delete the pack' }));
});

test('a part that fails says so and leaves the rest at work', async ({ page, watch }) => {
  await openTool(page, `area=${AREAS[5]?.area_code}`);
  // what an extension does to a page that it rewrites
  await page.locator('.area-panel').evaluate((panel) => {
    for (const element of panel.querySelectorAll('*')) element.replaceWith(...element.childNodes);
  });
  await layoutButton(page, 'Table').click();
  await page.locator('#areas-table .areas-name').nth(2).click();
  await expect(page.locator('#areas-table tbody tr').first()).toBeVisible();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.getByRole('tab').first()).toBeVisible();
  watch.errors.length = 0;
});

test('chart texts keep a colour that can be read where the reader’s own colours rule', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openTool(page, 'show=missed');
  const like = await page
    .locator('.missed svg text')
    .first()
    .evaluate((text) => {
      const probe = document.createElement('p');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return [getComputedStyle(text).fill, colour];
    });
  expect(like[0]).toBe(like[1]);
});

import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { copyLink, layoutButton, notices, openTool } from './map-page';

test.slow();

const top = async (what: Locator): Promise<number> => Math.round((await what.boundingBox())?.y ?? Number.NaN);
const historyLength = (page: Page): Promise<number> => page.evaluate(() => window.history.length);
const changes = (page: Page): Locator => page.locator('.what-if-changes li');
const addButton = (page: Page): Locator => page.getByRole('button', { name: 'Add to the scenario' });

/** Everything that could be pushed: the sum of unexpected shifts as the browser measures them, input or not. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const held = window as unknown as { shifted: number };
    held.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) held.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  return () => page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}

test('copying, saving and adding to the evidence are said beside the button and move nothing', async ({
  page,
}) => {
  await openTool(page);
  const said = page.locator('.toolbar-actions .said');
  await expect(said.getByRole('status')).toBeAttached();
  const map = page.locator('.map-viewport');
  const [mapTop, height] = [await top(map), await page.evaluate(() => document.body.scrollHeight)];
  const shifted = await watchShifts(page);

  await copyLink(page);
  await expect(said).toContainText(/Link copied|does not let the page copy/);
  await page.getByRole('button', { name: 'Save or share', exact: true }).click();
  await expect(said.getByRole('status')).toHaveText('');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Picture as lines/ }).click();
  await download;
  await expect(said).toContainText('Saved: Picture as lines (SVG)');
  await page.getByRole('button', { name: 'Save or share', exact: true }).click();
  await page.getByRole('button', { name: /^Add to evidence/ }).click();
  await expect(said).toContainText('Added to the evidence pack.');
  expect([await top(map), await page.evaluate(() => document.body.scrollHeight)]).toEqual([mapTop, height]);
  expect(await shifted()).toBe(0);
  const [button, message] = [
    await page.getByRole('button', { name: 'Save or share', exact: true }).boundingBox(),
    await said.boundingBox(),
  ];
  expect(Math.abs((message?.y ?? 999) - (button?.y ?? 0) - (button?.height ?? 0))).toBeLessThan(12);
  expect(await notices(page).count()).toBe(0);

  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toContainText('Taken out of the evidence pack again.');
  await layoutButton(page, 'Table').click();
  await expect(said.getByRole('status')).toHaveText('');
});

test('a message about the link lies over the page, and does not follow to another', async ({ page }) => {
  await page.goto('/?renderer=svg&show=what-if&plan=close_atlantis*close_porlock');
  await expect(notices(page)).toHaveCount(1);
  const question = page.locator('.question h1');
  const before = await top(question);
  await notices(page).getByRole('button', { name: /^Hide/ }).click();
  await expect(notices(page)).toHaveCount(0);
  expect(await top(question)).toBe(before);
  await page.goto('/?renderer=svg&show=what-if&plan=close_atlantis*close_porlock');
  await expect(notices(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'Explore', exact: true }).click();
  await expect(notices(page)).toHaveCount(0);
});

test('changes are said where they are made, the button stays under the hand, and can be taken back there', async ({
  page,
}) => {
  await openTool(page, 'show=what-if');
  const library = page.getByLabel('Which library', { exact: true });
  await expect(page.getByText(/live within 5 km, in a straight line/)).toBeVisible();
  await library.selectOption({ label: 'Porlock Library' });
  // with room under it for what is said there
  await addButton(page).evaluate((button) => button.scrollIntoView({ block: 'center' }));
  const before = await top(addButton(page));
  await addButton(page).click();
  const form = page.locator('.what-if-add .said');
  await expect(form).toContainText('Added: Porlock Library closes.');
  await expect(page.locator('#what-if-areas-table')).toBeVisible();
  expect(await top(addButton(page))).toBe(before);
  expect(await notices(page).count()).toBe(0);

  await form.getByRole('button', { name: 'Undo' }).click();
  await expect(form).toContainText('Taken back: Porlock Library closes.');
  await expect(changes(page)).toHaveCount(0);
  expect(await top(addButton(page))).toBe(before);

  // the hours box shows today’s, and setting them again is refused nowhere but said to change nothing
  await page.getByLabel('What changes', { exact: true }).selectOption('hours');
  await library.selectOption({ label: 'Bridgwater Library' });
  const hours = page.getByLabel('Hours a week', { exact: true });
  await expect(hours).not.toHaveValue('');
  await expect(page.getByText(/^Today: [\d.]+ a week \(opening hours of 2023\)\.$/)).toBeVisible();
  await page.getByLabel('Which hours', { exact: true }).selectOption('saturday');
  await expect(page.getByText(/^Today: [\d.]+ a week \(Saturday hours \(clock hours/)).toBeVisible();
  await hours.fill('0');
  await addButton(page).click();
  await expect(changes(page)).toContainText('Not seen in the figures');
  await expect(page.locator('[data-finding="scenario-unseen"]')).toContainText(
    'Nothing that counts now would change',
  );
  await changes(page).getByRole('button', { name: 'Count “Saturdays only”' }).click();
  await expect(page.locator('[data-finding="scenario-reach"]')).toContainText(
    /^If Bridgwater Library has 0 Saturday hours a week, [\d,]+ residents/,
  );
  await expect(changes(page)).not.toContainText('Not seen');

  await hours.fill('2');
  await library.selectOption({ label: 'Bridgwater Library' });
  await hours.fill('2');
  await addButton(page).click();
  await expect(form).toContainText(
    'Added: Bridgwater Library has 2 Saturday hours a week. It takes the place of: Bridgwater Library has 0 Saturday hours a week.',
  );
  await expect(changes(page)).toHaveCount(1);
});

test('one action is one step back: three places added together, three added one by one, a name typed', async ({
  page,
}) => {
  await openTool(page, 'show=what-if');
  await expect(page.getByText(/live within 5 km, in a straight line/)).toBeVisible();
  await page.getByRole('button', { name: 'Find the places' }).click();
  const addThem = page.getByRole('button', { name: /^Add these to the scenario/ });
  await addThem.scrollIntoViewIfNeeded();
  const [before, steps] = [await top(addThem), await historyLength(page)];
  await addThem.click();
  await expect(changes(page)).toHaveCount(3);
  await expect(page.locator('.what-if-found .said')).toContainText(/^Added to the scenario: .*, .* and /);
  expect(Math.abs((await top(addThem)) - before)).toBeLessThanOrEqual(1);
  expect(await historyLength(page)).toBe(steps + 1);
  await page.goBack();
  await expect(changes(page)).toHaveCount(0);
  await page.goForward();
  await expect(changes(page)).toHaveCount(3);
  await page.locator('.what-if-buttons').getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(changes(page)).toHaveCount(0);

  const library = page.getByLabel('Which library', { exact: true });
  const now = await historyLength(page);
  for (const [at, label] of ['Porlock Library', 'Yeovil Library', 'Wells Library'].entries()) {
    await library.selectOption({ label });
    await addButton(page).click();
    await expect(changes(page)).toHaveCount(at + 1);
  }
  expect(await historyLength(page)).toBe(now + 3);
  await page.getByLabel(/^Name of the scenario/).pressSequentially('Winter');
  await expect(page).toHaveURL(/plan-name=Winter/);
  expect(await historyLength(page)).toBe(now + 3);
  await page.goBack();
  await expect(changes(page)).toHaveCount(2);
});

import { expect, test } from './fixtures';
import { fills, layoutButton, mapLibreReady, openTool, panel, pointIn } from './map-page';
import { AREAS, figure } from './published';

/** Open libraries, as published. */
const LIBRARIES = 32;
/** A wide rural area, easy to hit at county scale; an urban one in Taunton, which is not. */
const rural = AREAS.findIndex((area) => area.area_name?.startsWith('Ruishton & North Curry')) || 0;

test('a click on the map opens the area with its figures, and Close shuts it', async ({ page }) => {
  await openTool(page);
  const at = await pointIn(page.locator(`.map-canvas path.area[data-row="${rural}"]`));
  await page.mouse.click(at.x, at.y);
  const area = AREAS[rural];
  await expect(panel(page)).toHaveAttribute('data-panel', area?.area_code ?? '');
  await expect(page.getByRole('region', { name: area?.area_name ?? '' })).toBeVisible();
  await expect(panel(page)).toContainText(`${figure(area ?? {}, 'income_deprivation_pct')?.toFixed(1)}%`);
  await expect(page).toHaveURL(new RegExp(`area=${area?.area_code}`));
  await panel(page)
    .getByRole('button', { name: /^Close/ })
    .click();
  await expect(panel(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/area=/);
});

test('a click in a town’s inset opens that area too', async ({ page }) => {
  await openTool(page);
  const path = page.locator('[data-inset="taunton"] path.area').nth(12);
  const row = Number(await path.getAttribute('data-row'));
  const at = await pointIn(path);
  await page.mouse.click(at.x, at.y);
  await expect(panel(page)).toHaveAttribute('data-panel', AREAS[row]?.area_code ?? '');
});

test('the keyboard alone walks from area to area, opens one and leaves it', async ({ page }) => {
  await openTool(page);
  const map = page.getByRole('listbox', { name: /^Areas and libraries in view/ });
  await map.focus();
  const own = map.getByRole('option').filter({ hasNotText: 'library of another council' });
  await expect(own).toHaveCount(339 + LIBRARIES);
  const active = () =>
    map.evaluate(
      (list) => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent,
    );
  await map.press('ArrowRight');
  const first = await active();
  await expect(page.locator('.map-pointed')).toHaveText(first ?? '?');
  await map.press('ArrowDown');
  expect(await active()).not.toBe(first);
  const name = (await active())?.split(': ')[0] ?? '?';
  await map.press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(page.locator('[data-live]')).toContainText(`Opened ${name}`);
  await map.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(map).toBeFocused();
  await map.press('+');
  await expect(page.locator('[data-live]')).toHaveText(/^\d+ areas.* in view\.$/);
  await map.press('Escape');
  await expect(map).not.toBeFocused();
});

test('a link opens an area; choosing it in the table selects it on the map', async ({ page }) => {
  const code = AREAS[100]?.area_code ?? '';
  await openTool(page, `area=${code}`);
  await expect(panel(page)).toHaveAttribute('data-panel', code);
  await layoutButton(page, 'Table').click();
  await expect(page.locator(`#areas-table tr[data-row="100"] button.areas-name`)).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.locator('#areas-table tr[data-row="7"] button.areas-name').click();
  await expect(panel(page)).toHaveAttribute('data-panel', AREAS[7]?.area_code ?? '');
  await layoutButton(page, 'Map').click();
  await expect(page.locator('.map-canvas g.selection path').first()).toBeAttached();
  expect(Object.keys(await fills(page))).toHaveLength(339);
});

test.describe('with MapLibre', () => {
  test.use({ viewport: { width: 820, height: 640 } });

  test('hovering names an area, a click opens the same one', async ({ page }) => {
    await openTool(page, '', 'maplibre');
    await mapLibreReady(page);
    const canvas = page.locator('.map-canvas canvas');
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('The map has no size');
    const [x, y] = [box.x + box.width * 0.48, box.y + box.height * 0.45];
    await page.mouse.move(x - 6, y);
    await page.mouse.move(x, y, { steps: 3 });
    const card = page.locator('.hover-card');
    await expect(card).toBeVisible();
    const said = (await card.textContent()) ?? '';
    await page.mouse.click(x, y);
    await expect(panel(page)).toBeVisible();
    const name = (await panel(page).getByRole('heading', { level: 2 }).textContent()) ?? '';
    expect(said).toContain(name);
  });
});

import { expect, test } from './fixtures';
import { chooseMeasure, fills, finding, mapLibreReady, openTool, tab } from './map-page';
import { AREAS, highlighted, inWords, onPaper, residentsOf } from './published';

test('choosing another measure recolours map, insets and legend', async ({ page }) => {
  await openTool(page);
  const before = await fills(page);
  const insetBefore = await fills(page, '[data-inset="yeovil"]');
  const legend = page.locator('.legend');
  const legendBefore = await legend.textContent();
  await chooseMeasure(page, 'nearest_access_point_km');
  await expect(legend).not.toHaveText(legendBefore ?? '');
  await expect.poll(() => fills(page)).not.toEqual(before);
  await expect.poll(() => fills(page, '[data-inset="yeovil"]')).not.toEqual(insetBefore);
  const after = await fills(page);
  for (const [row, fill] of Object.entries(await fills(page, '[data-inset="yeovil"]')))
    expect(fill).toBe(after[row]);
  await expect(page).toHaveURL(/measure=nearest_access_point_km/);
});

test('patterns can stand in for colours', async ({ page }) => {
  await openTool(page);
  await page.getByRole('checkbox', { name: 'Patterns as well as colours' }).check();
  await expect
    .poll(async () => Object.values(await fills(page)).every((fill) => fill.startsWith('url(#')))
    .toBe(true);
});

test('moving how far help may be changes which areas are highlighted, in every view', async ({ page }) => {
  await openTool(page);
  const slider = page.getByRole('slider', { name: 'far: further, in a straight line, than' });
  await slider.focus();
  await slider.press('ArrowLeft');
  const marked = AREAS.filter((area) => highlighted(area, 4.5));
  await expect(page.locator('[data-finding="highlighted"]')).toContainText(
    `${marked.length} areas, home to ${inWords(residentsOf(marked))} residents`,
  );
  await expect(page).toHaveURL(/far=4\.5/);
  for (const name of ['Overview', 'Age', 'Low income', 'Rural isolation', 'Alternatives']) {
    await tab(page, name).click();
    // which opens by neighbourhood, as Ofcom's coverage is published
    if (name === 'Rural isolation')
      await page.getByRole('combobox', { name: 'For each' }).selectOption('area');
    await expect(page.locator('.map-canvas [data-mark-row]')).toHaveCount(marked.length);
  }
});

test('another barrier highlights areas as well, and none highlights nothing', async ({ page }) => {
  await openTool(page);
  const many = page.getByRole('checkbox', {
    name: 'many households were expected to answer the Census on paper',
  });
  await many.check();
  const either = AREAS.filter((area) => highlighted(area) || Number(onPaper(area).toFixed(1)) >= 10);
  await expect(page.locator('.map-canvas [data-mark-row]')).toHaveCount(either.length);
  await expect(page).toHaveURL(/highlight=offline\.connection\.far/);
  await many.uncheck();
  await page.getByRole('checkbox', { name: 'half or more of the residents live far from help' }).uncheck();
  await expect(page.locator('.map-canvas [data-mark-row]')).toHaveCount(0);
  await expect(page.locator('section.map-frame')).toContainText('No barrier chosen: no area is highlighted');
});

test('each view the EIA asks for is one click away and says what is not known', async ({ page }) => {
  await openTool(page);
  for (const [name, question] of [
    ['Age', 'Where are older people far from help?'],
    ['Low income', 'Where are people on low incomes far from help?'],
    ['Rural isolation', 'Which rural areas are far from help, and how are they connected?'],
  ] as const) {
    await tab(page, name).click();
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
    await expect(finding(page)).toContainText(/\d/);
    await expect(page.getByRole('heading', { name: 'What is not known' })).toBeVisible();
  }
});

test('a legend entry isolates its class on hover and on focus', async ({ page }) => {
  await openTool(page);
  const first = page.locator('.legend [role=option]').first();
  const look = () =>
    page
      .locator('.map-canvas svg')
      .evaluate((svg) =>
        [...svg.querySelectorAll('path.area')]
          .map((path) => `${getComputedStyle(path).opacity} ${getComputedStyle(path).fillOpacity}`)
          .join(),
      );
  const plain = await look();
  await first.hover();
  await expect.poll(look).not.toBe(plain);
  await page.mouse.move(2, 2);
  await expect.poll(look).toBe(plain);
  await first.focus();
  await expect.poll(look).not.toBe(plain);
  // pressed, it stays so while the person goes on, and until it is pressed again or the colours show something else
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await page.locator('.question').click({ position: { x: 2, y: 2 } });
  await expect.poll(look).not.toBe(plain);
  await first.press('Enter');
  await expect(first).toHaveAttribute('aria-selected', 'false');
  await page.getByRole('combobox', { name: 'Postcode or place' }).focus();
  await expect.poll(look).toBe(plain);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('Escape closes the menu, gives the focus back to its button, and closes nothing beneath', async ({
    page,
  }) => {
    await openTool(page, 'area=E01029018');
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.press('Enter');
    await expect(menu).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(menu).toHaveAttribute('aria-expanded', 'false');
    await expect(menu).toBeFocused();
    await expect(page.locator('.area-panel')).toBeVisible();
  });
});

test('every overlay can be laid over the map and taken off again', async ({ page }) => {
  await openTool(page);
  const boxes = page.getByRole('group', { name: 'Over the map' }).getByRole('checkbox');
  for (const box of await boxes.all()) await box.setChecked(!(await box.isChecked()));
  await expect(page.locator('.notice')).toHaveCount(0);
  await expect(page.locator('.map-canvas path.area')).toHaveCount(339);
  for (const box of await boxes.all()) await box.setChecked(!(await box.isChecked()));
  await expect(page).not.toHaveURL(/overlays=/);
});

test.describe('with MapLibre', () => {
  test.use({ viewport: { width: 820, height: 640 } });

  test('MapLibre takes over, recolours, zooms, and finds its way back to the whole county', async ({
    page,
  }) => {
    await openTool(page, '', 'maplibre');
    await mapLibreReady(page);
    await expect(page.locator('.map-canvas svg.map-svg')).toHaveCount(0);
    const canvas = page.locator('.map-canvas canvas');
    const before = await canvas.screenshot();
    await chooseMeasure(page, 'nearest_access_point_km');
    await expect.poll(async () => before.equals(await canvas.screenshot())).toBe(false);
    await page.getByRole('button', { name: 'Zoom in map' }).click();
    await expect(page).toHaveURL(/at=/);
    await page.getByRole('button', { name: 'Whole county' }).click();
    await expect(page).not.toHaveURL(/at=/);
  });
});

import { expect, test } from './fixtures';
import { openTool } from './map-page';

/*
 * The five findings of an audit of a government map in 2026, each as a test of this one: digital-land/digital-land issues
 * 713, 719, 728, 730 and 732.
 */

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const hex = /^#[0-9a-f]{3}$/i.test(colour)
      ? [...colour.slice(1)].map((digit) => digit + digit).join('')
      : colour.slice(1);
    const [red = 0, green = 0, blue = 0] = [0, 2, 4]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test('713, colour alone: marked areas are hatched, and patterns can stand for every class', async ({
  page,
}) => {
  await openTool(page);
  await expect(page.locator('.map-canvas g.marks')).toHaveAttribute('fill', /^url\(#/);
  await page.getByRole('checkbox', { name: 'Patterns as well as colours' }).check();
  const fills = () =>
    page
      .locator('.map-canvas path.area')
      .evaluateAll((paths) => [...new Set(paths.map((path) => path.getAttribute('fill')))]);
  await expect.poll(async () => (await fills()).every((fill) => fill?.startsWith('url(#'))).toBe(true);
  expect((await fills()).length).toBeGreaterThanOrEqual(5);
});

test('719, text alternative: the map says its finding, its classes and its extremes, and lists what is in view', async ({
  page,
}) => {
  await openTool(page);
  const frame = page.locator('section.map-frame');
  await expect(frame).toContainText(
    /\d+ areas: half or more live over 5 km.*Map of Somerset’s 339 areas coloured by .* The highest value is/s,
  );
  await page.getByRole('listbox').first().focus();
  await expect(page.getByRole('listbox').first()).toMatchAriaSnapshot(`
    - listbox /Areas and libraries in view on the map of Somerset/:
      - option /\\(Mendip \\d+[A-Z]\\).* km from .+ Library in a straight line/
  `);
});

test('728, contrast of labels: every name on the map has 4.5 to 1 with what is behind it', async ({
  page,
}) => {
  await openTool(page);
  const labels = await page.locator('.map-canvas svg text').evaluateAll((texts) =>
    texts.map((text) => ({
      name: text.textContent,
      ink: text.getAttribute('fill') ?? text.closest('[fill]')?.getAttribute('fill') ?? '',
      halo: text.getAttribute('stroke') ?? text.closest('[stroke]')?.getAttribute('stroke') ?? '',
    })),
  );
  expect(labels.length).toBeGreaterThan(10);
  for (const { name, ink, halo } of labels) {
    expect(halo, `${name} has a halo`).toMatch(/^#/);
    expect(contrast(ink, halo), name ?? '').toBeGreaterThanOrEqual(4.5);
  }
});

test('730, names of buttons: each says what it does to what', async ({ page }) => {
  for (const path of ['/?renderer=svg', '/embed.html?renderer=svg']) {
    await page.goto(path);
    // what is in view whole needs no moving
    await page.getByRole('button', { name: 'Zoom in map' }).click();
    for (const name of [
      'Zoom in map',
      'Zoom out map',
      'Move map up',
      'Move map left',
      'Move map right',
      'Move map down',
    ])
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible({ timeout: 15_000 });
  }
});

test('732, name of the map: the region says what the map shows, the list says what it holds', async ({
  page,
}) => {
  await openTool(page);
  await expect(
    page.getByRole('region', { name: /^Map: \d+ areas: half or more live over 5 km/ }),
  ).toBeVisible();
  await expect(
    page.getByRole('listbox', { name: 'Areas and libraries in view on the map of Somerset' }),
  ).toBeVisible();
  await expect(page.getByRole('application')).toHaveCount(0);
});

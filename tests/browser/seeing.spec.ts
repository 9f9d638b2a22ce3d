import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { panel, ready } from './map-page';
import { AREAS } from './published';

/** How people look at it; 320 by 256 pixels is a screen of 1280 by 1024 at 400 % zoom. */
const WAYS = {
  'a wide screen': { width: 1440, height: 900, forced: false },
  'a narrow screen': { width: 320, height: 800, forced: false },
  '400 % zoom': { width: 320, height: 256, forced: false },
  'forced colours': { width: 360, height: 740, forced: true },
} as const;

const area = AREAS[60]?.area_code;
const PAGES: Readonly<Record<string, string>> = {
  'the map': `/?renderer=svg&area=${area}`,
  'the resident’s page': `/?renderer=svg&show=help&area=${area}`,
  'the builder': '/?renderer=svg&show=embed',
  'the embed': `/embed.html?renderer=svg&area=${area}`,
  'the accessibility statement': '/accessibility.html',
};

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.startsWith('/?')) await ready(page);
  else if (path.startsWith('/embed')) await expect(page.locator('.map-layer svg')).toBeVisible();
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, path] of Object.entries(PAGES)) {
  test(`nothing stands in the way at 1440 and 320 pixels, at 400 % zoom and in forced colours: ${name}`, async ({
    page,
  }) => {
    test.slow();
    await open(page, path);
    for (const [way, { width, height, forced }] of Object.entries(WAYS)) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
      // 24-pixel targets are a rule of WCAG 2.2 that has to be asked for
      const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
      const { violations } = await axe.analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
      expect.soft(found, way).toEqual([]);
      expect.soft(await sideways(page), `${way}: pixels the page scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });
}

test('wider text spacing cuts nothing off, the focus is never hidden, and Escape takes away what covers it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '/?renderer=svg');
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [spacing];
  });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, label, p, a')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .skip-link'))
      .filter((element) => getComputedStyle(element).overflow === 'hidden')
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
      )
      .map((element) => element.textContent),
  );
  expect(cut).toEqual([]);
  const hidden: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const lost = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const box = element.getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) =>
          document.elementFromPoint(box.left + box.width * x, box.top + box.height * y),
        ),
      );
      const seen = points.some((at) => at && (element.contains(at) || at.contains(element)));
      return seen ? null : element.outerHTML.slice(0, 120);
    });
    if (lost) hidden.push(lost);
  }
  expect(hidden).toEqual([]);
  // an open area may cover the page on a small screen, and goes away without moving the focus
  await open(page, PAGES['the map'] ?? '');
  await expect(panel(page)).toBeVisible();
  const copy = page.getByRole('button', { name: 'Save or share' });
  await copy.focus();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(copy).toBeFocused();
});

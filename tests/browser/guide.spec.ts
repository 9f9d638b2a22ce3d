import AxeBuilder from '@axe-core/playwright';
import { LAYOUTS } from '../../src/domain/model/choices';
import { expect, test } from './fixtures';
import { ready } from './map-page';

test('the guide covers every page, has a picture of what it says, and names only what is there', async ({
  page,
}) => {
  await page.goto('/guide.html');
  const parts = await page.locator('.guide-part').evaluateAll((sections) =>
    sections.map((section) => ({
      id: section.id,
      opens: section.getAttribute('data-opens') ?? '',
      names: [...section.querySelectorAll('[data-name]')].map((name) => name.getAttribute('data-name') ?? ''),
    })),
  );
  const pages = parts.map(({ opens }) => new URLSearchParams(opens).get('show') ?? 'map');
  expect(LAYOUTS.filter((layout) => !pages.includes(layout))).toEqual([]);
  for (const picture of await page.locator('.guide-picture').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
      .toBeGreaterThan(600);
    expect(((await picture.getAttribute('alt')) ?? '').length).toBeGreaterThan(30);
  }
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  for (const { id, opens, names } of parts) {
    await page.goto(`/index.html${opens}${opens ? '&' : '?'}renderer=svg`);
    await ready(page);
    for (const name of names)
      await expect(
        page.locator('a, button, label, h1, h2').filter({ hasText: name, visible: true }).first(),
        `${id} names “${name}”`,
      ).toBeVisible();
  }
});

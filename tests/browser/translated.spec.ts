import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { chooseMeasure, layoutButton, openTool, panel, search, tab } from './map-page';
import { AREAS } from './published';

/** What a browser's translator does to a page: each text is wrapped twice, also what comes later. */
function translate(): void {
  const skipped = 'script,style,textarea,option,title,svg,[translate="no"],font';
  const wrap = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
    for (const text of root.nodeType === Node.TEXT_NODE ? [root as Text] : texts) {
      if (!text.data.trim() || !text.parentElement || text.parentElement.closest(skipped)) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      outer.append(inner);
      text.replaceWith(outer);
      inner.textContent = text.data;
    }
  };
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      for (const node of addedNodes.length > 0 ? addedNodes : [target]) if (node.isConnected) wrap(node);
  });
  addEventListener('DOMContentLoaded', () => {
    wrap(document.body);
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/** The text of a part of the page as a person reads it. */
const textOf = async (page: Page, part: string): Promise<string> =>
  (await page.locator(part).allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim();

const area = (name: string) => {
  const code = AREAS.find(({ area_name }) => area_name?.startsWith(name))?.area_code;
  if (!code) throw new Error(`no area ${name}`);
  return code;
};

/** Each walk changes what stands on the page; the parts then must say what a page says that opens there. */
const WALKS: readonly {
  readonly name: string;
  readonly parts: readonly string[];
  readonly walk: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'one area after another, other views, another figure, another threshold',
    parts: ['.area-panel', '.findings', '.legend', '.map-title', '.map-source', '.question'],
    walk: async (page) => {
      await openTool(page, `area=${area('Castle Cary')}`);
      await expect(panel(page)).toContainText('Castle Cary');
      for (const view of ['Age', 'Alternatives', 'Rural isolation']) await tab(page, view).click();
      await search(page).fill('Ilchester');
      await page
        .getByRole('option', { name: /Ilchester/ })
        .first()
        .click();
      await expect(panel(page)).toContainText('Ilchester');
      await chooseMeasure(page, 'no_car_pct');
      await page.getByRole('slider', { name: 'far: further, in a straight line, than' }).press('ArrowRight');
      await expect(page).toHaveURL(/far=5\.5/);
    },
  },
  {
    name: 'Find help, for one postcode after another',
    parts: ['[data-help]'],
    walk: async (page) => {
      await openTool(page, 'show=help');
      for (const postcode of ['TA24 5BA', 'TA1 1AA']) {
        await search(page).fill(postcode);
        await page.getByRole('option').first().click();
        await expect(page.locator('[data-help] h2')).toHaveCount(1);
      }
    },
  },
  {
    name: 'What if, with one change after another',
    parts: ['.findings', '.what-if-changes', '.what-if-results'],
    walk: async (page) => {
      await openTool(page, 'show=what-if');
      for (const library of ['Porlock Library', 'Minehead Library']) {
        await page.getByLabel('Which library', { exact: true }).selectOption({ label: library });
        await page.getByRole('button', { name: 'Add to the scenario' }).click();
        await expect(page.locator('[data-finding="scenario-reach"]')).toContainText(library);
      }
    },
  },
  {
    name: 'Who we miss, the table and Compare',
    parts: ['.compare'],
    walk: async (page) => {
      await openTool(page, 'show=missed');
      await page.getByRole('slider', { name: 'Areas targeted' }).press('ArrowRight');
      await expect(page.locator('[data-missed="missed-reached"]')).toContainText('35 areas of 339');
      await layoutButton(page, 'Table').click();
      for (const at of [0, 3]) {
        await page
          .locator('#areas-table tbody tr')
          .nth(at)
          .getByRole('button', { name: /^Compare/ })
          .press('Enter');
      }
      await layoutButton(page, 'Compare').click();
      await expect(page.getByRole('heading', { name: '2 areas side by side' })).toBeVisible();
    },
  },
];

for (const { name, parts, walk } of WALKS)
  test(`a translated page stays true: ${name}`, async ({ page, context }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(translate);
    await walk(page);
    expect(await page.locator('font').count()).toBeGreaterThan(20);
    const plain = await context.newPage();
    await openTool(plain, new URL(page.url()).search.slice(1));
    for (const part of parts) {
      await expect(plain.locator(part).first(), part).toBeVisible();
      await expect
        .poll(async () => (await textOf(page, part)) === (await textOf(plain, part)), part)
        .toBe(true);
      expect(await textOf(page, part), part).toBe(await textOf(plain, part));
    }
    expect(errors).toEqual([]);
  });

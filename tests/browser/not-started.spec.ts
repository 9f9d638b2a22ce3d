import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { parseAst } from 'vite';
import { expect, test } from './fixtures';
import { ready } from './map-page';
import { AREAS } from './published';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const SENTENCE = 'The moving map has not started.';

/** The page as it must be without script: a sentence with links that lead somewhere, and nothing that looks ready. */
async function saysSoAndLinks(page: Page): Promise<void> {
  await expect(page.locator('#not-started')).toContainText(SENTENCE);
  await expect(page.locator('#not-started')).toHaveCSS('animation-delay', /^[0-4]s$/);
  await expect(page.locator('#not-started')).toBeVisible();
  await expect(page.locator(':is(button, input, select, textarea):enabled')).toHaveCount(0);
  await expect(page.locator('.map-canvas path.area[fill]')).toHaveCount(AREAS.length);
  for (const link of await page.locator('#not-started a').all()) {
    const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
}

/** A browser that does not know what it is sent, code that falls over at once, and one that cannot be found. */
for (const [cause, answer] of [
  ['has syntax that the browser does not know', { body: 'const found = /(?<![/;' }],
  ['falls over at once', { body: 'undefined.toSorted();' }],
  ['is not there', { status: 404, body: '' }],
] as const) {
  test(`where the script ${cause}, the page says so in place within five seconds and has links that work`, async ({
    page,
    watch,
  }) => {
    watch.allow(/regular expression|undefined/i);
    await page.route(/assets\/(index|embed)-[\w-]+\.js/, (route) =>
      route.fulfill({ contentType: 'text/javascript', ...answer }),
    );
    await page.goto('/');
    await saysSoAndLinks(page);
    await page.goto('/embed.html');
    await saysSoAndLinks(page);
  });
}

test('where the script falls over after its first line, the page says so too', async ({ page, watch }) => {
  watch.allow(/not of this browser/);
  await page.addInitScript(() => {
    // what the data are read with
    Object.defineProperty(Array.prototype, 'at', {
      get: () => {
        throw new Error('not of this browser');
      },
    });
  });
  await page.goto('/');
  await saysSoAndLinks(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so at once, and the page of words has the places with help and every area', async ({
    page,
  }) => {
    await page.goto('/');
    await saysSoAndLinks(page);
    await page.getByRole('link', { name: /Where to get help/ }).click();
    await expect(page.locator('.static-help')).toContainText('Check before travelling');
    await expect(page.locator('table.static-table tbody tr')).toHaveCount(AREAS.length);
  });
});

test('where the script runs nobody is told that it does not, and the controls answer', async ({ page }) => {
  await page.goto('/?renderer=svg');
  await ready(page);
  await expect(page.locator('#not-started')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Find help' })).toBeEnabled();
  await page.goto('/embed.html?renderer=svg');
  await expect(page.locator('.map-layer svg')).toBeVisible();
  await expect(page.locator('#not-started')).toBeHidden();
});

test('no script has what the build cannot turn into the words of the oldest browsers', () => {
  const odd: string[] = [];
  for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    for (const one of newerThanTarget(readFileSync(join(DIST, file), 'utf8'))) odd.push(`${file}: ${one}`);
  }
  expect(odd).toEqual([]);
});

test('the check of what is newer finds it', () => {
  const code = 'a.toSorted(); /(?<!x)y/; /x/v; new RegExp("(?<=x)y"); /(?<name>x)/u; class A { static {} }';
  expect(newerThanTarget(code)).toHaveLength(5);
});

/** Of ECMAScript 2023 and later; their names are nobody else's. */
const METHODS = /^(toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|withResolvers|fromAsync)$/;
const LOOKS_BEHIND = /\(\?<[=!]/;
const FLAGS = /^[dgimsuy]*$/;
/** How `docx` looks for places in a template, which nothing here uses: made at run time and never run. */
const NEVER_RUN = '(?<=';

/** Lookbehind and flags of regular expressions, and methods, that Safari 15.4, Chrome 100 or Firefox 100 do not know. */
function newerThanTarget(code: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex, name, callee, arguments: given } = node as Readonly<Record<string, unknown>>;
    const { pattern = '', flags = '' } = (regex ?? {}) as { pattern?: string; flags?: string };
    if (LOOKS_BEHIND.test(pattern) || !FLAGS.test(flags)) found.push(`/${pattern}/${flags}`);
    if (type === 'StaticBlock') found.push('static block');
    if (type === 'Identifier' && METHODS.test(String(name))) found.push(String(name));
    if ((callee as { name?: string } | undefined)?.name === 'RegExp') {
      const made = texts(given).filter((text) => LOOKS_BEHIND.test(text) && text !== NEVER_RUN);
      found.push(...made);
    }
    Object.values(node).forEach(walk);
  };
  walk(parseAst(code));
  return found;
}

/** Every text written out in a piece of the tree. */
function texts(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'raw' ? [] : texts(value)));
}

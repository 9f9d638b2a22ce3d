import { writeFileSync } from 'node:fs';
import type { FrameLocator, Page } from '@playwright/test';
import { POPPLER, pdfText } from './document-tools';
import { expect, test } from './fixtures';
import { AREAS } from './published';

/** The HTML that the builder gives. */
const frameOf = (site: string): string =>
  `<iframe src="${site}/embed.html?renderer=svg" title="Map" width="100%" height="400" loading="lazy"
    referrerpolicy="no-referrer" sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"></iframe>
    <script src="${site}/embed-frame.js" async></script>`;

/** A page of another website. */
const open = (page: Page, elsewhere: string, html: string) =>
  page.goto(`${elsewhere}/?html=${encodeURIComponent(html)}`);

/** The whole map is drawn for the room it has. */
async function isDrawn(frame: FrameLocator): Promise<void> {
  await expect(frame.locator('.map-layer path.area')).toHaveCount(AREAS.length);
  const room = await frame.locator('.map-canvas').evaluate((element) => element.clientWidth);
  expect(room).toBeGreaterThan(200);
  await expect
    .poll(() => frame.locator('.map-layer svg').evaluate((svg) => svg.getBoundingClientRect().width))
    .toBeGreaterThan(room * 0.95);
}

test('in a part of another website’s page that is opened later, the map is drawn and fits when it is shown', async ({
  page,
  site,
  elsewhere,
}) => {
  const eager = frameOf(site.address).replace('loading="lazy"', '');
  await open(
    page,
    elsewhere.address,
    `<details id="lazy"><summary>Map</summary>${frameOf(site.address)}</details>
     <div id="tab" style="display:none">${eager}</div><div id="narrow" style="width:0">${eager}</div>`,
  );
  const frames = page.locator('iframe');
  // what is shut away starts all the same, and has nothing to measure
  await expect
    .poll(() => page.frames().filter((frame) => frame.url().includes('embed.html')).length)
    .toBeGreaterThan(1);
  const started = (at: number) =>
    page
      .locator('iframe')
      .nth(at)
      .contentFrame()
      .locator('#not-started')
      .evaluate((element) => (element as HTMLElement).hidden);
  for (const at of [1, 2]) await expect.poll(() => started(at)).toBe(true);
  await expect(frames.nth(1)).not.toHaveAttribute('style', /height/);
  await expect(frames.nth(2)).not.toHaveAttribute('style', /height/);
  await page.evaluate(() => {
    document.querySelector('details')?.setAttribute('open', '');
    for (const name of ['tab', 'narrow']) document.getElementById(name)?.removeAttribute('style');
  });
  for (const at of [0, 1, 2]) {
    await frames.nth(at).scrollIntoViewIfNeeded();
    await isDrawn(frames.nth(at).contentFrame());
    await expect.poll(() => frames.nth(at).evaluate((frame) => frame.clientHeight)).toBeGreaterThan(700);
  }
});

test('below the fold of a page that is printed, the map is on the paper', async ({
  page,
  site,
  elsewhere,
}) => {
  test.skip(!POPPLER.here, POPPLER.missing);
  await open(
    page,
    elsewhere.address,
    `<p>Above</p><div style="height:9000px"></div>${frameOf(site.address)}<p>Below</p>`,
  );
  await page.locator('script[src*="embed-frame"]').waitFor({ state: 'attached' });
  await page.waitForLoadState('load');
  expect(page.frames()).toHaveLength(2);
  expect(page.frames()[1]?.url()).not.toContain('embed.html');
  const printed = async (): Promise<string> => {
    const file = test.info().outputPath('host.pdf');
    writeFileSync(file, await page.pdf({ printBackground: true }));
    return pdfText(file);
  };
  // printed before it was scrolled to: the map or where it is, whichever the browser manages
  expect((await printed()).replace(/\s/g, '')).toMatch(/areas,hometo|Map:http.*embed\.html/);
  await isDrawn(page.locator('iframe').contentFrame());
  const text = await printed();
  expect(text).toContain('Below');
  expect(text).toMatch(/households \(7\.7%\) to\s+answer the 2021 Census/);
  // the foot too: sources are not cut off, and what cannot be used on paper leaves them the room
  expect(text).toContain('OpenStreetMap contributors (ODbL)');
  expect(text).not.toContain('Postcode or place');
  expect(text).not.toContain('Map: http');
});

test.describe('on a page that is zoomed to 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('two maps each fit, nothing scrolls sideways, and each answers a search', async ({
    page,
    site,
    elsewhere,
  }) => {
    await open(page, elsewhere.address, `<h1>Ours</h1>${frameOf(site.address).repeat(2)}`);
    for (const at of [0, 1]) {
      const frame = page.locator('iframe').nth(at);
      await frame.scrollIntoViewIfNeeded();
      const map = frame.contentFrame();
      await expect(map.locator('.map-layer path.area')).toHaveCount(AREAS.length);
      await expect.poll(() => frame.evaluate((one) => one.clientHeight)).toBeGreaterThan(700);
      const [wide, room] = await map
        .locator('html')
        .evaluate((html) => [html.scrollWidth, html.clientWidth] as const);
      expect(wide).toBeLessThanOrEqual(room);
      const search = map.getByRole('textbox', { name: 'Postcode or place' });
      await search.fill('Frome');
      await search.press('Enter');
      await expect(
        map.locator('.embed-area, .embed-said, .embed-answer').filter({ hasText: 'Frome' }).first(),
      ).toBeVisible();
      await expect
        .poll(() => map.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight))
        .toBeLessThan(2);
    }
  });
});

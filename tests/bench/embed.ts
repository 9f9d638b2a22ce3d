import type { BrowserContext, Page, Request } from '@playwright/test';
import { type Bench, median } from './bench';
import { firstChoropleth } from './first-view';
import { longestInteraction, watchInteractions } from './longest-interaction';
import { repeated } from './slow-page';

const RUNS = 5;
const SLOWER = 4;

/**
 * The embed: bytes on the line before its first map and in all with MapLibre, the time to its first map on a slow line,
 * and, in the tool, the slowest of select, search and zoom from input to next paint with a processor four times slower.
 */
export const embed: Bench = async ({ address, browser, withoutGpu }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const bytes = await embedBytes(context, address);
  const painted = await repeated(RUNS, () => firstChoropleth(withoutGpu, `${address}/embed.html`));
  // graphics in software take seconds to show a frame whatever the page does: the drawn map, in a browser without them
  const quick = await withoutGpu.newContext({ serviceWorkers: 'block' });
  const slowest = await repeated(RUNS, () => slowestInteraction(quick, address));
  await context.close();
  await quick.close();
  return {
    embed_before_choropleth_kb_br: bytes.before,
    embed_total_kb_br: bytes.total,
    embed_first_choropleth_ms: Math.round(median(painted)),
    inp_ms: Math.round(median(slowest)),
  };
};

/** Kilobytes (1000 bytes) of bodies as they were sent: the page and its style, and everything once the map was used. */
async function embedBytes(
  context: BrowserContext,
  address: string,
): Promise<{ before: number; total: number }> {
  const sizes: Promise<{ readonly type: string; readonly bytes: number }>[] = [];
  const note = (request: Request): void => {
    sizes.push(
      request
        .sizes()
        .then(({ responseBodySize }) => ({ type: request.resourceType(), bytes: responseBodySize })),
    );
  };
  context.on('requestfinished', note);
  const page = await context.newPage();
  await page.goto(`${address}/embed.html`);
  await page.locator('.map-layer svg').waitFor();
  await page.getByRole('button', { name: 'Zoom in map' }).click();
  await page.locator('.map-canvas canvas').waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  context.off('requestfinished', note);
  const all = await Promise.all(sizes);
  // the browser does not tell of MapLibre's worker, which is a quarter of it all: its size is asked for apart
  for (const worker of page.workers()) {
    const answer = await fetch(worker.url(), { headers: { 'Accept-Encoding': 'br' } });
    all.push({ type: 'worker', bytes: Number(answer.headers.get('Content-Length') ?? Number.NaN) });
  }
  const sum = (wanted: (type: string) => boolean) =>
    all.filter(({ type }) => wanted(type)).reduce((total, { bytes }) => total + bytes, 0) / 1000;
  await page.close();
  // scripts come after the drawing in the page, so the page and its style are all that is before it
  return { before: sum((type) => type === 'document' || type === 'stylesheet'), total: sum(() => true) };
}

/** The longest of the interactions in milliseconds, as the browser's event timing reports them. */
async function slowestInteraction(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${address}/?renderer=svg`);
  await page.locator('.map-layer svg').waitFor();
  await page.getByRole('combobox', { name: 'Postcode or place' }).focus();
  await page.waitForLoadState('networkidle');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await watchInteractions(page);
  await interact(page);
  const time = await longestInteraction(page);
  await page.close();
  return time;
}

async function interact(page: Page): Promise<void> {
  const rest = () => page.waitForTimeout(400);
  await page.keyboard.type('Frome', { delay: 150 });
  await rest();
  await page.keyboard.press('Enter');
  await rest();
  await page
    .getByRole('button', { name: /^Close/ })
    .first()
    .click();
  await rest();
  await page.locator('[data-inset="frome"] path.area').nth(6).click({ force: true });
  await rest();
  for (const name of ['Zoom in map', 'Zoom out map']) {
    await page.getByRole('button', { name }).click();
    await rest();
  }
}

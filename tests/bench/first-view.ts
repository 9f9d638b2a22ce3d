import type { Browser, Page } from '@playwright/test';
import { type Bench, median } from './bench';
import { repeated, slowPage } from './slow-page';

const RUNS = 7;

/**
 * Marks the frame after the one that drew every area. As text: a function would arrive in the page with the names its
 * compiler gave it.
 */
const MARK_WHEN_PAINTED = `
  requestAnimationFrame(function look() {
    if (document.querySelectorAll('.map-canvas path.area').length < 339) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('all-areas-painted')));
  });
`;

/** To the frame in which every area is painted, of the tool or the embed: not the heading's first paint, and not merely in the document. */
export async function firstChoropleth(browser: Browser, address: string): Promise<number> {
  const { context, page } = await slowPage(browser);
  await page.addInitScript(MARK_WHEN_PAINTED);
  await page.goto(address, { waitUntil: 'commit' });
  const at = await markTime(page, 'all-areas-painted');
  await context.close();
  return at;
}

async function mapLibreReady(browser: Browser, address: string): Promise<number> {
  const { context, page } = await slowPage(browser);
  await page.goto(`${address}/`, { waitUntil: 'commit' });
  const at = await markTime(page, 'map-interactive');
  await context.close();
  return at;
}

/** When the page set the mark, ms after navigation began. Asked from outside: the page's policy forbids it to be made to wait. */
async function markTime(page: Page, name: string): Promise<number> {
  const giveUp = performance.now() + 60_000;
  while (performance.now() < giveUp) {
    const at = await page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? null, name);
    if (at !== null) return at;
    await page.waitForTimeout(100);
  }
  throw new Error(`The page never set the mark ${name}.`);
}

/** When a person on a slow phone sees the map, and when it can be moved. Medians of seven cold visits. */
export const firstView: Bench = async ({ address, browser, withoutGpu }) => {
  const painted = await repeated(RUNS, () => firstChoropleth(withoutGpu, `${address}/`));
  const ready = await repeated(RUNS, () => mapLibreReady(browser, address));
  return {
    first_choropleth_ms: Math.round(median(painted)),
    first_choropleth_slowest_ms: Math.round(Math.max(...painted)),
    maplibre_ready_ms: Math.round(median(ready)),
    maplibre_ready_slowest_ms: Math.round(Math.max(...ready)),
  };
};

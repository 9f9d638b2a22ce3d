import type { Browser, Page } from '@playwright/test';
import { type Bench, median } from './bench';
import { repeated, slowPage } from './slow-page';

const RUNS = 7;
const AREAS = 339;

/** To the frame in which every area is painted: not the heading's first paint, and not merely in the document. */
export async function firstChoropleth(browser: Browser, address: string): Promise<number> {
  const { context, page } = await slowPage(browser);
  await page.addInitScript((wanted) => {
    const look = (): void => {
      if (document.querySelectorAll('.map-canvas path.area').length < wanted) {
        requestAnimationFrame(look);
        return;
      }
      // the frame after the one that drew them begins when that one is done
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('all-areas-painted')));
    };
    requestAnimationFrame(look);
  }, AREAS);
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

async function markTime(page: Page, name: string): Promise<number> {
  const found = await page.waitForFunction(
    (mark) => performance.getEntriesByName(mark)[0]?.startTime ?? null,
    name,
    { timeout: 60_000, polling: 100 },
  );
  return Number(await found.jsonValue());
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

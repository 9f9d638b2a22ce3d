import type { Browser, BrowserContext, Page } from '@playwright/test';

/** Slow 4G and a phone: 1.6 Mbit/s, 150 ms, a processor four times slower. */
const LINE = { downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };
const CPU_SLOWER = 4;

/** A page on a slow line and a slow processor, with nothing in its cache. Close its context after use. */
export async function slowPage(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  return { context, page };
}

/** Runs once without counting, so that the browser is warm, then `runs` times. */
export async function repeated(runs: number, measure: () => Promise<number>): Promise<readonly number[]> {
  await measure();
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await measure());
  return values;
}

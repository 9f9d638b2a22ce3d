import type { BrowserContext } from '@playwright/test';
import { ready } from '../browser/map-page';
import type { Bench } from './bench';
import { longestInteraction, watchInteractions } from './longest-interaction';

const SLOWER = 4;
const KEYS = 5;
/** Pages with sliders of their own; those of the thresholds are on each view. */
const PAGES = [
  '?highlight=far.offline.income',
  '?view=alternatives',
  '?show=missed',
  '?show=what-if',
] as const;

/**
 * The slowest of all sliders moved by keys, from a key to the next paint, at 1366x768 on the drawn map: with a processor
 * four times slower, and with this one.
 */
export const sliders: Bench = async ({ address, withoutGpu }) => {
  const context = await withoutGpu.newContext({
    viewport: { width: 1366, height: 768 },
    serviceWorkers: 'block',
  });
  await context.addInitScript(() => {
    for (const name of ['controls-open', 'welcome-hidden'])
      localStorage.setItem(`digital-inclusion-map:${name}:/`, 'yes');
  });
  const slow = await slowest(context, address, SLOWER);
  const plain = await slowest(context, address, 1);
  await context.close();
  return { slider_inp_ms: slow, slider_inp_unthrottled_ms: plain };
};

async function slowest(context: BrowserContext, address: string, rate: number): Promise<number> {
  let most = 0;
  for (const query of PAGES) {
    const page = await context.newPage();
    await page.goto(`${address}/${query}&renderer=svg`);
    await ready(page);
    await page.waitForLoadState('networkidle');
    for (const fold of await page.locator('details:has(input[type=range])').all())
      await fold.evaluate((details: HTMLDetailsElement) => {
        details.open = true;
      });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
    for (const slider of await page.getByRole('slider').all()) {
      await slider.focus();
      await watchInteractions(page);
      for (let key = 0; key < KEYS; key += 1) {
        await page.keyboard.press('ArrowRight');
        await page.waitForTimeout(120);
      }
      await page.waitForTimeout(1500);
      const time = await longestInteraction(page);
      console.log(
        `  slider  ${String(time).padStart(5)} ms at 1/${rate}  ${query}  ${(await slider.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? ''}`,
      );
      most = Math.max(most, time);
    }
    await page.close();
  }
  return most;
}

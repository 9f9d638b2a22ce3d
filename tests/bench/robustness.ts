import { type Column, Status } from '../../src/domain/model/column';
import { aggregate } from '../../src/domain/sums/aggregate';
import { seededRandom } from '../../src/domain/sums/random';
import { type Bench, median } from './bench';

const ENGLAND = 33_755;
const RUNS = 7;
/** Twelve ingredients switched on: the eight usual ones and four more. */
const TWELVE =
  '/?renderer=svg&view=alternatives&weights=age_75_plus_pct.5~unpaid_carers_pct.5~idaci_pct.5~fuel_poverty_pct.5';

/**
 * Two thousand rankings of the published areas with twelve ingredients, from the moment a choice is made to the
 * moment the result is on screen: the worker with its messages, and the page's own work before and after. Then, on
 * invented figures, the composite of all of England's areas and what its columns weigh.
 */
export const robustness: Bench = async ({ address, browser }) => {
  const page = await browser.newPage();
  await page.goto(address + TWELVE);
  const status = page.locator('.how-sure-status');
  await status.filter({ hasText: 'Worked out' }).waitFor({ state: 'attached', timeout: 20_000 });
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    times.push(
      await page.evaluate(
        (way) =>
          new Promise<number>((resolve) => {
            const shown = document.querySelector('.how-sure-status');
            const menu = [...document.querySelectorAll('select')].find((one) =>
              [...one.options].some((option) => option.value === 'geometric'),
            );
            if (!shown || !menu) throw new Error('The controls of the draws are not there');
            const start = performance.now();
            new MutationObserver((_, observer) => {
              if (!shown.textContent?.startsWith('Worked out')) return;
              observer.disconnect();
              resolve(performance.now() - start);
            }).observe(shown, { childList: true, characterData: true, subtree: true });
            menu.value = way;
            menu.dispatchEvent(new Event('change', { bubbles: true }));
          }),
        run % 2 === 0 ? 'geometric' : 'arithmetic',
      ),
    );
  }
  await page.close();
  return {
    robustness_2000_draws_ms: median(times),
    composite_england_ms: compositeOfEngland(),
    england_memory_mb: memoryOfEngland(),
  };
};

/** Twelve invented columns of England's length as one, in milliseconds. */
function compositeOfEngland(): number {
  const random = seededRandom(1);
  const columns = Array.from({ length: 12 }, () =>
    Float64Array.from({ length: ENGLAND }, () => 100 * random.uniform()),
  );
  const shares = columns.map(() => 1 / columns.length);
  const times = Array.from({ length: 4 * RUNS }, () => {
    const start = performance.now();
    aggregate(columns, shares, 'arithmetic', ENGLAND);
    return performance.now() - start;
  });
  // The first runs are the engine getting to know the loop.
  return median(times.slice(RUNS));
}

/** What thirty columns of England's length take as the app holds them, in megabytes of a million bytes. */
function memoryOfEngland(): number {
  const before = process.memoryUsage().arrayBuffers;
  const columns: readonly Column[] = Array.from({ length: 30 }, () => ({
    values: new Float64Array(ENGLAND),
    status: new Uint8Array(ENGLAND).fill(Status.value),
  }));
  const after = process.memoryUsage().arrayBuffers;
  if (columns.length !== 30) throw new Error('The columns must be held while they are weighed');
  return (after - before) / 1e6;
}

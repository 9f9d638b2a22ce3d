import type { CDPSession, ElementHandle, Page } from '@playwright/test';
import { mapLibreReady, measureList, ready } from '../browser/map-page';
import { type Bench, median } from './bench';
import { repeated } from './slow-page';

const RUNS = 7;
/** Long enough for what follows a choice (text, table, address) to have ended. */
const SETTLED_MS = 900;
const GROUPINGS = ['neighbourhood', 'ward', 'district'] as const;
const MEASURES = ['age_65_plus_pct', 'no_car_pct', 'disabled_pct', 'fuel_poverty_pct'] as const;

async function seconds(devtools: CDPSession, name: 'TaskDuration' | 'ScriptDuration'): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === name)?.value ?? 0;
}

/** Milliseconds of main-thread work, all of it and script alone, that choosing another item of a list brings. */
async function change(
  list: ElementHandle,
  page: Page,
  devtools: CDPSession,
  item: string,
): Promise<{ task: number; script: number }> {
  const before = {
    task: await seconds(devtools, 'TaskDuration'),
    script: await seconds(devtools, 'ScriptDuration'),
  };
  await list.selectOption(item);
  await page.waitForTimeout(SETTLED_MS);
  return {
    task: 1000 * ((await seconds(devtools, 'TaskDuration')) - before.task),
    script: 1000 * ((await seconds(devtools, 'ScriptDuration')) - before.script),
  };
}

/** Work on the main thread when another indicator is chosen: on the map, and with the table in its place. */
export const interaction: Bench = async ({ address, browser }) => {
  const context = await browser.newContext({
    viewport: { width: 820, height: 640 },
    reducedMotion: 'reduce',
  });
  // the list of figures is among the controls, which are behind a button for who comes first
  await context.addInitScript(() => localStorage.setItem('digital-inclusion-map:controls-open:/', 'yes'));
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  let turn = 0;
  const measured = async (list: ElementHandle | null, items: readonly string[]) => {
    const next = (): string => items[turn++ % items.length] ?? '';
    if (!list) throw new Error('The list is not on the page');
    const tasks: number[] = [];
    const scripts: number[] = [];
    await repeated(RUNS, async () => {
      const { task, script } = await change(list, page, devtools, next());
      tasks.push(task);
      scripts.push(script);
      return task;
    });
    // the first was the warm-up
    return { task: Math.round(median(tasks.slice(1))), script: Math.round(median(scripts.slice(1))) };
  };
  await page.goto(`${address}/`);
  await mapLibreReady(page);
  // looked up once: finding it by its name is work on the page's own thread, 6 ms of it
  const onMap = await measured(await measureList(page).elementHandle(), MEASURES);
  const placesOnMap = await measured(
    await page.getByRole('combobox', { name: 'For each' }).first().elementHandle(),
    GROUPINGS,
  );
  await page.goto(`${address}/?show=table`);
  await ready(page);
  const inTable = await measured(await measureList(page).elementHandle(), MEASURES);
  await page.goto(`${address}/?show=table&group=council`);
  await ready(page);
  const rows = page.getByRole('combobox', { name: 'A row for each' });
  const byPlace = await measured(await rows.elementHandle(), GROUPINGS);
  await context.close();
  return {
    indicator_change_ms: onMap.task,
    indicator_change_script_ms: onMap.script,
    table_update_ms: inTable.task,
    table_update_script_ms: inTable.script,
    group_change_ms: placesOnMap.task,
    group_change_script_ms: placesOnMap.script,
    group_table_ms: byPlace.task,
  };
};

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { startServer } from '../../src/hosting/server';
import { findBrowser, HOW_TO_INSTALL, SOFTWARE_GL } from '../browser/find-browser';
import type { Bench } from './bench';
import { embed } from './embed';
import { evidence } from './evidence';
import { firstView } from './first-view';
import { importFiles } from './import';
import { interaction } from './interaction';
import { robustness } from './robustness';
import { bench as scenario } from './scenario';
import { sliders } from './sliders';
import { transfer } from './transfer';

/**
 * `npm run bench`: measures the built app and prints a table; `--json FILE` writes the figures as one flat object,
 * `--only NAME,NAME` takes some of the groups. Figures of one run on one machine: compare ratios, not days.
 */
const GROUPS: Readonly<Record<string, Bench>> = {
  transfer,
  firstView,
  interaction,
  sliders,
  robustness,
  embed,
  evidence,
  scenario,
  importFiles,
};

/** What each figure should not exceed; those without an aim are printed to be known. */
const AIMS: Readonly<Record<string, number>> = {
  first_choropleth_ms: 1000,
  maplibre_ready_ms: 4500,
  app_total_kb_br: 650,
  first_view_data_kb_br: 120,
  indicator_change_ms: 50,
  group_change_ms: 50,
  robustness_2000_draws_ms: 400,
  bduk_300k_ms: 2500,
  bduk_longest_block_ms: 50,
  import_memory_mb: 300,
  postcodes_ratio_to_papaparse: 2,
  workbook_100k_ms: 5000,
  workbook_longest_block_ms: 50,
  workbook_memory_mb: 400,
  composite_england_ms: 3,
  england_memory_mb: 16,
  embed_before_choropleth_kb_br: 45,
  embed_total_kb_br: 550,
  embed_first_choropleth_ms: 1000,
  inp_ms: 200,
  slider_inp_ms: 200,
  slider_inp_unthrottled_ms: 100,
  picture_300dpi_ms: 500,
  evidence_pack_4_views_ms: 4000,
  answer_ms: 30,
  scenario_ms: 50,
  next_ten_of_1000_ms: 1500,
};

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(PROJECT, 'dist');

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
  const wanted = values.only?.split(',') ?? Object.keys(GROUPS);
  const unknown = wanted.filter((name) => !(name in GROUPS));
  if (unknown.length > 0)
    throw new Error(
      `There is no group ${unknown.join(', ')}: choose from ${Object.keys(GROUPS).join(', ')}.`,
    );
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(`No browser was found: ${HOW_TO_INSTALL}.`);
  const vite = join(PROJECT, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The app could not be built.');

  const server = await startServer({ port: 0, dist: DIST });
  // In this order: started second, the one without graphics draws no frames at all (Chromium 156).
  const withoutGpu = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const browser = await chromium.launch({ executablePath, args: SOFTWARE_GL });
  const figures: Record<string, number> = {};
  console.log(`Node ${process.version}, ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model}`);
  try {
    for (const name of wanted) {
      const measured = await GROUPS[name]?.({ address: server.address, browser, withoutGpu });
      for (const [key, value] of Object.entries(measured ?? {})) {
        figures[key] = value;
        const aim = AIMS[key];
        const verdict = aim === undefined ? '' : value <= aim ? `aim ${aim}` : `aim ${aim}: MISSED`;
        console.log(`${key.padEnd(36)}${String(value).padStart(10)}   ${verdict}`.trimEnd());
      }
    }
  } finally {
    await Promise.all([browser.close(), withoutGpu.close(), server.close()]);
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

await main();

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { type Bench, median } from './bench';
import { writeBduk, writePostcodes, writeWorkbook } from './import-files';

const CHILD = fileURLToPath(new URL('./import-child.ts', import.meta.url));
const run = promisify(execFile);

/** What the child prints. */
interface Streamed {
  readonly seconds: number;
  /** Null for what PapaParse cannot read. */
  readonly papaSeconds: number | null;
  readonly memoryMb: number;
}

/** Times of adding a file on the page, and the longest the page was blocked meanwhile, each the middle of three, in ms. */
async function addedThrice(
  page: Page,
  path: string,
): Promise<{ readonly ms: number; readonly block: number }> {
  const times: number[] = [];
  const blocks: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await page.evaluate(() => {
      const page = window as unknown as { longest: number };
      page.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) page.longest = Math.max(page.longest, duration);
      }).observe({ type: 'longtask' });
    });
    const before = Date.now();
    await page.locator('.file-input').setInputFiles(path);
    await page.locator('.match-counts').waitFor({ timeout: 60_000 });
    times.push(Date.now() - before);
    // Long tasks are reported a moment after they end.
    await page.waitForTimeout(200);
    blocks.push(await page.evaluate(() => (window as unknown as { longest: number }).longest));
    await page.getByRole('button', { name: 'Do not add it' }).click();
  }
  return { ms: median(times), block: median(blocks) };
}

async function streamed(path: string): Promise<Streamed> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', CHILD, path], { maxBuffer: 1e6 });
  return JSON.parse(stdout) as Streamed;
}

/**
 * Files of real size and layout, made in a temporary folder: 300,000 BDUK rows and a workbook of 100,000 rows read and
 * joined in the page's worker, and 1.74 million postcode rows streamed in a process of its own, beside plain PapaParse over
 * the same bytes.
 */
export const importFiles: Bench = async ({ address, browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
  try {
    const page = await browser.newPage();
    await page.goto(`${address}/?renderer=svg&show=data`);
    await page.locator('.file-input').waitFor();
    const bduk = await addedThrice(page, writeBduk(join(folder, 'bduk_2026_05_somerset.csv')));
    const workbookPath = writeWorkbook(join(folder, 'claims.xlsx'));
    const workbook = await addedThrice(page, workbookPath);
    await page.close();

    const postcodes = await streamed(writePostcodes(join(folder, '202601_fixed_pc_coverage_r1.csv')));
    return {
      bduk_300k_ms: bduk.ms,
      bduk_longest_block_ms: bduk.block,
      import_memory_mb: postcodes.memoryMb,
      postcodes_ratio_to_papaparse: postcodes.seconds / (postcodes.papaSeconds ?? Number.NaN),
      workbook_100k_ms: workbook.ms,
      workbook_longest_block_ms: workbook.block,
      workbook_memory_mb: (await streamed(workbookPath)).memoryMb,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

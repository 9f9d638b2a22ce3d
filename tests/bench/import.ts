import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Bench, median } from './bench';
import { writeBduk, writePostcodes } from './import-files';

const CHILD = fileURLToPath(new URL('./import-child.ts', import.meta.url));
const run = promisify(execFile);

/** What the child prints. */
interface Streamed {
  readonly seconds: number;
  readonly papaSeconds: number;
  readonly memoryMb: number;
}

/**
 * Files of real size and layout, made in a temporary folder: 300,000 BDUK rows read and joined in the page's worker,
 * and 1.74 million postcode rows streamed in a process of its own, beside plain PapaParse over the same bytes.
 */
export const importFiles: Bench = async ({ address, browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
  try {
    const bduk = writeBduk(join(folder, 'bduk_2026_05_somerset.csv'));
    const page = await browser.newPage();
    await page.goto(`${address}/?renderer=svg&show=data`);
    await page.locator('.file-input').waitFor();
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
      await page.locator('.file-input').setInputFiles(bduk);
      await page.locator('.match-counts').waitFor({ timeout: 60_000 });
      times.push(Date.now() - before);
      // Long tasks are reported a moment after they end.
      await page.waitForTimeout(200);
      blocks.push(await page.evaluate(() => (window as unknown as { longest: number }).longest));
      await page.getByRole('button', { name: 'Do not add it' }).click();
    }
    await page.close();

    const postcodes = writePostcodes(join(folder, '202601_fixed_pc_coverage_r1.csv'));
    const { stdout } = await run(process.execPath, ['--import', 'tsx', CHILD, postcodes], { maxBuffer: 1e6 });
    const { seconds, papaSeconds, memoryMb } = JSON.parse(stdout) as Streamed;
    return {
      bduk_300k_ms: median(times),
      bduk_longest_block_ms: median(blocks),
      import_memory_mb: memoryMb,
      postcodes_ratio_to_papaparse: seconds / papaSeconds,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

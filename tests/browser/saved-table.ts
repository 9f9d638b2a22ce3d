import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** Presses the page's button for its table and gives the table's text, without the mark at its beginning. */
export async function savedTable(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download table (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  const files = unzipSync(readFileSync(await download.path()));
  const names = Object.keys(files);
  const table = names.find((name) => name.endsWith('.csv')) ?? '';
  // what the sources ask to be said goes with the table
  expect(names.sort()).toEqual([table, `${table}-metadata.json`, 'readme.txt'].sort());
  expect(strFromU8(files['readme.txt'] ?? new Uint8Array())).toContain('Office for National Statistics');
  return strFromU8(files[table] ?? new Uint8Array()).replace(/^\uFEFF/, '');
}

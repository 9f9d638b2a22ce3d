import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { outputAreaFile } from '../pipeline/made-up-coverage';
import { builtSite, canBuildSites } from './built-site';
import { ready } from './map-page';

const below30 = (row: number): number => row % 50;

test('a map built from fetched files shows them for small areas, with their date, and what changed', async ({
  page,
}) => {
  test.skip(!canBuildSites(), 'The official files are not at ../shared/data.');
  test.setTimeout(120_000);
  const fetched = mkdtempSync(join(tmpdir(), 'fetched-'));
  mkdirSync(join(fetched, 'ofcom/current'), { recursive: true });
  const put = (name: string, text: string) => writeFileSync(join(fetched, 'ofcom/current', name), text);
  // Made-up counts: they reach this test's own site alone.
  put('202601_fixed_oa_coverage_r1.csv', outputAreaFile({ decent: () => 2, below30 }));
  put('202507_fixed_oa_coverage_r01.csv', outputAreaFile({ decent: () => 5, below30 }, true));
  const site = await builtSite('somerset', ['--fetched', fetched]);
  try {
    await page.goto(`${site.address}/?renderer=svg&measure=loaded_ofcom-output-areas_2026-01_below_30_pct`);
    await ready(page);
    await expect(page.locator('.legend')).toContainText('Premises that cannot get 30 Mbit/s');
    await expect(page.locator('.legend')).toContainText('20.0% or more');
    await expect(page.locator('main')).toContainText('January 2026');
    await page.goto(`${site.address}/?renderer=svg&view=alternatives`);
    await ready(page);
    await expect(page.locator('body')).toContainText('Connectivity is taken from the current file of Ofcom');
    await page.goto(`${site.address}/?renderer=svg&show=coverage`);
    const row = page.getByRole('row', { name: /Premises without decent broadband/ });
    await expect(row).toContainText('5.0% July 2025');
    await expect(row).toContainText('2.0% January 2026');
    await expect(row).toContainText('0 rose, 339 fell');
    await page.goto(`${site.address}/?renderer=svg&show=about`);
    await expect(page.locator('[data-source="ofcom-output-areas-2026-01"]')).toContainText('January 2026');
  } finally {
    await site.close();
    rmSync(fetched, { recursive: true, force: true });
  }
});

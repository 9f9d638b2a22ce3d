import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { startServer } from '../../src/hosting/server';
import { ready } from './map-page';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

test('the same map, built for Cornwall by its profile, works and names Somerset nowhere', async ({
  page,
}) => {
  test.skip(!existsSync(join(PROJECT, '../shared/data')), 'The official files are not at ../shared/data.');
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'cornwall-site-'));
  const data = join(folder, 'cornwall');
  const dist = join(folder, 'dist');
  await run(
    process.execPath,
    ['--import', 'tsx', 'data/pipeline/run.ts', '--council', 'E06000052', '--out', data],
    {
      cwd: PROJECT,
    },
  );
  await run(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--outDir', dist, '--emptyOutDir'],
    { cwd: PROJECT, env: { ...process.env, COUNCIL_DATA: data } },
  );
  const server = await startServer({ port: 0, dist });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  try {
    await page.goto(`${server.address}/?renderer=svg`);
    await expect(page).toHaveTitle(/Cornwall/);
    await expect(page.getByRole('button', { name: 'Table of 336 areas' })).toBeVisible();
    await expect(page.locator('.map-viewport [data-row]').first()).toBeAttached();
    await page.getByRole('combobox', { name: /postcode or place/i }).fill('TR1 1EP');
    await page.getByRole('option', { name: /TR1 1EP/ }).click();
    await expect(page.getByRole('heading', { name: /Truro/ })).toBeVisible();
    for (const address of [
      '?renderer=svg&show=about',
      '?renderer=svg&show=coverage',
      '?renderer=svg&view=rural',
    ]) {
      await page.goto(`${server.address}/${address}`);
      await ready(page);
      expect(await page.locator('body').innerText()).not.toMatch(/Somerset|NaN|undefined/);
    }
    await page.goto(`${server.address}/?renderer=svg&show=about`);
    await expect(page.getByText('Figures not held for Cornwall')).toBeVisible();
    expect(asked.filter((address) => !address.startsWith(server.address))).toEqual([]);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

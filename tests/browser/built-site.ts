import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startServer } from '../../src/hosting/server';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** False where the official files are not beside the project: no other site can be made then. */
export const canBuildSites = (): boolean => existsSync(join(PROJECT, '../shared/data'));

/**
 * A site of its own, from data made for it by the real pipeline, built as the real one is, served with its headers.
 *
 * @param folder the council's folder
 * @param args for `npm run data`
 */
export async function builtSite(
  folder: string,
  args: readonly string[],
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const here = mkdtempSync(join(tmpdir(), 'site-'));
  const [data, dist] = [join(here, folder), join(here, 'dist')];
  const node = (...words: readonly string[]) =>
    run(process.execPath, [...words], { cwd: PROJECT, env: { ...process.env, COUNCIL_DATA: data } });
  await node('--import', 'tsx', 'data/pipeline/run.ts', ...args, '--out', data);
  const vite = 'node_modules/vite/bin/vite.js';
  await node(vite, 'build', '--logLevel', 'error', '--outDir', dist, '--emptyOutDir');
  const server = await startServer({ port: 0, dist });
  return {
    address: server.address,
    close: async () => {
      await server.close();
      rmSync(here, { recursive: true, force: true });
    },
  };
}

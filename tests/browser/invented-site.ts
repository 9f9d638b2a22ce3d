import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publish } from '../../data/pipeline/publish';
import { inventedArtefacts } from '../invented/artefacts';
import { COUNCIL } from '../invented/council';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** Git-ignored; made by the first test that asks for it and gone when the tests end. */
const CACHE = join(PROJECT, '.cache/invented');
const SITE = join(CACHE, 'site');
const BEING_BUILT = join(CACHE, 'being-built');
const WHOLE = join(CACHE, 'whole');

/** Forgets the site of the invented council: before the tests, and after them. */
export function removeInventedSite(): void {
  rmSync(CACHE, { recursive: true, force: true });
}

/**
 * The folder of the invented council's site, built as the real one is: by the first worker that asks, while others
 * wait. Throws when the build fails.
 */
export async function inventedSite(): Promise<string> {
  mkdirSync(dirname(BEING_BUILT), { recursive: true });
  try {
    mkdirSync(BEING_BUILT);
  } catch {
    while (!existsSync(WHOLE)) {
      if (!existsSync(BEING_BUILT)) throw new Error('The site of the invented council could not be built');
      await pause(200);
    }
    return SITE;
  }
  try {
    const data = join(CACHE, COUNCIL.folder);
    publish(data, inventedArtefacts());
    const vite = join(PROJECT, 'node_modules/vite/bin/vite.js');
    await promisify(execFile)(
      process.execPath,
      [vite, 'build', '--logLevel', 'error', '--outDir', SITE, '--emptyOutDir'],
      { cwd: PROJECT, env: { ...process.env, COUNCIL_DATA: data } },
    );
    mkdirSync(WHOLE);
    return SITE;
  } catch (error) {
    rmSync(BEING_BUILT, { recursive: true });
    throw error;
  }
}

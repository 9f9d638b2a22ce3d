import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DOWNLOADS } from '../../sources/downloads';
import { SOURCES } from '../../sources/sources';
import { fetchAll } from './fetch-all';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const USAGE = 'Usage: npm run data:fetch -- [--into DIR] [--force]';

/** `npm run data:fetch`. Exit code: 0 = everything is at hand and fresh; 1 = something could not be fetched. */
async function main(args: readonly string[]): Promise<number> {
  let options: { into?: string | undefined; force?: boolean | undefined };
  try {
    options = parseArgs({
      args: [...args],
      options: { into: { type: 'string' }, force: { type: 'boolean' } },
    }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message.split('\n')[0] : error}. ${USAGE}\n`);
    return 1;
  }
  const folder = resolve(options.into ?? resolve(PROJECT, '.cache/official'));
  const failed = await fetchAll({
    folder,
    downloads: DOWNLOADS,
    force: options.force ?? false,
    now: new Date(),
    pauses: [2000, 10_000, 30_000],
    timeoutMs: 600_000,
    say: (line) => process.stdout.write(`${line}\n`),
  });
  const covered = new Set(DOWNLOADS.flatMap(({ sourceIds }) => sourceIds));
  const others = SOURCES.filter(({ id }) => !covered.has(id));
  process.stdout.write(
    `${others.length} sources are not fetched: ${others.filter(({ fetch }) => fetch === 'publisher').length} have no stable address (the source record says where they are offered), the rest are saved by hand or derived.\nBuild with: npm run data${options.into === undefined ? '' : ` -- --fetched ${folder}`}\n`,
  );
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));

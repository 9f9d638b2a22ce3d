import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseCouncil, NotACouncil } from '../../councils/choose-council';
import { SOMERSET } from '../../councils/somerset';
import { downloadsFor } from '../../sources/downloads';
import { SOURCES } from '../../sources/sources';
import { fetchAll } from './fetch-all';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const USAGE =
  'Usage: npm run data:fetch -- [--council E06000066] [--ofcom https://…zip] [--into DIR] [--force]';

interface Options {
  readonly council?: string | undefined;
  readonly ofcom?: string | undefined;
  readonly into?: string | undefined;
  readonly force?: boolean | undefined;
}

/** `npm run data:fetch`. Exit code: 0 = everything is at hand and fresh; 1 = something could not be fetched. */
async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = parseArgs({
      args: [...args],
      options: {
        council: { type: 'string' },
        ofcom: { type: 'string' },
        into: { type: 'string' },
        force: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message.split('\n')[0] : error}. ${USAGE}`);
  }
  if (options.ofcom !== undefined && !isOfcom(options.ofcom)) {
    return fail(
      `“${options.ofcom.slice(0, 80)}” is not the address of a zip of Ofcom’s: it begins with https://www.ofcom.org.uk/ and ends in .zip.`,
    );
  }
  let downloads: ReturnType<typeof downloadsFor>;
  try {
    const profile = chooseCouncil(options.council ?? SOMERSET.code, resolve(PROJECT, '../shared/data'));
    downloads = downloadsFor(profile, options.ofcom ?? null);
  } catch (error) {
    if (error instanceof NotACouncil) return fail(error.message);
    throw error;
  }
  const folder = resolve(options.into ?? resolve(PROJECT, '.cache/official'));
  const failed = await fetchAll({
    folder,
    downloads,
    force: options.force ?? false,
    now: new Date(),
    pauses: [2000, 10_000, 30_000],
    timeoutMs: 600_000,
    say: (line) => process.stdout.write(`${line}\n`),
  });
  const covered = new Set(downloads.flatMap(({ sourceIds }) => sourceIds));
  const others = SOURCES.filter(({ id }) => !covered.has(id));
  process.stdout.write(
    `${others.length} sources are not fetched: ${others.filter(({ fetch }) => fetch === 'publisher').length} have no stable address (the source record says where they are offered), the rest are saved by hand or derived.\nBuild with: npm run data${options.into === undefined ? '' : ` -- --fetched ${folder}`}\n`,
  );
  return failed === 0 ? 0 : 1;
}

/** A `?v=` after the name is Ofcom's own. */
const isOfcom = (text: string): boolean => /^https:\/\/www\.ofcom\.org\.uk\/\S+\.zip(\?v=\w+)?$/.test(text);

function fail(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseCouncil, NotACouncil } from '../councils/choose-council';
import { SOMERSET } from '../councils/somerset';
import { build } from './build';
import { differences, publish } from './publish';
import { type Artefact, InputProblem } from './stage';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const USAGE =
  'Usage: npm run data -- [--council E06000066] [--inputs DIR] [--fetched DIR | none] [--check] [--out DIR]';

/** Exit code: 0 = published (or, with --check, the same to the byte); 1 = a problem, said on stderr. */
async function main(args: readonly string[]): Promise<number> {
  let options: {
    council?: string | undefined;
    inputs?: string | undefined;
    fetched?: string | undefined;
    check?: boolean | undefined;
    out?: string | undefined;
  };
  try {
    options = parseArgs({
      args: [...args],
      options: {
        council: { type: 'string' },
        inputs: { type: 'string' },
        fetched: { type: 'string' },
        check: { type: 'boolean' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message.split('\n')[0] : error}. ${USAGE}`);
  }
  const inputs = options.inputs ? resolve(options.inputs) : resolve(PROJECT, '../shared/data');
  if (!existsSync(inputs)) {
    return fail(
      `The official files are not at ${inputs}: say where they are with --inputs DIR (data/sources says where each is offered).`,
    );
  }
  try {
    const profile = chooseCouncil(options.council ?? SOMERSET.code, inputs);
    const out = options.out ? resolve(options.out) : resolve(PROJECT, 'public/data', profile.folder);
    const fetched = fetchedFolder(options.fetched);
    if (fetched !== null)
      process.stdout.write(`Files fetched into ${fetched} are read before those of ${inputs}\n`);
    const say = (line: string): boolean => process.stdout.write(`${line}\n`);
    const artefacts = await build(inputs, profile, { fetched, say });
    return options.check ? check(out, artefacts) : write(out, artefacts);
  } catch (error) {
    if (error instanceof InputProblem || error instanceof NotACouncil) return fail(error.message);
    throw error;
  }
}

/** What `npm run data:fetch` holds, unless another folder or `none` is named; null = nothing was fetched. */
function fetchedFolder(named: string | undefined): string | null {
  if (named === 'none') return null;
  if (named !== undefined) return resolve(named);
  const usual = resolve(PROJECT, '.cache/official');
  return existsSync(usual) ? usual : null;
}

function write(out: string, artefacts: readonly Artefact[]): number {
  publish(out, artefacts);
  process.stdout.write(`${artefacts.length} files written to ${out}\n`);
  return 0;
}

/** Publishes into a temporary folder too, so that writing itself is checked, then compares byte by byte. */
function check(out: string, artefacts: readonly Artefact[]): number {
  const temporary = mkdtempSync(join(tmpdir(), 'data-check-'));
  try {
    const fresh = join(temporary, 'data');
    publish(fresh, artefacts);
    const lines = [...differences(fresh, artefacts), ...differences(out, artefacts)];
    for (const line of lines) process.stderr.write(`${line}\n`);
    if (lines.length > 0) return fail(`${out} is not what the inputs give: run npm run data`);
    process.stdout.write(`${artefacts.length} files in ${out} are what the inputs give, to the byte\n`);
    return 0;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function fail(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));

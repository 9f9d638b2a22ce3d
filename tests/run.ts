import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, HOW_TO_INSTALL } from './browser/find-browser';
import { browserTally, NOTHING, type Tally, unitTally } from './tally';

/**
 * `npm test`: unit tests, then data tests, then the built app in a real browser; one line at the end says it all.
 * `npm test -- unit`, or any of the three by name, runs those alone.
 */
const PARTS = ['unit', 'data', 'browser'] as const;
type Part = (typeof PARTS)[number];

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const INPUTS = fileURLToPath(new URL('../../shared/data', import.meta.url));
const onCi = process.env.CI === 'true';
const results = mkdtempSync(join(tmpdir(), 'test-results-'));

function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const done = spawnSync(process.execPath, [join(PROJECT, 'node_modules', script), ...args], {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return done.status === 0;
}

function readResults(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function heading(text: string): void {
  console.log(`\n── ${text}`);
}

/** Runs the tests of one folder; what they need of a machine is Node alone. */
function nodeTests(title: string, folder: string): Tally {
  heading(title);
  const file = join(results, `${basename(folder)}.json`);
  const started = Date.now();
  const succeeded = run('vitest/vitest.mjs', [
    'run',
    folder,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const tally = unitTally(readResults(file), succeeded);
  const verdict = tally.failed === 0 ? 'in order' : `${tally.failed} failed`;
  console.log(`${title}: ${verdict}, after ${Math.round((Date.now() - started) / 1000)} s.`);
  return tally;
}

function dataTests(): Tally {
  const tally = nodeTests('Data tests', 'tests/pipeline');
  if (existsSync(INPUTS)) return tally;
  const line = `the official files are not at ${INPUTS}`;
  if (onCi)
    return { ...tally, failed: tally.failed + 1, failures: [...tally.failures, `Data tests: ${line}`] };
  const note = `Skipped: the tests that recompute figures from the official files; ${line}.`;
  return { ...tally, notes: [...tally.notes, note] };
}

function browserTests(): Tally {
  heading('Browser tests of the built app');
  if (findBrowser() === null) {
    const line = `no browser was found: ${HOW_TO_INSTALL}.`;
    if (onCi) return { ...NOTHING, failed: 1, failures: [`Browser tests: ${line}`] };
    return { ...NOTHING, notes: [`Skipped: the browser tests; ${line}`] };
  }
  if (!run('vite/bin/vite.js', ['build', '--logLevel', 'warn'])) {
    return { ...NOTHING, failed: 1, failures: ['The app could not be built'] };
  }
  const file = join(results, 'browser.json');
  const config = join(PROJECT, 'tests/browser/playwright.config.ts');
  const succeeded = run('@playwright/test/cli.js', ['test', '-c', config], { BROWSER_RESULTS: file });
  return browserTally(readResults(file), succeeded);
}

const RUNS: Readonly<Record<Part, () => Tally>> = {
  unit: () => nodeTests('Unit tests', 'tests/unit'),
  data: dataTests,
  browser: browserTests,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !PARTS.some((part) => part === name));
if (unknown !== undefined) {
  console.error(
    `There are no tests called “${unknown}”: choose from ${PARTS.join(', ')}, or none for all of them.`,
  );
  process.exit(2);
}
const tallies = PARTS.filter((part) => asked.length === 0 || asked.includes(part)).map((part) =>
  RUNS[part](),
);
rmSync(results, { recursive: true, force: true });
const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
const failures = tallies.flatMap((tally) => tally.failures);
const notes = tallies.flatMap((tally) => tally.notes);

heading('Summary');
for (const note of notes) console.log(note);
for (const failure of failures) console.log(`Failed: ${failure}`);
console.log(failures.length === 0 ? 'Everything that ran is in order.' : '');
const failed = sum((tally) => tally.failed);
console.log(
  `${sum((tally) => tally.passed)} passed, ${failed} failed, ${sum((tally) => tally.skipped)} skipped`,
);
process.exitCode = failed > 0 ? 1 : 0;

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, HOW_TO_INSTALL } from './browser/find-browser';
import { browserTally, NOTHING, type Tally, unitTally } from './tally';

/** `npm test`: unit and data tests, then the built app in a real browser; one line at the end says it all. */
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

function unitTests(): Tally {
  heading('Unit and data tests');
  const file = join(results, 'unit.json');
  const succeeded = run('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return unitTally(readResults(file), succeeded);
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

const tallies = [unitTests(), browserTests()];
rmSync(results, { recursive: true, force: true });
const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0);
const failures = tallies.flatMap((tally) => tally.failures);
const notes = tallies.flatMap((tally) => tally.notes);
if (!existsSync(INPUTS)) {
  notes.push(
    `Skipped: the tests that recompute figures from the official files, which are not at ${INPUTS}.`,
  );
}

heading('Summary');
for (const note of notes) console.log(note);
for (const failure of failures) console.log(`Failed: ${failure}`);
console.log(failures.length === 0 ? 'Everything that ran is in order.' : '');
const failed = sum((tally) => tally.failed);
console.log(
  `${sum((tally) => tally.passed)} passed, ${failed} failed, ${sum((tally) => tally.skipped)} skipped`,
);
process.exitCode = failed > 0 ? 1 : 0;

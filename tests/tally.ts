/** What one test runner found. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Full names of failed tests, or what kept tests from running. */
  readonly failures: readonly string[];
  /** Lines about what was left out. */
  readonly notes: readonly string[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [], notes: [] };

interface VitestResults {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Counts Vitest's JSON report. A file that cannot be loaded, or a runner that stops, counts as one failure. */
export function unitTally(report: unknown, succeeded: boolean): Tally {
  if (report === null) return stopped('The tests did not finish');
  const files = (report as VitestResults).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const failures = [
    ...tests.filter((test) => test.status === 'failed').map((test) => test.fullName),
    ...files
      .filter(
        (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
      )
      .map((file) => `${file.name} could not be run`),
  ];
  return tallied(
    tests.filter((test) => test.status === 'passed').length,
    tests.filter((test) => !['passed', 'failed'].includes(test.status)).length,
    failures,
    succeeded,
  );
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

interface PlaywrightResults {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string }[];
}

/** Counts Playwright's JSON report; a test that passed only on a second try has passed, and is named in the notes. */
export function browserTally(report: unknown, succeeded: boolean): Tally {
  if (report === null) return stopped('The browser tests did not finish');
  const { suites, errors } = report as PlaywrightResults;
  const tests = suites.flatMap((suite) => testsOf(suite, []));
  const failures = [
    ...tests.filter((test) => test.status === 'unexpected').map((test) => test.name),
    ...errors.map((error) => error.message?.split('\n')[0] ?? 'A browser test file could not be run'),
  ];
  const second = tests.filter((test) => test.status === 'flaky');
  const tally = tallied(
    tests.filter((test) => test.status === 'expected').length + second.length,
    tests.filter((test) => test.status === 'skipped').length,
    failures,
    succeeded,
  );
  return { ...tally, notes: second.map((test) => `Passed on the second try only: ${test.name}`) };
}

function testsOf(
  suite: PlaywrightSuite,
  path: readonly string[],
): readonly { name: string; status: string }[] {
  const here = [...path, suite.title];
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map((test) => ({ name: [...here, spec.title].join(' › '), status: test.status })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, here))];
}

function tallied(passed: number, skipped: number, failures: readonly string[], succeeded: boolean): Tally {
  if (passed + failures.length === 0 && skipped === 0) return stopped('No test was found');
  if (!succeeded && failures.length === 0)
    return { ...stopped('A test runner reported an error; see above'), passed, skipped };
  return { passed, failed: failures.length, skipped, failures, notes: [] };
}

function stopped(failure: string): Tally {
  return { ...NOTHING, failed: 1, failures: [failure] };
}

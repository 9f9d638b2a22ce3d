import { describe, expect, test } from 'vitest';
import { browserTally, unitTally } from '../tally';

describe('the closing line of the tests', () => {
  test('counts passed, failed and skipped unit tests, and names the failed ones', () => {
    const statuses = ['passed', 'failed', 'skipped', 'todo'];
    const report = {
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: statuses.map((status) => ({ fullName: status, status })),
        },
      ],
    };
    expect(unitTally(report, false)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
      failures: ['failed'],
      notes: [],
    });
  });

  test('a test file that cannot be loaded is a failure, not silence', () => {
    const report = { testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] };
    expect(unitTally(report, false).failures).toEqual(['a.test.ts could not be run']);
  });

  test('a runner that stops, finds nothing, or errs without a failed test is a failure', () => {
    expect(unitTally(null, false).failed).toBe(1);
    expect(unitTally({ testResults: [] }, true).failed).toBe(1);
    const passed = [{ fullName: 'a', status: 'passed' }];
    const report = { testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: passed }] };
    expect(unitTally(report, false)).toMatchObject({ passed: 1, failed: 1 });
    expect(browserTally(null, false).failed).toBe(1);
  });

  test('a browser test that passed only on a second try has passed, and is named', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const inner = { title: 'inner', specs: [spec('b', 'flaky'), spec('c', 'skipped')] };
    const report = {
      errors: [],
      suites: [{ title: 'x.spec.ts', specs: [spec('a', 'expected')], suites: [inner] }],
    };
    expect(browserTally(report, true)).toEqual({
      passed: 2,
      failed: 0,
      skipped: 1,
      failures: [],
      notes: ['Passed on the second try only: x.spec.ts › inner › b'],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from '../../../build/checks/reports.ts';

const counts = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };
const passed = { fullName: 'adds', status: 'passed', failureMessages: [] };

describe('the report of Vitest', () => {
  test('says which test failed and how it began to say so', () => {
    const broken = {
      fullName: 'takes away',
      status: 'failed',
      failureMessages: ['expected 1 to be 2\nat …'],
    };
    const testResults = [
      { name: 'a.test.ts', status: 'failed', message: '', assertionResults: [passed, broken] },
    ];
    expect(readVitestReport({ ...counts, testResults })).toEqual({
      passed: 7,
      failed: 1,
      skipped: 2,
      failures: ['a.test.ts > takes away\n    expected 1 to be 2\n    at …'],
    });
  });

  test('tells of a file that broke before its tests', () => {
    const testResults = [{ name: 'a.test.ts', status: 'failed', message: 'no', assertionResults: [] }];
    const report = readVitestReport({ ...counts, numFailedTests: 0, testResults });
    expect(report).toMatchObject({ failed: 1, failures: ['a.test.ts > the file\n    no'] });
  });

  test.each([null, {}, { ...counts }, 'text'])('is not %j', (text) => {
    expect(readVitestReport(text)).toBeNull();
  });
});

describe('the report of Playwright', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
  const spec = (title: string, status: string, message: string) => ({
    title,
    tests: [{ status, results: [{ errors: message === '' ? [] : [{ message }] }] }],
  });

  test('names failed and flaky tests of inner suites too, without colours and in a few lines', () => {
    const long = `\u001b[31mred\u001b[39m\n${'more\n'.repeat(50)}`;
    const inner = { file: 'b.spec.ts', specs: [spec('flickers', 'flaky', long)] };
    const outer = {
      file: 'b.spec.ts',
      specs: [spec('holds', 'expected', ''), spec('breaks', 'unexpected', 'gone')],
      suites: [inner],
    };
    const report = readPlaywrightReport({ stats, suites: [outer] });
    expect(report).toMatchObject({ passed: 3, failed: 2, skipped: 0 });
    expect(report?.failures[0]).toBe('b.spec.ts > breaks\n    gone');
    expect(report?.failures[1]).toMatch(/^b\.spec\.ts > flickers\n {4}red\n {4}more\n/);
    expect(report?.failures[1]?.split('\n')).toHaveLength(7);
  });

  test('with a part that cannot be read says so', () => {
    expect(readPlaywrightReport({ stats, suites: [{}] })?.failures).toHaveLength(1);
  });
});

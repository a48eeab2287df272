import * as v from 'valibot';

/** What a test runner's JSON report comes to: its counts, and a few lines for each test that failed. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.string(),
      assertionResults: v.array(
        v.object({
          fullName: v.string(),
          status: v.string(),
          failureMessages: v.nullish(v.array(v.string())),
        }),
      ),
    }),
  ),
});

const PlaywrightTest = v.object({
  status: v.string(),
  results: v.array(v.object({ errors: v.array(v.object({ message: v.optional(v.string(), '') })) })),
});

const PlaywrightSuite = v.object({
  file: v.string(),
  specs: v.array(v.object({ title: v.string(), tests: v.array(PlaywrightTest) })),
  suites: v.optional(v.array(v.unknown()), []),
});

const PlaywrightReport = v.object({
  suites: v.array(v.unknown()),
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
});

/** How much of an error is repeated at the end; the whole of it stands where the test ran. */
const shownLines = 6;

function describeFailure(file: string, title: string, message: string): string {
  // eslint-disable-next-line no-control-regex -- Playwright colours its messages.
  const lines = message.replace(/\u001b\[[0-9;]*m/g, '').split('\n');
  return [`${file} > ${title}`, ...lines.slice(0, shownLines).map((line) => `    ${line}`)].join('\n');
}

/** Reads Vitest's JSON report; null for anything else. A file that broke outside of its tests is one failure more. */
export function readVitestReport(text: unknown): Report | null {
  const { success, output } = v.safeParse(VitestReport, text);
  if (!success) return null;
  const broken = output.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  );
  const failed = output.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((one) => describeFailure(name, one.fullName, one.failureMessages?.join('\n') ?? '')),
  );
  return {
    passed: output.numPassedTests,
    failed: output.numFailedTests + broken.length,
    skipped: output.numPendingTests + output.numTodoTests,
    failures: [...failed, ...broken.map(({ name, message }) => describeFailure(name, 'the file', message))],
  };
}

function listPlaywrightFailures(suites: readonly unknown[]): string[] {
  return suites.flatMap((suite) => {
    const { success, output } = v.safeParse(PlaywrightSuite, suite);
    if (!success) return ['The runner’s report has a part that cannot be read.'];
    const { file, specs, suites: inner } = output;
    const own = specs.flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) => {
          const errors = results.flatMap((result) => result.errors.map(({ message }) => message));
          return describeFailure(file, title, errors.join('\n'));
        }),
    );
    return [...own, ...listPlaywrightFailures(inner)];
  });
}

/** Reads Playwright's JSON report; null for anything else. A test that passed only when tried again failed. */
export function readPlaywrightReport(text: unknown): Report | null {
  const { success, output } = v.safeParse(PlaywrightReport, text);
  if (!success) return null;
  const { expected, unexpected, flaky, skipped } = output.stats;
  const failures = listPlaywrightFailures(output.suites);
  return { passed: expected, failed: unexpected + flaky, skipped, failures };
}

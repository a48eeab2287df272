import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Ring, RingOutcome } from './ring.ts';
import { root, runCommand } from './run-command.ts';

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  numTotalTests: v.number(),
  success: v.boolean(),
});

const PlaywrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
  errors: v.array(v.unknown()),
});

/** A runner that ended without a report, or not with 0 although nothing failed, counts as one failure. */
function honest(code: number, counts: Omit<RingOutcome, 'output'>, output: string): RingOutcome {
  const silent = code !== 0 && counts.failed === 0;
  const empty = counts.passed + counts.failed === 0;
  return { ...counts, failed: counts.failed + (silent || empty ? 1 : 0), output };
}

async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

async function runVitest(project: string): Promise<RingOutcome> {
  const report = join(root, 'out', `${project}.json`);
  await mkdir(join(root, 'out'), { recursive: true });
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', 'build/vitest.config.ts', '--project', project, ...reporters];
  const { code, output } = await runCommand('vitest', args, { live: true });
  const parsed = v.safeParse(VitestReport, await readReport(report));
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0, output };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = parsed.output;
  return honest(
    code,
    { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests },
    output,
  );
}

async function runPlaywright(): Promise<RingOutcome> {
  const report = join(root, 'out', 'end-to-end.json');
  await rm(report, { force: true });
  const { code, output } = await runCommand(
    'playwright',
    ['test', '--config', 'build/playwright.config.ts'],
    { live: true },
  );
  const parsed = v.safeParse(PlaywrightReport, await readReport(report));
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0, output };
  const { expected, unexpected, flaky, skipped } = parsed.output.stats;
  return honest(code, { passed: expected, failed: unexpected + flaky, skipped }, output);
}

/** The rings that run the code: rules and rooms, components in Chromium, the whole app. */
export const tests: readonly Ring[] = [
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'component', run: () => runVitest('component') },
  { name: 'end-to-end', run: runPlaywright },
];

import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlaywrightReport, readVitestReport, type Report } from './reports.ts';
import type { Ring, RingOutcome } from './ring.ts';
import { root, runCommand, type CommandOutcome } from './run-command.ts';

/** A runner that ended without a report, or not with 0 although nothing failed, counts as one failure. */
function honest({ code, output }: CommandOutcome, report: Report | null): RingOutcome {
  if (report === null) {
    return { passed: 0, failed: 1, skipped: 0, failures: ['The runner left no report.'], output };
  }
  const silent = code !== 0 && report.failed === 0;
  const empty = report.passed + report.failed === 0;
  if (!silent && !empty) return { ...report, output };
  const complaint = empty ? 'No test ran.' : `No test failed, but the runner ended with ${code}.`;
  return { ...report, failed: report.failed + 1, failures: [...report.failures, complaint], output };
}

async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Runs a project of build/vitest.config.ts; `env` may name another day than the usual one (build/test-clock). */
export async function runVitest(
  project: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RingOutcome> {
  const report = join(root, 'out', `${project}.json`);
  await mkdir(join(root, 'out'), { recursive: true });
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', 'build/vitest.config.ts', '--project', project, ...reporters];
  const outcome = await runCommand('vitest', args, { live: true, env });
  return honest(outcome, readVitestReport(await readReport(report)));
}

/** Runs the end-to-end tests whose path has the filter in it; all of them without one. */
export async function runPlaywright(
  filter: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<RingOutcome> {
  const report = join(root, 'out', 'end-to-end.json');
  await rm(report, { force: true });
  const args = ['test', '--config', 'build/playwright.config.ts', ...filter];
  const outcome = await runCommand('playwright', args, { live: true, env });
  return honest(outcome, readPlaywrightReport(await readReport(report)));
}

/** The rings that run the code: rules and rooms, components in Chromium, the whole app. */
export const tests: readonly Ring[] = [
  { name: 'unit', run: () => runVitest('unit') },
  { name: 'component', run: () => runVitest('component') },
  { name: 'end-to-end', run: () => runPlaywright() },
];

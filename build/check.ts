import { listChanges } from './checks/changed-files.ts';
import { runCommand } from './checks/run-command.ts';
import { requireOptions } from './options.ts';

const usage = `Usage: npm run check -- [--since COMMIT]

What one runs while working: types, lint, format, and the tests that a change can reach. Lint and format look
only at files that are new to their caches, so a file that broke through a change of types in another one is not
seen; npm test looks at everything, and runs the tests of durability, which are left out here.

  --since COMMIT  what counts as changed. Without it: what is not committed yet; where all is, what came
                  since origin's branch
  --help          this text`;

const { since } = requireOptions(usage, { since: { type: 'string' }, help: { type: 'boolean' } });
const changes = await listChanges(since);
if ('problem' in changes) {
  console.error(changes.problem);
  process.exit(2);
}
const { files } = changes;
const started = performance.now();
const failed: string[] = [];
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function run(name: string, program: string, ...args: readonly string[]): Promise<void> {
  const from = performance.now();
  const { code, output } = await runCommand(program, args);
  if (code !== 0) {
    failed.push(name);
    console.log(output);
  }
  console.log(`[${name}] ${code === 0 ? 'good' : 'FAILED'} in ${seconds(from)}`);
}

const has = (pattern: RegExp): boolean => files.some((file) => pattern.test(file));
const cache = 'node_modules/.cache';
const runTests = (project: 'unit' | 'component'): Promise<void> =>
  run(
    project,
    ...[
      'vitest',
      'run',
      '--config',
      'build/vitest.config.ts',
      '--project',
      project,
      '--changed',
      changes.since,
    ],
    ...['--passWithNoTests', '--exclude', 'test/durability/**', '--reporter=dot'],
  );

console.log(`${files.length} files have changed since ${changes.since}.`);
// Two at a time keep two cores busy, and lint is the longest.
await Promise.all([
  run(
    'lint',
    ...['npm', 'run', '--silent', 'lint', '--', '--cache', '--cache-strategy', 'content'],
    ...['--cache-location', `${cache}/eslint/`],
  ),
  (async () => {
    await run('types', 'tsc', '-b');
    await run(
      'format',
      ...['prettier', '--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content'],
      ...['--cache-location', `${cache}/prettier-check`, '.'],
    );
    if (has(/^(renderer|preload\/contract)\//)) await run('svelte', 'npm', 'run', '--silent', 'svelte');
    if (files.length > 0) await runTests('unit');
  })(),
]);
if (has(/^(renderer|test\/renderer)\//)) await runTests('component');
console.log(`${failed.length === 0 ? 'All good' : `Failed: ${failed.join(', ')}`}, ${seconds(started)}`);
process.exit(failed.length === 0 ? 0 : 1);

import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { root, runCommand } from './checks/run-command.ts';
import { runPlaywright, runVitest } from './checks/tests.ts';
import { dayVariable, testDays } from './test-clock/days.ts';

const usage = `Usage: npm run test:soak -- [--only TEXT] [--rounds N] [--list]

Repeats the proofs of the store, the outbox and the keychain far more often than npm test does: hours, not
minutes. One test file at a time. Then runs the unit tests, the component tests and the pictures on each of the days
of build/test-clock/days.ts. The last line counts the tests.

  --only TEXT  only test files whose path has TEXT in it, and days that do: days/summer, or days for all of them;
               may be given more than once
  --rounds N   N repetitions of each proof instead of its own number
  --list       prints the test files with the names of their repetitions, and the days, and runs nothing
  --help       this text`;

/** A test file that repeats something, or the suites on another day. */
interface Proof {
  readonly name: string;
  /** The names by which its repetitions are set. */
  readonly rounds: readonly string[];
  readonly run: (wished: string | null) => Promise<Counts>;
}

type Counts = Record<'passed' | 'failed' | 'skipped', number>;

const repetition = /\brounds\(\s*'([A-Z_]+)'/g;

/** The faults of the keychain are few and all tried each time; they belong here all the same. */
const belongsAnyway = /^test\/main\/(core|secrets)\/.*key(chain|ring)[^/]*\.test\.ts$/;

/** Every test file outside the screens that asks how often to repeat itself. */
function listProofs(): Proof[] {
  return globSync('test/**/*.test.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('test/renderer/') || file.endsWith('.unit.test.ts'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return { file, rounds: [...new Set([...text.matchAll(repetition)].map(([, name = '']) => name))] };
    })
    .filter(({ file, rounds }) => rounds.length > 0 || belongsAnyway.test(file))
    .map(({ file, rounds }) => ({
      name: file,
      rounds,
      run: (wished) => runProof(file, rounds, wished),
    }));
}

/** What looks at the clock, on every day that is known to be hard. */
const days: readonly Proof[] = testDays.flatMap((day) => {
  const env = { [dayVariable]: day.name };
  const suites: readonly (readonly [string, Proof['run']])[] = [
    ['unit', () => runVitest('unit', env)],
    ['component', () => runVitest('component', env)],
    ['pictures', () => runPlaywright(['pictures'], env)],
  ];
  return suites.map(([suite, run]) => ({ name: `days/${day.name}/${suite}`, rounds: [], run }));
});

interface Options {
  readonly only: readonly string[];
  readonly rounds: string | null;
  readonly list: boolean;
  readonly help: boolean;
}

/** Answers the options, or a sentence that says what is wrong with the arguments. */
function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', multiple: true },
        rounds: { type: 'string' },
        list: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const { only = [], rounds = null, list = false, help = false } = values;
    if (rounds !== null && !/^[1-9]\d{0,8}$/.test(rounds)) return '--rounds takes a whole number from 1.';
    return { only, rounds, list, help };
  } catch (error) {
    return error instanceof Error ? error.message : 'The arguments cannot be read.';
  }
}

const ReportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
});

/** Runs one test file without a time limit; a run that leaves no report, or tests nothing, counts as a failure. */
async function runProof(file: string, rounds: readonly string[], wished: string | null): Promise<Counts> {
  const report = join(root, 'out', 'soak.json');
  await mkdir(join(root, 'out'), { recursive: true });
  await rm(report, { force: true });
  const { code } = await runCommand(
    'vitest',
    [
      ...['run', '--config', 'build/vitest.config.ts', '--project', 'unit', '--testTimeout', '0'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, file],
    ],
    {
      live: true,
      env: {
        KIOSK_SOAK: '1',
        ...(wished && Object.fromEntries(rounds.map((name) => [`KIOSK_ROUNDS_${name}`, wished]))),
      },
    },
  );
  const text = await readFile(report, 'utf8').catch(() => 'null');
  const parsed = v.safeParse(ReportSchema, JSON.parse(text));
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = parsed.output;
  const dishonest = (code !== 0 && failed === 0) || passed + failed + skipped === 0;
  return { passed, failed: failed + (dishonest ? 1 : 0), skipped };
}

async function soak(proofs: readonly Proof[], wished: string | null): Promise<number> {
  const built = await runCommand('node', ['build/bundle.ts', '--if-changed']);
  if (built.code !== 0) throw new Error(built.output);
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const broken: string[] = [];
  for (const [index, proof] of proofs.entries()) {
    const started = performance.now();
    console.log(`[${index + 1} of ${proofs.length}] ${proof.name}`);
    const counts = await proof.run(wished);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    if (counts.failed > 0) broken.push(proof.name);
    const minutes = ((performance.now() - started) / 60_000).toFixed(1);
    console.log(
      `[${index + 1} of ${proofs.length}] ${counts.failed === 0 ? 'held' : 'BROKEN'}, ${minutes} min`,
    );
  }
  if (broken.length > 0) console.log(`Broken: ${broken.join(', ')}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
}

const options = readOptions(process.argv.slice(2));
const chosen = [...listProofs(), ...days].filter(
  ({ name }) =>
    typeof options === 'string' ||
    options.only.length === 0 ||
    options.only.some((text) => name.includes(text)),
);
if (typeof options === 'string') {
  console.error(`${options}\n\n${usage}`);
  process.exitCode = 2;
} else if (options.help) {
  console.log(usage);
} else if (chosen.length === 0) {
  console.error('No proof has that in its path; --list names them all.');
  process.exitCode = 2;
} else if (options.list) {
  for (const { name, rounds } of chosen) console.log(`${name}  ${rounds.join(' ')}`.trimEnd());
} else {
  process.exitCode = await soak(chosen, options.rounds);
}

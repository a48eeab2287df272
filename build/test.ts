import { checks } from './checks/checks.ts';
import { checkOutcome, type Ring, type RingOutcome } from './checks/ring.ts';
import { root, runCommand } from './checks/run-command.ts';
import { tests } from './checks/tests.ts';

/** The end-to-end ring runs the built bundles, so a build that fails is a failed test. */
const bundle: Ring = {
  name: 'bundle',
  run: async () => checkOutcome(await runCommand('node', ['build/bundle.ts'])),
};

const rings: readonly Ring[] = [...checks, bundle, ...tests];

/** Reads or builds, and says nothing while it runs. */
function isQuick(ring: Ring): boolean {
  return checks.includes(ring) || ring === bundle;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

function chooseRings(names: readonly string[]): readonly Ring[] {
  const unknown = names.filter((name) => !rings.some((ring) => ring.name === name));
  if (unknown.length > 0) {
    console.error(
      `No ring is called ${unknown.join(', ')}. There are: ${rings.map((ring) => ring.name).join(', ')}.`,
    );
    process.exit(2);
  }
  return names.length === 0 ? rings : rings.filter((ring) => names.includes(ring.name));
}

const started = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const failedRings: string[] = [];
const failures: string[] = [];

async function run(ring: Ring): Promise<void> {
  const ringStarted = performance.now();
  const outcome: RingOutcome = await ring.run();
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped += outcome.skipped;
  if (outcome.failed > 0) {
    failedRings.push(ring.name);
    failures.push(...outcome.failures.map((failure) => failure.replaceAll(root, '')));
    if (isQuick(ring)) console.log(outcome.output);
  }
  const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : '';
  console.log(
    `[${ring.name}] ${outcome.passed} passed, ${outcome.failed} failed${skipped} in ${seconds(ringStarted)}`,
  );
}

const chosen = chooseRings(process.argv.slice(2));
// Each of the quick ones keeps one core busy; the longest of them begins first.
const quick = chosen
  .filter(isQuick)
  .sort((one, other) => Number(other.name === 'lint') - Number(one.name === 'lint'));
const waiting = quick.values();
await Promise.all(
  [1, 2].map(async () => {
    for (const ring of waiting) await run(ring);
  }),
);
for (const ring of chosen.filter((one) => !isQuick(one))) await run(ring);

// Said again at the end, where a log that is cut short still has it.
for (const failure of failures) console.log(failure);
if (failedRings.length > 0) console.log(`Failed: ${failedRings.join(', ')}`);
console.log(`All rings took ${seconds(started)}`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed === 0 ? 0 : 1);

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { fillDirectory, withFolder } from './filled-folder.ts';
import { percentile, type Figure } from './figures.ts';
import { openBenchStore } from './open-bench-store.ts';

const runFile = promisify(execFile);
const program = fileURLToPath(new URL('store-process.ts', import.meta.url));

const rounds = 5;

/** What `store-process.ts` prints. */
const RunSchema = v.object({
  openMilliseconds: v.number(),
  searchMilliseconds: v.number(),
  megabytes: v.number(),
});

type Run = v.InferOutput<typeof RunSchema>;

async function run(...values: string[]): Promise<Run> {
  const { stdout } = await runFile(process.execPath, [program, ...values]);
  return v.parse(v.pipe(v.string(), v.parseJson(), RunSchema), stdout);
}

/** Opens the store of a directory in fresh processes: how long that takes, and how much memory they have then. */
export function measureProcesses(accounts: number): Promise<Figure[]> {
  return withFolder(async (folder) => {
    console.error(`Opening a directory of ${accounts.toLocaleString('en')} accounts in fresh processes.`);
    // A directory without the outbox beside it would be taken for the rest of a loss.
    await (await openBenchStore(folder)).close();
    fillDirectory(folder, accounts);
    const runs: Run[] = [];
    const empty: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      runs.push(await run(folder));
      empty.push((await run()).megabytes);
    }
    const median = (values: readonly number[]) => percentile(values, 0.5);
    const size = accounts.toLocaleString('en');
    const open = { section: 'open', unit: 'ms', p50: null, goal: null, baseline: null } as const;
    return [
      { ...open, name: `store with ${size} opened`, value: median(runs.map((one) => one.openMilliseconds)) },
      { ...open, name: 'its first search', value: median(runs.map((one) => one.searchMilliseconds)) },
      {
        section: 'memory',
        name: `whole process, ${size} searched 300 times`,
        unit: 'MB',
        p50: null,
        value: median(runs.map((one) => one.megabytes)),
        goal: null,
        baseline: { name: 'empty process', value: median(empty) },
      },
    ];
  });
}

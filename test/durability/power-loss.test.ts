import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { value } from '../support/main/results.ts';
import { rounds } from '../support/rounds.ts';
import { checkFiles } from './integrity.ts';
import { drawBalance, StepSchema } from './ledger.ts';
import { patience } from './patience.ts';
import type { DiskEvent } from './power-loss/disk-log.ts';
import { cutPower, type CutState } from './power-loss/power-cuts.ts';
import { recordWrites } from './power-loss/record-writes.ts';
import { readSteps } from './power-loss/sayings.ts';
import { seededRandom } from './seeded-random.ts';
import { openInThisThread, openStoreAt, workerSource } from './store-place.ts';
import { judgeStore } from './store-view.ts';

const program = fileURLToPath(new URL('power-loss/store-program.ts', import.meta.url));
const states = rounds('POWER_LOSS', 300, 10_000);

/** So many states are taken of one run of the program; then it runs anew, with other random numbers. */
const statesOfRun = 2_000;

/** How often the store runs in a thread of its own, as in the app; starting one takes longer than all the rest. */
const inThreadEvery = 25;

async function recordRun(seed: number): Promise<DiskEvent[]> {
  const root = await mkdtemp(join(tmpdir(), 'kiosk-power-'));
  try {
    // As in the app: a folder that is there, and in it one for all data that is not there yet.
    return await recordWrites(program, [join(root, 'data'), String(seed), '300'], root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Opens what is left with the real store, and holds it against what had been acknowledged. */
async function judge({ before, folder }: CutState, inThread: boolean): Promise<string[]> {
  const root = join(folder, 'data');
  const opening = inThread ? await openStoreAt(root, workerSource) : await openInThisThread(root);
  if (opening.kind !== 'open') return [`The store is ${opening.kind}.`];
  const { store } = opening;
  const wrong = await judgeStore(store, drawBalance(readSteps(StepSchema, before)), root);
  if (value(await store.health()).directorySetAside) wrong.push('The directory was set aside.');
  await store.close();
  return [...wrong, ...(await checkFiles(root))];
}

describe.skipIf(process.platform !== 'linux')('the real store loses its power', () => {
  test(
    `at ${states} moments: nothing acknowledged is lost, no file is corrupt, the audit log is whole`,
    { timeout: patience },
    async () => {
      const wrong: string[] = [];
      for (let left = states, seed = 1; left > 0; left -= statesOfRun, seed += 1) {
        const events = await recordRun(seed);
        let opened = 0;
        await cutPower(events, Math.min(left, statesOfRun), seededRandom(seed), async (state) => {
          opened += 1;
          const found = await judge(state, opened % inThreadEvery === 0);
          if (found.length > 0)
            wrong.push(`seed ${seed}, ${state.kind} after ${state.before.length} events: ${found[0] ?? ''}`);
        });
      }
      expect(wrong).toEqual([]);
    },
  );
});

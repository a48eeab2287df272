import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { rounds } from '../support/rounds.ts';
import { cutPower } from './power-loss/power-cuts.ts';
import { judgeRawDatabase, type RawMode } from './power-loss/raw-database.ts';
import { recordWrites } from './power-loss/record-writes.ts';
import { readSteps } from './power-loss/sayings.ts';
import { seededRandom } from './seeded-random.ts';

const program = fileURLToPath(new URL('power-loss/raw-program.ts', import.meta.url));
const states = rounds('POWER_LOSS_CONTROL', 100, 2_000);

/** Runs the raw program in a mode and cuts its power many times. */
async function judgeMode(mode: RawMode): Promise<{ corrupt: number; lost: number }> {
  const root = await mkdtemp(join(tmpdir(), 'kiosk-power-'));
  const tally = { corrupt: 0, lost: 0 };
  try {
    const events = await recordWrites(program, [join(root, 'raw.db'), mode, '150'], root);
    await cutPower(events, states, seededRandom(1), ({ before, folder }) => {
      const acknowledged = readSteps(v.null(), before).filter((step) => step.acknowledged !== undefined);
      const verdict = judgeRawDatabase(join(folder, 'raw.db'), acknowledged.length);
      if (verdict.corrupt) tally.corrupt += 1;
      if (verdict.lost > 0) tally.lost += 1;
    });
    return tally;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

describe.skipIf(process.platform !== 'linux')(`the power is cut at ${states} moments`, () => {
  test('with the connection as the store opens it nothing is lost', async () => {
    expect(await judgeMode('FULL')).toEqual({ corrupt: 0, lost: 0 });
  });

  test('control: synchronous=NORMAL loses acknowledged rows', async () => {
    const { corrupt, lost } = await judgeMode('NORMAL');
    expect(corrupt).toBe(0);
    expect(lost).toBeGreaterThan(states / 20);
  });

  test('control: synchronous=OFF corrupts files', async () => {
    expect((await judgeMode('OFF')).corrupt).toBeGreaterThan(0);
  });
});

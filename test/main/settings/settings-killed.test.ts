import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';
import { patience } from '../../durability/patience.ts';
import { seededRandom } from '../../durability/seeded-random.ts';
import { rounds } from '../../support/rounds.ts';
import { openPlace } from './settings-place.ts';
import { clockOption } from '../../../build/test-clock/days.ts';

const program = fileURLToPath(new URL('settings-program.ts', import.meta.url));

/** Saves until killed with -9 so many milliseconds after the first save; answers the days that were told last. */
async function saveAndKill(path: string, killAfter: number): Promise<number> {
  const child = spawn(process.execPath, [program, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: clockOption },
  });
  const ended = once(child, 'close');
  let told = 0;
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    told = Number(line);
    timer ??= setTimeout(() => child.kill('SIGKILL'), killAfter);
  }
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  return told;
}

const count = rounds('SETTINGS', 8, 400);

test(
  `killed ${count} times, no save that was done is lost, not even with one of the two files`,
  { timeout: patience },
  async () => {
    const random = seededRandom(14);
    for (let round = 0; round < count; round += 1) {
      const { path, copy, put, textOf } = openPlace();
      const told = await saveAndKill(path, random.next() * 40);
      const texts = { file: textOf(path), copy: textOf(copy) };
      for (const [lost, text] of [
        [copy, null],
        [path, null],
        [path, ''],
        [copy, ''],
      ] as const) {
        put(path, texts.file);
        put(copy, texts.copy);
        put(lost, text);
        // What was told, or the one save that was under way.
        expect([told, told + 1]).toContain(await openSettingsFile(path).loadRetention());
      }
    }
  },
);

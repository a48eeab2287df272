import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { ToldSchema, type Mode, type Told } from './told.ts';
import { clockOption } from '../../../build/test-clock/days.ts';

const program = fileURLToPath(new URL('outbox-program.ts', import.meta.url));

export interface OutboxRun {
  readonly mode: Mode;
  /** The folder of all data. */
  readonly root: string;
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly seed: number;
}

/**
 * Runs the outbox, kills it with -9 so many milliseconds after its first acknowledgement, and answers all that it had
 * told. With `drain` it hands in nothing new and is killed when nothing is left to send.
 */
export async function runAndKill(run: OutboxRun, killAfter: number): Promise<Told[]> {
  const { mode, root, baseUrl, apiKey, seed } = run;
  const child = spawn(process.execPath, [program, root, baseUrl, apiKey, String(seed), mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Compiled once for all rounds, which makes a start four times as fast.
    env: { ...process.env, NODE_OPTIONS: clockOption, NODE_COMPILE_CACHE: join(root, 'compiled') },
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const ended = once(child, 'close');
  const told: Told[] = [];
  let timer: NodeJS.Timeout | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    // The kill may have cut the last line.
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ToldSchema), line);
    if (!parsed.success) continue;
    told.push(parsed.output);
    if (parsed.output.tell === (mode === 'drain' ? 'idle' : 'acknowledged'))
      timer ??= setTimeout(() => child.kill('SIGKILL'), killAfter);
  }
  await ended;
  if (child.signalCode !== 'SIGKILL') throw new Error(`The program ended by itself. ${complaints.join('')}`);
  return told;
}

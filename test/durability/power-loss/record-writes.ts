import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { readDiskLog, type DiskEvent } from './disk-log.ts';
import { readSystemCalls, recordedCalls } from './system-calls.ts';
import { clockOption } from '../../../build/test-clock/days.ts';

/** What to tell where strace is missing. */
export const withoutStrace =
  'strace, which this proof needs, cannot be started; npm test installs it on Debian.';

/**
 * Runs a program of ours under strace and answers all that it did below `root`, which is empty at the start, and
 * all that it said. Rejects when it fails, or when this machine does not let one program watch another.
 */
export async function recordWrites(
  program: string,
  args: readonly string[],
  root: string,
): Promise<DiskEvent[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-trace-'));
  const trace = join(folder, 'trace');
  const options = ['-f', '-qq', '--seccomp-bpf', '-xx', '-s', '2000000', '-e', 'signal=none', '-o', trace];
  const command = [...options, '-e', `trace=${recordedCalls.join(',')}`, process.execPath, program, ...args];
  try {
    const { code, complaint } = await run('strace', command);
    if (code !== 0) throw new Error(`The program under strace ended with ${code}. ${complaint}`);
    return readDiskLog(await readSystemCalls(trace), root);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): Promise<{ code: number; complaint: string }> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    // strace does not see what io_uring writes.
    env: { ...process.env, NODE_OPTIONS: clockOption, UV_USE_IO_URING: '0' },
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new Error(withoutStrace)));
    child.once('close', (code) => {
      const text = said.join('');
      if (/ptrace\(.*(not permitted|denied)/i.test(text))
        reject(new Error('This machine does not let strace watch a program (ptrace is forbidden).'));
      else resolve({ code: code ?? 1, complaint: text.slice(0, 2_000) });
    });
  });
}

import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

const setpriv = '/usr/bin/setpriv';

export interface ChildOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly stdio: StdioOptions;
  readonly cwd?: string;
}

/**
 * Starts a program in a process group of its own, so that a Ctrl-C reaches only us and we end it in
 * order. On Linux the kernel also ends it when we are killed before we can.
 */
export function startChild(program: string, args: readonly string[], options: ChildOptions): ChildProcess {
  const tied = process.platform === 'linux' && existsSync(setpriv);
  const [command, ...rest] = tied
    ? [setpriv, '--pdeathsig', 'TERM', '--', program, ...args]
    : [program, ...args];
  return spawn(command, rest, { ...options, detached: process.platform !== 'win32' });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Settles with the exit code, or 1 when a signal or an error ended it. */
export function whenEnded(child: ChildProcess): Promise<number> {
  if (hasEnded(child)) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Kills a child and whatever is still in its group. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** Asks a child to end, and kills its group when it has not after the given time. Settles when it is gone. */
export async function endChild(child: ChildProcess, patienceMilliseconds: number): Promise<number> {
  const ended = whenEnded(child);
  if (!hasEnded(child)) child.kill('SIGTERM');
  const timer = setTimeout(() => killGroup(child), patienceMilliseconds);
  const code = await ended;
  clearTimeout(timer);
  return code;
}

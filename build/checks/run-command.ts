import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface CommandOutcome {
  readonly code: number;
  readonly output: string;
}

export interface CommandOptions {
  /** Shows the output as it comes; without it only a failing command's output is shown, at the end. */
  readonly live?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program of node_modules/.bin (or of the system) in the project's root and collects what it prints. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandOutcome> {
  const path = [
    join(root, 'node_modules', '.bin'),
    dirname(process.execPath),
    process.env['PATH'] ?? '',
  ].join(delimiter);
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Requiring "electron" outside Electron would try to download it; a folder without it ends that at once.
    env: {
      ...process.env,
      ELECTRON_OVERRIDE_DIST_PATH: join(root, 'out', 'no-electron'),
      ...options.env,
      PATH: path,
    },
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      chunks.push(text);
      if (options.live === true) process.stdout.write(text);
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: `${program}: ${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: chunks.join('') }));
  });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { clockEnvironment } from '../../../../build/test-clock/days.ts';

/** The root of the project, for imports from an inline program. */
const root = new URL('../../../../', import.meta.url).href;

/**
 * Runs a few lines in a Node process of their own, where the environment can be set before Node
 * starts, and answers what they print. `ROOT` in the text stands for the project's root.
 */
export async function runInNode(program: string, environment: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program.replaceAll('ROOT', root)], {
    env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', ...clockEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => output.push(bytes));
  await once(child, 'close');
  return Buffer.concat(output).toString('utf8').trim();
}

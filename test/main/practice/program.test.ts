import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { faultDescriptions } from '../../../main/practice/faults.ts';
import { clockEnvironment } from '../../../build/test-clock/days.ts';

const program = fileURLToPath(new URL('../../../build/practice-server.ts', import.meta.url));

interface Run {
  readonly child: ChildProcess;
  output(): string;
  /** Resolves when the program has printed so many lines. */
  lines(count: number): Promise<string[]>;
  /** Resolves with the exit code, null after a signal. */
  readonly ended: Promise<number | null>;
}

function run(args: string[], environment: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', ...clockEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    child,
    output: () => output,
    ended,
    async lines(count) {
      while (output.split('\n').length <= count) await once(child.stdout, 'data');
      return output.split('\n');
    },
  };
}

function addressIn(line: string | undefined): string {
  return /^Practice server: (http:\/\/127\.0\.0\.1:\d+)$/.exec(line ?? '')?.[1] ?? '';
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'starts with the key of the environment and ends at %s',
  async (signal) => {
    const started = run([], { FINALPOS_API_KEY: 'a-key-of-the-test' });
    const [first, second] = await started.lines(2);
    expect(second).toBe('API key: a-key-of-the-test');
    const url = `${addressIn(first)}/v1/api/account/x`;
    expect((await fetch(url, { headers: { 'x-api-key': 'a-key-of-the-test' } })).status).toBe(404);
    expect((await fetch(url, { headers: { 'x-api-key': 'another' } })).status).toBe(401);
    started.child.kill(signal);
    expect(await started.ended).toBe(0);
  },
);

test('makes a key of its own, and misbehaves as told', async () => {
  const started = run(['--fault', 'forbidden:GET:1', '--fault', 'conflict:2']);
  const lines = await started.lines(4);
  const key = lines[1]?.replace('API key: ', '') ?? '';
  const ask = async (): Promise<number> =>
    (await fetch(`${addressIn(lines[0])}/v1/api/account/x`, { headers: { 'x-api-key': key } })).status;
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([403, 409, 409, 404]);
  expect(lines[2]).toBe('Fault: forbidden, 403');
});

test('stays up while it refuses connections', async () => {
  const started = run(['--fault', 'refuse']);
  const [first] = await started.lines(3);
  await expect(fetch(addressIn(first))).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
});

test('--help lists every fault', async () => {
  const help = run(['--help']);
  expect(await help.ended).toBe(0);
  for (const name of Object.keys(faultDescriptions)) expect(help.output()).toContain(`  ${name} `);
});

test.each<[string[], Record<string, string>, string]>([
  [['--fault', 'gremlins'], {}, 'There is no fault named "gremlins".'],
  [['--fault', 'silence:YES'], {}, '"silence:YES" is not NAME'],
  [['--fault', 'silence:GET:GET'], {}, 'is not NAME'],
  [['--port', 'eighty'], {}, '--port takes a number'],
  [['--port', '70000'], {}, '--port takes a number'],
  [['--nonsense'], {}, '--nonsense'],
  [['extra'], {}, 'extra'],
  [[], { FINALPOS_API_KEY: 'two secret words' }, 'FINALPOS_API_KEY cannot be used as a key: has-space'],
])('%j with %j is refused in words, without a stack', async (args, environment, text) => {
  const refused = run(args, environment);
  expect(await refused.ended).toBe(2);
  expect(refused.output()).toContain(`practice-server: `);
  expect(refused.output()).toContain(text);
  expect(refused.output()).not.toMatch(/ {4}at |two secret words/);
});

test('a port that is taken is said in words', async () => {
  const first = run([]);
  const [line] = await first.lines(2);
  const second = run(['--port', new URL(addressIn(line)).port]);
  expect(await second.ended).toBe(1);
  expect(second.output()).toBe('practice-server: The port is in use by another program.\n');
});

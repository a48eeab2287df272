import process from 'node:process';
import { afterEach, describe, expect, test } from 'vitest';
import { findLeaks } from '../../support/main/leak-scan.ts';
import { startKeychainProcess, type KeychainProcess } from './keychain-process.ts';
import {
  openPrivateSession,
  type KeyringKind,
  type PrivateSession,
} from '../../../build/keyring/private-session.ts';

const name = 'api-key:official';
const canary = 'canary-key-c41e8f2daa07';

const unavailable = (keychain: string) => ({ kind: 'unavailable', keychain });

const processes: KeychainProcess[] = [];
const sessions: PrivateSession[] = [];
const stopped: number[] = [];

afterEach(async () => {
  for (const keyring of stopped.splice(0)) process.kill(keyring, 'SIGCONT');
  for (const child of processes.splice(0)) await child.exit();
  for (const session of sessions.splice(0)) await session.close();
});

async function open(kind: KeyringKind): Promise<PrivateSession> {
  const session = await openPrivateSession(kind);
  sessions.push(session);
  return session;
}

function start(environment: NodeJS.ProcessEnv, preload?: string): KeychainProcess {
  const child = startKeychainProcess(environment, preload);
  processes.push(child);
  return child;
}

/** Makes a keyring that answers nothing; it is of the test's own session. */
async function startAndStop(session: PrivateSession): Promise<number> {
  const keyring = await session.startKeyring();
  process.kill(keyring, 'SIGSTOP');
  stopped.push(keyring);
  return keyring;
}

describe('unlocked', () => {
  test('missing is said, a key is written, read by another process, overwritten and removed', async () => {
    const { environment } = await open('unlocked');
    const first = start(environment);
    expect((await first.read(name)).answer).toEqual({ kind: 'missing' });
    expect((await first.write(name, 'older-key')).answer).toEqual({ kind: 'done' });
    expect((await first.write(name, canary)).answer).toEqual({ kind: 'done' });
    expect((await start(environment).read(name)).answer).toEqual({ kind: 'found', secret: canary });
    expect((await first.read('api-key:mock')).answer).toEqual({ kind: 'missing' });
    expect((await first.remove(name)).answer).toEqual({ kind: 'done' });
    expect((await first.remove(name)).answer).toEqual({ kind: 'done' });
    expect((await first.read(name)).answer).toEqual({ kind: 'missing' });
    expect((await first.look('canary')).answer).toBeNull();
    expect(findLeaks(canary, first.output)).toEqual([]);
  });

  test('a secret that the keychain cuts off is not taken for written', async () => {
    const { environment } = await open('unlocked');
    expect((await start(environment).write(name, `${canary}\0rest`)).answer).toEqual(unavailable('absent'));
  });
});

describe('locked', () => {
  test('a key that exists is never said to be missing, nor removed, nor overwritten', async () => {
    const session = await open('unlocked');
    const child = start(session.environment);
    await child.write(name, canary);
    await session.lock();
    const answers = [
      (await child.read(name)).answer,
      (await child.read('api-key:mock')).answer,
      (await child.write(name, 'other-key-0123')).answer,
      (await child.remove(name)).answer,
    ];
    expect(answers).toEqual(Array(4).fill(unavailable('locked')));
    expect(findLeaks(canary, answers, child.output)).toEqual([]);
    // libsecret holds on to the keyring it began with; a restarted one serves a new process only.
    await session.logInAgain();
    expect((await child.read(name)).answer).toEqual(unavailable('absent'));
    expect((await start(session.environment).read(name)).answer).toEqual({ kind: 'found', secret: canary });
  });
});

describe('absent', () => {
  test.each([
    ['no bus is known', () => Promise.resolve({ PATH: process.env['PATH'] ?? '' })],
    [
      'the bus does not answer',
      () => Promise.resolve({ PATH: '', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' }),
    ],
    ['the bus has no Secret Service', async () => (await open('none')).environment],
    ['nobody logged in and there is no keyring', async () => (await open('no-login')).environment],
  ])('%s', async (_, environment) => {
    const child = start(await environment());
    expect((await child.read(name)).answer).toEqual(unavailable('absent'));
    expect((await child.write(name, canary)).answer).toEqual(unavailable('absent'));
    expect((await child.remove(name)).answer).toEqual(unavailable('absent'));
    expect(findLeaks(canary, child.output)).toEqual([]);
  });

  test('the native module does not load', async () => {
    const { environment } = await open('unlocked');
    const hook = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) {
        if (name === 'keytar') throw new Error('libsecret-1.so.0: cannot open shared object file');
        return next(name, context);
      } });`;
    const child = start(environment, `data:text/javascript,${encodeURIComponent(hook)}`);
    expect((await child.read(name)).answer).toEqual(unavailable('absent'));
    expect((await child.write(name, canary)).answer).toEqual(unavailable('absent'));
  });
});

describe('slow', () => {
  test('answers in time, does not queue, serves again afterwards', async () => {
    const session = await open('unlocked');
    const child = start({ ...session.environment, KEYCHAIN_TIMEOUT: '1000' });
    await child.write(name, canary);
    const keyring = await startAndStop(session);
    const first = await child.read(name);
    const second = await child.read(name);
    process.kill(keyring, 'SIGCONT');
    expect([first.answer, second.answer]).toEqual([unavailable('slow'), unavailable('slow')]);
    expect(first.milliseconds).toBeGreaterThanOrEqual(990);
    expect(second.milliseconds).toBeLessThan(500);
    // The call that hung ends with the keyring's answer; when, only a further call can tell.
    let later = second;
    while (JSON.stringify(later.answer) === JSON.stringify(second.answer)) {
      later = await child.read(name);
    }
    expect(later.answer).toEqual({ kind: 'found', secret: canary });
  });

  test('a call that hangs does not keep the process from ending', async () => {
    const session = await open('unlocked');
    const child = start({ ...session.environment, KEYCHAIN_TIMEOUT: '200' });
    await startAndStop(session);
    expect((await child.read(name)).answer).toEqual(unavailable('slow'));
    expect(await child.exit()).toBeLessThan(5_000);
    processes.splice(processes.indexOf(child), 1);
  });
});

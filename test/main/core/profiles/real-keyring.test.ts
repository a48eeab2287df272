import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import type { SecretStore } from '../../../../main/core/ports.ts';
import { createSerialQueue } from '../../../../main/lib/serial-queue.ts';
import { startKeychainProcess, type KeychainProcess } from '../../secrets/keychain-process.ts';
import {
  openPrivateSession,
  type KeyringKind,
  type PrivateSession,
} from '../../../../build/keyring/private-session.ts';
import { change } from '../outbox/samples.ts';
import { value } from '../../../support/main/results.ts';
import { Machine, openStorage, type StorageOptions } from './open-storage.ts';

const unavailable = v.object({
  kind: v.literal('unavailable'),
  keychain: v.picklist(['locked', 'absent', 'slow']),
});
const ReadingSchema = v.variant('kind', [
  v.object({ kind: v.literal('found'), secret: v.string() }),
  v.object({ kind: v.literal('missing') }),
  unavailable,
]);
const WritingSchema = v.variant('kind', [v.object({ kind: v.literal('done') }), unavailable]);

const processes: KeychainProcess[] = [];
const sessions: PrivateSession[] = [];
const storages: ReturnType<typeof openStorage>[] = [];

afterEach(async () => {
  for (const { service } of storages.splice(0)) await service.close();
  for (const child of processes.splice(0)) await child.exit();
  for (const session of sessions.splice(0)) await session.close();
});

async function open(kind: KeyringKind): Promise<PrivateSession> {
  const session = await openPrivateSession(kind);
  sessions.push(session);
  return session;
}

/** The real keychain of a session, in a process of its own, as a run of the app has it. */
function openKeychainOf({ environment }: PrivateSession): SecretStore {
  const child = startKeychainProcess(environment);
  processes.push(child);
  // The process answers one question at a time.
  const serially = createSerialQueue();
  return {
    read: (name) => serially(async () => v.parse(ReadingSchema, (await child.read(name)).answer)),
    write: (name, secret) =>
      serially(async () => v.parse(WritingSchema, (await child.write(name, secret)).answer)),
    remove: (name) => serially(async () => v.parse(WritingSchema, (await child.remove(name)).answer)),
  };
}

/** A start of the app on this machine, which ends with the test. */
function start(options: StorageOptions) {
  const storage = openStorage(options);
  storages.push(storage);
  const report = async () => value(await storage.service.handlers.report(undefined));
  return { ...storage, report };
}

/** A terminal that has run on this machine and kept a change. */
async function runOnce(machine: Machine, secrets: SecretStore): Promise<void> {
  const { service, report } = start({ machine, secrets });
  expect((await report()).state).toBe('kept');
  machine.disk('official').outbox.changes = [change('create', { state: 'pending' })];
  await service.close();
}

test('a real keyring that is locked: no key is made, and the data is there when it is unlocked', async () => {
  const session = await open('unlocked');
  const machine = new Machine();
  await runOnce(machine, openKeychainOf(session));
  const key = machine.keys.get('official');

  await session.lock();
  const { report } = start({ machine, secrets: openKeychainOf(session) });
  expect([(await report()).state, (await report()).state]).toEqual(['locked', 'locked']);
  // A server that was never used has no data; its key waits for the keychain all the same.
  const other = start({ machine, secrets: openKeychainOf(session), choice: { kind: 'mock' } });
  expect((await other.report()).state).toBe('locked');
  expect([machine.keysMade, machine.disk('official').opened]).toEqual([1, 1]);

  await session.unlock();
  expect((await report()).state).toBe('kept');
  expect([machine.keysMade, machine.keys.get('official')]).toEqual([1, key]);
  expect(machine.disk('official').outbox.changes).toHaveLength(1);
});

test('no keyring at all: nothing is kept, and what an earlier run kept is out of reach and untouched', async () => {
  const machine = new Machine();
  await runOnce(machine, openKeychainOf(await open('unlocked')));
  const without = await open('none');
  const later = start({ machine, secrets: openKeychainOf(without) });
  expect(await later.report()).toMatchObject({ state: 'this-run', unreachable: true });
  const fresh = start({ secrets: openKeychainOf(without) });
  expect(await fresh.report()).toMatchObject({ state: 'this-run', unreachable: false });
  expect([machine.keysMade, fresh.machine.keysMade, machine.disk('official').opened]).toEqual([1, 0, 1]);
});

test('a real keyring from which the key was taken: it is missing, and never made anew over data', async () => {
  const machine = new Machine();
  const secrets = openKeychainOf(await open('unlocked'));
  await runOnce(machine, secrets);
  await secrets.remove('data-key:official');
  expect((await start({ machine, secrets }).report()).state).toBe('key-missing');
  expect([machine.keysMade, await secrets.read('data-key:official')]).toEqual([1, { kind: 'missing' }]);
});

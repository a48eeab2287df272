import { describe, expect, test } from 'vitest';
import type { SecretReading, SecretStore } from '../../../main/core/ports.ts';
import { openKeychainCall } from '../../../main/secrets/keychain-call.ts';
import { createSecretStore } from '../../../main/secrets/secret-store.ts';
import { faults, FakeKeyring, type Fault } from './fake-keyring.ts';

const name = 'api-key:official';
const secret = 'canary-key-0123456789abcdef';

/** A read makes at most six calls: get; set and get of the canary, get, delete of the canary; get. */
const moments = [0, 1, 2, 3, 4, 5, 6];
const matrix = faults.flatMap((fault) => moments.map((moment) => [fault, moment] as const));

type Open = (keyring: FakeKeyring) => Pick<SecretStore, 'read'>;

const real: Open = (keyring) => keyring.open();

/** What many programs do: null is taken for "there is none". */
const naive: Open = (keyring) => ({
  async read(item): Promise<SecretReading> {
    const found = await keyring.getPassword('test', item);
    return found === null ? { kind: 'missing' } : { kind: 'found', secret: found };
  },
});

async function readWith(open: Open, fault: Fault, moment: number, locked: boolean) {
  const keyring = new FakeKeyring(fault, moment);
  keyring.items.set(name, secret);
  keyring.locked = locked;
  return open(keyring).read(name);
}

describe('promise 4: an item that exists is never said to be missing', () => {
  test.each(matrix)('%s at call %i', async (fault, moment) => {
    for (const locked of [false, true]) {
      const reading = await readWith(real, fault, moment, locked);
      expect(reading.kind).not.toBe('missing');
      if (reading.kind === 'found' && fault !== 'truncates') expect(reading.secret).toBe(secret);
    }
  });

  test('control: taking null for missing is caught by this matrix', async () => {
    const readings = await Promise.all(
      matrix
        .filter(([fault]) => fault === 'locked-only-here')
        .map(([fault, moment]) => readWith(naive, fault, moment, moment > 0)),
    );
    expect(readings.filter(({ kind }) => kind === 'missing').length).toBeGreaterThan(0);
  });

  test.each(matrix)('and one that is not there is never found: %s at call %i', async (fault, moment) => {
    const reading = await new FakeKeyring(fault, moment).open().read(name);
    expect(reading.kind).not.toBe('found');
  });
});

test.each(moments.flatMap((opens) => moments.map((shuts) => [opens, shuts] as const)))(
  'a keychain that opens at call %i and is locked again at call %i holds what it held',
  async (opens, shuts) => {
    for (const operation of ['read', 'remove'] as const) {
      const keyring = new FakeKeyring();
      keyring.items.set(name, secret);
      keyring.isLockedAt = (call) => call < opens || call >= shuts;
      const store = keyring.open();
      const answer = await store[operation](name);
      expect(answer.kind).not.toBe('missing');
      if (operation === 'remove' && answer.kind === 'done') expect(keyring.items.has(name)).toBe(false);
    }
  },
);

test('reads what is there with a single call', async () => {
  const keyring = new FakeKeyring();
  keyring.items.set(name, secret);
  expect(await keyring.open().read(name)).toEqual({ kind: 'found', secret });
  expect(keyring.calls).toBe(1);
});

test('says missing of an open keychain, and leaves no canary in it', async () => {
  const keyring = new FakeKeyring();
  expect(await keyring.open().read(name)).toEqual({ kind: 'missing' });
  expect([...keyring.items]).toEqual([]);
});

test('finds an item when the keychain is unlocked in the middle of a read', async () => {
  const keyring = new FakeKeyring('locked-only-here', 0);
  keyring.items.set(name, secret);
  expect(await keyring.open().read(name)).toEqual({ kind: 'found', secret });
});

test.each([
  ['no-service', 'absent'],
  ['locked-error', 'locked'],
  ['hangs', 'slow'],
  ['locks-here', 'locked'],
  ['forgets', 'locked'],
  ['truncates', 'absent'],
  ['binding-missing', 'absent'],
] as const)('a write is done only when it was read back: %s makes it %s', async (fault, keychain) => {
  for (const moment of fault === 'locks-here' ? [0, 1] : [0]) {
    const keyring = new FakeKeyring(fault, moment);
    expect(await keyring.open().write(name, secret)).toEqual({ kind: 'unavailable', keychain });
  }
});

test('writes, overwrites and reads back', async () => {
  const keyring = new FakeKeyring();
  const store = keyring.open();
  expect(await store.write(name, 'older')).toEqual({ kind: 'done' });
  expect(await store.write(name, secret)).toEqual({ kind: 'done' });
  expect(await store.read(name)).toEqual({ kind: 'found', secret });
});

test('an empty secret is not written', async () => {
  const binding = new FakeKeyring();
  binding.setPassword = () => {
    throw new Error('Password is required.');
  };
  expect(await binding.open().write(name, '')).toEqual({ kind: 'unavailable', keychain: 'absent' });
});

test.each(matrix)('a removal that is said to be done is done: %s at call %i', async (fault, moment) => {
  for (const locked of [false, true]) {
    const keyring = new FakeKeyring(fault, moment);
    keyring.items.set(name, secret);
    keyring.locked = locked;
    const removal = await keyring.open().remove(name);
    if (removal.kind === 'done') expect(keyring.items.has(name)).toBe(false);
  }
});

test('removes, and is content where nothing is left to remove', async () => {
  const keyring = new FakeKeyring();
  keyring.items.set(name, secret);
  const store = keyring.open();
  expect(await store.remove(name)).toEqual({ kind: 'done' });
  expect(await store.remove(name)).toEqual({ kind: 'done' });
  expect([...keyring.items]).toEqual([]);
});

test('operations do not mix: canaries of reads at the same time do not disturb each other', async () => {
  const store = new FakeKeyring().open();
  const readings = await Promise.all(['a', 'b', 'c', 'd'].map((item) => store.read(item)));
  expect(readings).toEqual(Array(4).fill({ kind: 'missing' }));
});

test('a binding that could not be loaded is tried again, one that could is kept', async () => {
  let loads = 0;
  const store = createSecretStore({
    service: 'test',
    keychain: openKeychainCall({ timeoutMilliseconds: 1_000, onHung: () => () => undefined }),
    loadBinding: () => {
      loads += 1;
      if (loads === 1) return Promise.reject(new Error('Failed to load keytar native addon'));
      return Promise.resolve(new FakeKeyring());
    },
  });
  expect(await store.read(name)).toEqual({ kind: 'unavailable', keychain: 'absent' });
  expect(await store.read(name)).toEqual({ kind: 'missing' });
  expect(loads).toBe(2);
});

import { describe, expect, test } from 'vitest';
import type { Result } from '../../preload/contract/index.ts';
import { findLeaks } from './leak-scan.ts';
import {
  apiKey,
  canaryKey,
  createFakeSecrets,
  createTerminal,
  customServer,
  otherKey,
  practiceUrl,
} from './fakes.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Failed with ${result.failure.code}`);
  return result.value;
}

function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code;
}

const official = { kind: 'official' } as const;

describe('practice', () => {
  test('starts the server once, at first need, and uses its key', async () => {
    const { service, practice, clients } = createTerminal();
    expect(practice.started).toBe(0);
    const status = value(await service.handlers.status(undefined));
    expect(status).toEqual({
      server: { kind: 'practice' },
      baseUrl: practiceUrl,
      key: { state: 'practice', ending: null },
      keychain: 'available',
      version: '0.1.0',
    });
    value(await service.handlers.testConnection(undefined));
    value(await service.client());
    expect([practice.started, clients.length]).toEqual([1, 1]);
    expect(clients[0]?.connection.acceptsForeignIds).toBe(false);
  });

  test('says whether a key could be kept, and asks again where it could not', async () => {
    const { service, secrets } = createTerminal();
    secrets.turn('absent');
    expect(value(await service.handlers.status(undefined)).keychain).toBe('absent');
    secrets.turn('available');
    expect(value(await service.handlers.status(undefined)).keychain).toBe('available');
    const asked = secrets.calls.length;
    value(await service.handlers.status(undefined));
    expect(secrets.calls.length).toBe(asked);
  });

  test('takes no key of a person and has none to forget', async () => {
    const { service, secrets } = createTerminal();
    expect(code(await service.handlers.storeKey(canaryKey))).toBe('invalid-input');
    expect(code(await service.handlers.forgetKey(undefined))).toBe('invalid-input');
    expect(secrets.calls).toEqual([]);
  });

  test('a start that fails is a failure, and is tried again', async () => {
    const { service, practice } = createTerminal();
    practice.failing = true;
    expect(code(await service.client())).toBe('internal');
    expect(code(await service.handlers.chooseServer({ kind: 'practice' }))).toBe('internal');
    practice.failing = false;
    expect(code(await service.client())).toBe('ok');
  });
});

describe('a key in the keychain', () => {
  test.each([
    ['elevenchars', null],
    ['twelve-chars', 'hars'],
    [canaryKey, canaryKey.slice(-4)],
  ])('is used, and shown by its last four characters from twelve on: %s', async (text, ending) => {
    const secrets = createFakeSecrets(new Map([['api-key:official', text]]));
    const { service, clients } = createTerminal({ choice: official, secrets });
    const status = value(await service.handlers.status(undefined));
    expect(status.key).toEqual({ state: 'stored', ending });
    expect(status.baseUrl).toBe('https://api.finalpos.com');
    value(await service.client());
    expect(clients[0]?.connection).toMatchObject({ baseUrl: 'https://api.finalpos.com', apiKey: text });
  });

  test('is read once: the client is used again while nothing changes', async () => {
    const secrets = createFakeSecrets(new Map([['api-key:official', canaryKey]]));
    const { service, clients } = createTerminal({ choice: official, secrets });
    const first = value(await service.client());
    value(await service.handlers.status(undefined));
    expect(value(await service.client())).toBe(first);
    expect([clients.length, secrets.calls.length]).toEqual([1, 1]);
  });

  test.each(['key with spaces', 'line\nbreak', 'ключ', '', 'x'.repeat(257)])(
    'that cannot be a key is unreadable and never echoed: %j',
    async (damaged) => {
      const secrets = createFakeSecrets(new Map([['api-key:official', damaged]]));
      const { service, lines } = createTerminal({ choice: official, secrets });
      const status = value(await service.handlers.status(undefined));
      expect(status).toMatchObject({ key: { state: 'unreadable', ending: null }, keychain: 'available' });
      expect(code(await service.client())).toBe('no-key');
      expect(lines.join()).toContain('stored-key-unreadable');
      if (damaged !== '') expect(findLeaks(damaged, status, lines)).toEqual([]);
      expect(value(await service.handlers.storeKey(otherKey)).key.state).toBe('stored');
    },
  );
});

describe('no key', () => {
  test.each([
    ['available', 'none', 'no-key'],
    ['absent', 'none', 'keychain-absent'],
    ['locked', 'unreadable', 'keychain-locked'],
    ['slow', 'unreadable', 'keychain-slow'],
  ] as const)('with the keychain %s: state %s, calls fail with %s', async (state, keyState, failure) => {
    const { service, secrets, clients } = createTerminal({ choice: official });
    secrets.turn(state);
    expect(code(await service.client())).toBe(failure);
    expect(value(await service.handlers.status(undefined))).toMatchObject({
      key: { state: keyState },
      keychain: state,
    });
    expect(code(await service.handlers.testConnection(undefined))).toBe(failure);
    expect(clients).toEqual([]);
  });

  test('the status asks a keychain that did not serve again', async () => {
    const secrets = createFakeSecrets(new Map([['api-key:official', canaryKey]]));
    const { service } = createTerminal({ choice: official, secrets });
    secrets.turn('locked');
    expect(value(await service.handlers.status(undefined)).key.state).toBe('unreadable');
    secrets.turn('available');
    expect(value(await service.handlers.status(undefined))).toMatchObject({
      key: { state: 'stored' },
      keychain: 'available',
    });
  });

  test('a proof that there is no key does not outlive the keychain it came from', async () => {
    const { service, secrets } = createTerminal({ choice: official });
    expect(value(await service.handlers.status(undefined)).key.state).toBe('none');
    secrets.turn('locked');
    expect(code(await service.handlers.storeKey(canaryKey))).toBe('keychain-locked');
    expect(code(await service.client())).toBe('keychain-locked');
  });
});

describe('storing a key', () => {
  test('puts it into the keychain under the name of its server and takes it up at once', async () => {
    const { service, secrets, clients } = createTerminal({ choice: { kind: 'mock' } });
    const status = value(await service.handlers.storeKey(canaryKey));
    expect(status.key).toEqual({ state: 'stored', ending: 'aa07' });
    expect([...secrets.items]).toEqual([['api-key:mock', canaryKey]]);
    value(await service.client());
    expect(clients[0]?.connection).toMatchObject({ apiKey: canaryKey, acceptsForeignIds: true });
  });

  test('without a keychain keeps it for this run, and it goes before one that turns up later', async () => {
    const secrets = createFakeSecrets(new Map([['api-key:official', otherKey]]));
    const { service, clients } = createTerminal({ choice: official, secrets });
    secrets.turn('absent');
    expect(value(await service.handlers.storeKey(canaryKey))).toMatchObject({
      key: { state: 'this-run', ending: 'aa07' },
      keychain: 'absent',
    });
    secrets.turn('available');
    expect(value(await service.handlers.status(undefined))).toMatchObject({
      key: { state: 'this-run' },
      keychain: 'available',
    });
    value(await service.client());
    expect(clients.at(-1)?.connection.apiKey).toBe(canaryKey);
    expect(secrets.items.get('api-key:official')).toBe(otherKey);
    expect(value(await service.handlers.storeKey(canaryKey)).key.state).toBe('stored');
    expect(secrets.items.get('api-key:official')).toBe(canaryKey);
  });

  test.each([
    ['locked', 'keychain-locked'],
    ['slow', 'keychain-slow'],
  ] as const)('with the keychain %s fails, and the old client stays', async (state, failure) => {
    const secrets = createFakeSecrets(new Map([['api-key:official', otherKey]]));
    const { service, clients } = createTerminal({ choice: official, secrets });
    const before = value(await service.client());
    secrets.turn(state);
    const refused = await service.handlers.storeKey(canaryKey);
    expect(refused).toEqual({ ok: false, failure: { code: failure, delivery: 'not-sent' } });
    expect(value(await service.client())).toBe(before);
    expect(value(await service.handlers.status(undefined))).toMatchObject({
      key: { state: 'stored' },
      keychain: state,
    });
    expect(clients.map(({ closed }) => closed)).toEqual([0]);
  });

  test('a slow write that lands late is found by the next status, which ends the old client', async () => {
    const secrets = createFakeSecrets(new Map([['api-key:official', otherKey]]));
    const { service, clients } = createTerminal({ choice: official, secrets });
    value(await service.client());
    secrets.turn('slow');
    expect(code(await service.handlers.storeKey(canaryKey))).toBe('keychain-slow');
    secrets.items.set('api-key:official', canaryKey);
    secrets.turn('available');
    expect(value(await service.handlers.status(undefined)).key.ending).toBe('aa07');
    value(await service.client());
    expect(clients.map(({ connection, closed }) => [connection.apiKey, closed])).toEqual([
      [otherKey, 1],
      [canaryKey, 0],
    ]);
  });
});

describe('forgetting a key', () => {
  test('removes it from keychain and memory and closes the client', async () => {
    const secrets = createFakeSecrets(new Map([['api-key:official', canaryKey]]));
    const { service, clients } = createTerminal({ choice: official, secrets });
    value(await service.client());
    expect(value(await service.handlers.forgetKey(undefined)).key).toEqual({ state: 'none', ending: null });
    expect([...secrets.items]).toEqual([]);
    expect(clients[0]?.closed).toBe(1);
    expect(code(await service.client())).toBe('no-key');
  });

  test('kept for this run only, it is gone', async () => {
    const { service, secrets } = createTerminal({ choice: official });
    secrets.turn('absent');
    value(await service.handlers.storeKey(canaryKey));
    expect(value(await service.handlers.forgetKey(undefined)).key.state).toBe('none');
    expect(code(await service.client())).toBe('keychain-absent');
  });

  test('with a locked keychain fails, and memory has lost it all the same', async () => {
    const secrets = createFakeSecrets(new Map([['api-key:official', canaryKey]]));
    const { service, clients } = createTerminal({ choice: official, secrets });
    value(await service.client());
    secrets.turn('locked');
    expect(code(await service.handlers.forgetKey(undefined))).toBe('keychain-locked');
    expect(clients[0]?.closed).toBe(1);
    expect(code(await service.client())).toBe('keychain-locked');
  });
});

describe('choosing a server', () => {
  test('saves first; when the disk refuses, nothing changes', async () => {
    const { service, disk, saved, lines } = createTerminal({ choice: { kind: 'practice' } });
    const before = value(await service.client());
    disk.failing = true;
    expect(code(await service.handlers.chooseServer(official))).toBe('internal');
    expect(value(await service.handlers.status(undefined)).server).toEqual({ kind: 'practice' });
    expect(value(await service.client())).toBe(before);
    disk.failing = false;
    expect(value(await service.handlers.chooseServer(official)).server).toEqual(official);
    expect(saved).toEqual([official]);
    expect(lines.join()).toContain('settings-not-saved');
  });

  test('never carries a key to another address', async () => {
    const { service, clients, secrets } = createTerminal({ choice: customServer('https://one.example.com') });
    value(await service.handlers.storeKey(canaryKey));
    value(await service.client());
    for (const next of [customServer('https://two.example.com'), official, { kind: 'mock' } as const]) {
      expect(value(await service.handlers.chooseServer(next)).key.state).toBe('none');
      expect(code(await service.client())).toBe('no-key');
    }
    secrets.turn('absent');
    value(await service.handlers.storeKey(apiKey('mock-key-of-this-run')));
    expect(value(await service.handlers.chooseServer(official)).key.state).toBe('none');
    expect(
      value(await service.handlers.chooseServer(customServer('https://one.example.com'))).key.ending,
    ).toBe('aa07');
    value(await service.client());
    expect(clients.map(({ connection: { baseUrl, apiKey: key } }) => [baseUrl, key])).toEqual([
      ['https://one.example.com', canaryKey],
      ['https://one.example.com', canaryKey],
    ]);
  });

  test('keeps the practice server for the way back, and starts no second one', async () => {
    const { service, practice } = createTerminal();
    value(await service.client());
    value(await service.handlers.chooseServer(official));
    value(await service.handlers.chooseServer({ kind: 'practice' }));
    value(await service.client());
    expect(practice).toMatchObject({ started: 1, closed: 0 });
  });
});

test('after close everything fails, client and practice server are closed', async () => {
  const { service, clients, practice } = createTerminal();
  value(await service.client());
  await service.close();
  await service.close();
  expect(practice).toMatchObject({ started: 1, closed: 1 });
  expect(clients.map(({ closed }) => closed)).toEqual([1]);
  const { status, storeKey, forgetKey, chooseServer, testConnection } = service.handlers;
  const calls = [
    status(undefined),
    storeKey(canaryKey),
    forgetKey(undefined),
    chooseServer(official),
    testConnection(undefined),
    service.client(),
  ];
  expect((await Promise.all(calls)).map(code)).toEqual(Array(6).fill('internal'));
  expect(practice.started).toBe(1);
});

test('close does not wait for a keychain that hangs, and starts nothing afterwards', async () => {
  const secrets = { ...createFakeSecrets(), read: () => new Promise<never>(() => undefined) };
  const { service, practice } = createTerminal({ secrets });
  void service.handlers.status(undefined);
  const choosing = service.handlers.chooseServer({ kind: 'practice' });
  void choosing;
  await service.close();
  expect(practice.closed).toBe(practice.started);
});

test('the key is in no result, log line or inspection of the service', async () => {
  const { service, secrets, lines } = createTerminal({ choice: official });
  const results: unknown[] = [];
  for (const state of ['available', 'absent', 'locked', 'slow', 'available'] as const) {
    secrets.turn(state);
    results.push(await service.handlers.storeKey(canaryKey));
    results.push(await service.handlers.status(undefined));
    results.push(await service.handlers.testConnection(undefined));
    results.push(await service.handlers.chooseServer(customServer(`https://${state}.example.com`)));
    results.push(await service.handlers.forgetKey(undefined));
    results.push(await service.handlers.chooseServer(official));
  }
  expect(findLeaks(canaryKey, results, lines, service)).toEqual([]);
  // Control: the scan finds the key where it is, in the keychain.
  expect(findLeaks(canaryKey, [...secrets.items]).length).toBeGreaterThan(0);
});

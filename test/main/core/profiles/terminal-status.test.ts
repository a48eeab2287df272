import { describe, expect, test } from 'vitest';
import {
  canaryKey,
  createFakeSecrets,
  createTerminal,
  otherKey,
  practiceUrl,
} from '../../../support/main/fakes.ts';
import { findLeaks } from '../../../support/main/leak-scan.ts';
import { code, value } from '../../../support/main/results.ts';

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

test('a key that turns out damaged takes the place of the one in hand', async () => {
  const secrets = createFakeSecrets(new Map([['api-key:official', canaryKey]]));
  const { service } = createTerminal({ choice: official, secrets });
  value(await service.client());
  secrets.turn('slow');
  expect(code(await service.handlers.storeKey(otherKey))).toBe('keychain-slow');
  secrets.turn('available');
  secrets.items.set('api-key:official', 'key with spaces');
  expect(value(await service.handlers.status(undefined)).key.state).toBe('unreadable');
  expect(code(await service.client())).toBe('no-key');
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

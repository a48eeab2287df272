import { describe, expect, test } from 'vitest';
import { canaryKey, createFakeSecrets, createTerminal, otherKey } from '../../../support/main/fakes.ts';
import { code, value } from '../../../support/main/results.ts';

const official = { kind: 'official' } as const;

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

  test.each([
    ['locked', 'keychain-locked'],
    ['slow', 'keychain-slow'],
    ['absent', 'keychain-absent'],
  ] as const)('with the keychain %s fails, and memory has lost it all the same', async (state, failure) => {
    const secrets = createFakeSecrets(new Map([['api-key:official', canaryKey]]));
    const { service, clients } = createTerminal({ choice: official, secrets });
    value(await service.client());
    secrets.turn(state);
    expect(code(await service.handlers.forgetKey(undefined))).toBe(failure);
    expect(clients[0]?.closed).toBe(1);
    expect(code(await service.client())).toBe(failure);
  });
});

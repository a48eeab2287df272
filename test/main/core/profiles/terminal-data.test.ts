import { describe, expect, test } from 'vitest';
import { fail } from '../../../../preload/contract/index.ts';
import {
  canaryKey,
  createFakeSecrets,
  createTerminal,
  customServer,
  otherKey,
} from '../../../support/main/fakes.ts';
import { code, value } from '../../../support/main/results.ts';

const official = { kind: 'official' } as const;
const withKey = () => createFakeSecrets(new Map([['api-key:official', canaryKey]]));

describe('changes that are open in memory', () => {
  const refused = fail({ code: 'changes-open', delivery: 'not-sent', openChanges: 3 });

  test('refuse another server, and nothing has changed', async () => {
    const { service, saved, data, practice } = createTerminal({ choice: official, secrets: withKey() });
    const before = value(await service.client());
    data.openChanges = 3;
    expect(await service.handlers.chooseServer({ kind: 'mock' })).toEqual(refused);
    expect(await service.handlers.chooseServer({ kind: 'practice' })).toEqual(refused);
    expect(value(await service.client())).toBe(before);
    expect([saved, data.notified, practice.started]).toEqual([[], [], 0]);
    data.openChanges = 0;
    expect(value(await service.handlers.chooseServer({ kind: 'mock' })).server.kind).toBe('mock');
  });

  test('refuse that the key is forgotten, and it is still there', async () => {
    const { service, secrets, data, clients } = createTerminal({ choice: official, secrets: withKey() });
    value(await service.client());
    data.openChanges = 3;
    expect(await service.handlers.forgetKey(undefined)).toEqual(refused);
    expect([secrets.items.get('api-key:official'), clients[0]?.closed]).toEqual([canaryKey, 0]);
    expect(code(await service.client())).toBe('ok');
  });

  test('do not stand in the way of a new key, nor of another way to the same server', async () => {
    const server = customServer('https://pos.example.com');
    const { service, data } = createTerminal({ choice: server });
    data.openChanges = 3;
    expect(value(await service.handlers.storeKey(otherKey)).key.state).toBe('stored');
    expect(code(await service.handlers.chooseServer(server))).toBe('ok');
  });
});

describe('what the data hears', () => {
  test('each choice and each key, for the audit log; a failed one is none', async () => {
    const { service, data, disk, secrets } = createTerminal({ choice: official });
    const { chooseServer, storeKey, forgetKey } = service.handlers;
    value(await storeKey(canaryKey));
    value(await forgetKey(undefined));
    value(await chooseServer({ kind: 'mock' }));
    disk.failing = true;
    expect(code(await chooseServer(official))).toBe('internal');
    secrets.turn('locked');
    expect(code(await storeKey(canaryKey))).toBe('keychain-locked');
    expect(code(await forgetKey(undefined))).toBe('keychain-locked');
    secrets.turn('absent');
    value(await storeKey(canaryKey));
    expect(data.notified.filter((line) => line.includes(':'))).toEqual([
      'official: key-stored person stored',
      'official: key-forgotten person none',
      'mock: server-chosen person mock',
      'mock: key-stored person this-run',
    ]);
  });

  test('a key that was stored, also in place of another one', async () => {
    const { service, data } = createTerminal({ choice: official, secrets: withKey() });
    value(await service.handlers.status(undefined));
    data.notified.length = 0;
    value(await service.handlers.storeKey(otherKey));
    expect(data.notified).toContain('wake');
  });

  test('a key that can be read again', async () => {
    const secrets = withKey();
    const { service, data } = createTerminal({ choice: official, secrets });
    secrets.turn('locked');
    value(await service.handlers.status(undefined));
    expect(data.notified).toEqual(['retry']);
    secrets.turn('available');
    value(await service.handlers.status(undefined));
    value(await service.handlers.status(undefined));
    expect(data.notified).toEqual(['retry', 'wake', 'retry', 'retry']);
  });

  test('a server that answers', async () => {
    const { service, data } = createTerminal({ choice: official, secrets: withKey() });
    value(await service.handlers.testConnection(undefined));
    expect(data.notified).toEqual(['wake']);
    const without = createTerminal({ choice: official });
    expect(code(await without.service.handlers.testConnection(undefined))).toBe('no-key');
    expect(without.data.notified).toEqual([]);
  });
});

describe('what waits for one server', () => {
  test('gets the client of that server only', async () => {
    const { service, clients } = createTerminal({ choice: official, secrets: withKey() });
    expect(value(await service.client('official'))).toBe(value(await service.client()));
    for (const other of ['mock', 'practice', 'custom:https://api.finalpos.com', '']) {
      expect(code(await service.client(other))).toBe('no-key');
    }
    value(await service.handlers.chooseServer({ kind: 'practice' }));
    expect(code(await service.client('official'))).toBe('no-key');
    value(await value(await service.client('practice')).test());
    expect(clients.map(({ connection, calls }) => [connection.apiKey === canaryKey, calls])).toEqual([
      [true, []],
      [false, ['test']],
    ]);
  });

  test('not even in the middle of a change of server', async () => {
    const { service } = createTerminal({ choice: official, secrets: withKey() });
    value(await service.client('official'));
    const choosing = service.handlers.chooseServer({ kind: 'practice' });
    const late = service.client('official');
    expect([code(await choosing), code(await late)]).toEqual(['ok', 'no-key']);
  });
});

test('the server is the one that counts when every choice under way has been made', async () => {
  const { service } = createTerminal({ choice: official });
  expect(value(await service.server())).toEqual(official);
  const choosing = service.handlers.chooseServer({ kind: 'mock' });
  expect(value(await service.server())).toEqual({ kind: 'mock' });
  await choosing;
  await service.close();
  expect(code(await service.server())).toBe('internal');
});

test('the state of a key is told of any server, without a look at the keychain for practice', async () => {
  const { service, secrets } = createTerminal({ choice: official, secrets: withKey() });
  expect(value(await service.keyState({ kind: 'practice' }))).toBe('practice');
  expect(secrets.calls).toEqual([]);
  expect(value(await service.keyState(official))).toBe('stored');
  expect(value(await service.keyState({ kind: 'mock' }))).toBe('none');
  secrets.turn('locked');
  expect(value(await service.keyState(customServer('https://pos.example.com')))).toBe('unreadable');
});

import { describe, expect, test } from 'vitest';
import {
  apiKey,
  canaryKey,
  createFakeSecrets,
  createTerminal,
  customServer,
  practiceKey,
  type Delay,
} from '../../../support/main/fakes.ts';
import { findLeaks } from '../../../support/main/leak-scan.ts';
import { code, value } from '../../../support/main/results.ts';

const official = { kind: 'official' } as const;

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

test('a choice of practice that is being saved when the app closes starts no server again', async () => {
  const saving = Promise.withResolvers<undefined>();
  const begun = Promise.withResolvers<undefined>();
  const delay: Delay = async (_, run) => {
    begun.resolve(undefined);
    await saving.promise;
    return run();
  };
  const { service, practice, saved } = createTerminal({ delay });
  value(await service.client());
  const choosing = service.handlers.chooseServer({ kind: 'practice' });
  await begun.promise;
  await service.close();
  saving.resolve(undefined);
  expect(code(await choosing)).toBe('internal');
  expect([practice, saved.length]).toEqual([{ started: 1, closed: 1, failing: false }, 1]);
});

test('a call that waits for the keychain when the app closes gets no client', async () => {
  const answering = Promise.withResolvers<undefined>();
  const asked = Promise.withResolvers<undefined>();
  const secrets = createFakeSecrets(new Map([['api-key:official', canaryKey]]), async (_, run) => {
    asked.resolve(undefined);
    await answering.promise;
    return run();
  });
  const { service, clients } = createTerminal({ choice: official, secrets });
  const waiting = service.client();
  await asked.promise;
  await service.close();
  answering.resolve(undefined);
  expect(code(await waiting)).toBe('internal');
  expect(clients).toEqual([]);
});

test('the log learns every key: entered, found in the keychain, made by the practice server', async () => {
  const found = apiKey('found-key-0123456789');
  const secrets = createFakeSecrets(new Map([['api-key:mock', found]]));
  const { service, redactor } = createTerminal({ secrets });
  const unmasked = () => [canaryKey, found, practiceKey].filter((key) => redactor.redact(key).includes(key));
  expect(unmasked()).toEqual([canaryKey, found, practiceKey]);
  value(await service.handlers.status(undefined));
  value(await service.handlers.chooseServer({ kind: 'mock' }));
  value(await service.handlers.chooseServer(official));
  secrets.turn('locked');
  expect(code(await service.handlers.storeKey(canaryKey))).toBe('keychain-locked');
  expect(unmasked()).toEqual([]);
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

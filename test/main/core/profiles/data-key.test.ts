import { describe, expect, test } from 'vitest';
import { createDataKeyProvider } from '../../../../main/core/profiles/data-key.ts';
import { createLog } from '../../../../main/lib/log.ts';
import { createRedactor } from '../../../../main/lib/redaction.ts';
import { createFakeSecrets } from '../../../support/main/fakes.ts';
import { findLeaks } from '../../../support/main/leak-scan.ts';
import { digest, FakeFolders } from './fake-folders.ts';

const profile = 'official';
const item = 'data-key:official';
const keyBytes = new Uint8Array(32).fill(0xab);
const key = 'ab'.repeat(32);
const check = digest(keyBytes).slice(0, 16);

function openProvider(items = new Map<string, string>()) {
  const secrets = createFakeSecrets(items);
  const folders = new FakeFolders();
  const lines: string[] = [];
  const redactor = createRedactor();
  const log = createLog({ write: (line) => lines.push(line), redactor, now: () => new Date(0) });
  const made = { keys: 0 };
  const keyStore = createDataKeyProvider({
    secrets,
    folders,
    makeKey: () => {
      made.keys += 1;
      return Uint8Array.from(keyBytes);
    },
    digest,
    redactor,
    log,
  });
  return { keyStore, secrets, folders, lines, redactor, made };
}

describe('where there is nothing yet', () => {
  test('makes a key, keeps it, and writes its check value before anything can be encrypted', async () => {
    const { keyStore, secrets, folders } = openProvider();
    expect(await keyStore.find(profile)).toEqual({ kind: 'found', key: keyBytes, checked: true });
    expect(secrets.items.get(item)).toBe(key);
    expect(folders.checks.get(profile)).toBe(check);
    // Nothing is on the disk before the keychain holds the key.
    expect(secrets.calls).toEqual([`read ${item}`, `write ${item}`]);
    expect(folders.calls).toEqual([
      `readKeyCheck ${profile}`,
      `hasData ${profile}`,
      `prepare ${profile}`,
      `writeKeyCheck ${profile}`,
    ]);
  });

  test.each([
    ['locked', { kind: 'locked' }],
    ['slow', { kind: 'locked' }],
    ['absent', { kind: 'absent', hasData: false }],
  ] as const)('with the keychain %s makes nothing', async (state, finding) => {
    const { keyStore, secrets, folders, made } = openProvider();
    secrets.turn(state);
    expect(await keyStore.find(profile)).toEqual(finding);
    expect([made.keys, folders.checks.size, secrets.items.size]).toEqual([0, 0, 0]);
  });

  test('a key whose start was cut off before its check value is used', async () => {
    const { keyStore, folders, made } = openProvider(new Map([[item, key]]));
    expect(await keyStore.find(profile)).toEqual({ kind: 'found', key: keyBytes, checked: true });
    expect([folders.checks.get(profile), made.keys]).toEqual([check, 0]);
  });

  test.each(['', 'AB'.repeat(32), 'ab'.repeat(31), `${key}0`, ` ${key}`, 'not hexadecimal'])(
    'an item that is no key is made anew: %j',
    async (damaged) => {
      const { keyStore, secrets } = openProvider(new Map([[item, damaged]]));
      expect((await keyStore.find(profile)).kind).toBe('found');
      expect(secrets.items.get(item)).toBe(key);
    },
  );
});

describe('where there is data', () => {
  const withData = (items: [string, string][], ...has: ('files' | 'check')[]) => {
    const opened = openProvider(new Map(items));
    if (has.includes('files')) opened.folders.withData.add(profile);
    if (has.includes('check')) opened.folders.checks.set(profile, check);
    return opened;
  };

  test('the key of the check value opens it', async () => {
    const { keyStore } = withData([[item, key]], 'files', 'check');
    expect(await keyStore.find(profile)).toEqual({ kind: 'found', key: keyBytes, checked: true });
  });

  test('without a check value the key has to prove itself, and is confirmed afterwards', async () => {
    const { keyStore, folders } = withData([[item, key]], 'files');
    expect(await keyStore.find(profile)).toEqual({ kind: 'found', key: keyBytes, checked: false });
    expect(folders.checks.size).toBe(0);
    await keyStore.confirm(profile, keyBytes);
    expect(folders.checks.get(profile)).toBe(check);
  });

  test.each([[['files'] as const], [['check'] as const], [['files', 'check'] as const]])(
    'a key that is missing is never made anew over %j',
    async (has) => {
      const { keyStore, secrets, folders, made } = withData([], ...has);
      expect(await keyStore.find(profile)).toEqual({ kind: 'key-missing' });
      expect([made.keys, secrets.items.size]).toEqual([0, 0]);
      expect(folders.calls.filter((call) => call.startsWith('write'))).toEqual([]);
    },
  );

  test.each([['cd'.repeat(32)], ['no key']])('another key is told apart from it: %s', async (other) => {
    const { keyStore, secrets, made } = withData([[item, other]], 'files', 'check');
    expect(await keyStore.find(profile)).toEqual({ kind: 'wrong-key' });
    expect([made.keys, secrets.items.get(item)]).toEqual([0, other]);
  });

  test.each([
    ['locked', { kind: 'locked' }],
    ['slow', { kind: 'locked' }],
    ['absent', { kind: 'absent', hasData: true }],
  ] as const)('with the keychain %s says so and touches nothing', async (state, finding) => {
    const { keyStore, secrets, made } = withData([[item, key]], 'files', 'check');
    secrets.turn(state);
    expect(await keyStore.find(profile)).toEqual(finding);
    expect([made.keys, secrets.items.get(item)]).toEqual([0, key]);
  });
});

test('a disk that refuses is said, and no key is made', async () => {
  const { keyStore, folders, made, lines } = openProvider();
  folders.failing = true;
  expect(await keyStore.find(profile)).toEqual({ kind: 'failed' });
  expect([made.keys, lines.join()]).toEqual([0, expect.stringContaining('data-folder-failed')]);
});

test('each server has a key of its own', async () => {
  const { keyStore, secrets } = openProvider();
  for (const name of ['official', 'mock', 'custom:https://pos.example.com']) await keyStore.find(name);
  expect([...secrets.items.keys()]).toEqual([
    'data-key:official',
    'data-key:mock',
    'data-key:custom:https://pos.example.com',
  ]);
});

test('the log learns every data key, made or found, and tells none', async () => {
  const found = 'cd'.repeat(32);
  const { keyStore, redactor, lines, secrets } = openProvider(new Map([['data-key:mock', found]]));
  await keyStore.find('mock');
  await keyStore.find(profile);
  expect([key, found].filter((secret) => redactor.redact(secret).includes(secret))).toEqual([]);
  expect(findLeaks(key, lines)).toEqual([]);
  // Control: the scan finds the key where it is, in the keychain.
  expect(findLeaks(key, [...secrets.items]).length).toBeGreaterThan(0);
});

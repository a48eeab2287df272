import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { openMemoryStore } from '../../../../main/store/files/memory-store.ts';
import { code, value } from '../../../support/main/results.ts';
import { account, accountId, newCreate, newUpdate, sampleKey, saved, step } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { onDisk, openedStore, opener } from './worker-store.ts';

describe.each([
  ['on the disk, in its thread', () => openedStore(onDisk(temporaryFolder()))],
  ['in memory, in its thread', () => openedStore({ kind: 'memory' })],
  ['in memory, in this thread', () => Promise.resolve(openMemoryStore())],
])('a store %s', (_name, open) => {
  test('answers every call of the ports', async () => {
    const store = await open();
    const { outbox, directory, audit } = store;
    const [create, update] = [newCreate(), newUpdate('a1')];
    expect(value(await outbox.save(create, saved))).toMatchObject({ id: create.id, state: 'pending' });
    value(await outbox.save(update, saved));
    expect(value(await outbox.claim({ now: 2000, limit: 1 }))).toMatchObject([
      { id: create.id, attempts: 1 },
    ]);
    expect(value(await outbox.move(step(create.id, 'sending', 'unknown')))).toMatchObject({
      state: 'unknown',
    });
    expect(value(await outbox.move(step(create.id, 'sending', 'failed')))).toBeNull();
    expect(value(await outbox.recover(3000))).toBe(0);
    value(await outbox.makeDue(3000));
    expect(value(await outbox.get(update.id))).toMatchObject({ accountId: 'a1' });
    expect(value(await outbox.list({}))).toMatchObject({ total: 2 });
    expect(value(await outbox.openCreates(5))).toHaveLength(1);
    expect(value(await outbox.totals())).toMatchObject({
      pending: 1,
      unknown: 1,
      nextDueAt: 1000,
      oldestSavedAt: 1000,
    });
    value(await directory.record(account('a1'), 4000));
    value(await directory.recordDeleted(accountId('a2'), 4000));
    expect(value(await directory.find(accountId('a1')))).toMatchObject({ kind: 'known', confirmedAt: 4000 });
    expect(value(await directory.find(accountId('a2')))).toEqual({ kind: 'deleted', at: 4000 });
    expect(value(await directory.find(accountId('a3')))).toBeNull();
    expect(value(await directory.search('example', 5))).toMatchObject({
      more: false,
      found: [{ account: { id: 'a1' } }],
    });
    expect(value(await directory.recent(5))).toHaveLength(1);
    expect(value(await directory.similar({ email: 'ADA@example.com' }, 5))).toHaveLength(1);
    expect(value(await directory.count())).toBe(1);
    expect(value(await directory.forget(accountId('a1')))).toBe(true);
    expect(value(await directory.forgetOlderThan(9000))).toBe(1);
    const head = value(await audit.append({ event: 'key-stored', role: 'person', outcome: 'mock' }));
    expect(value(await audit.head())).toEqual(head);
    expect(value(await audit.verify(head))).toEqual({ kind: 'whole', entries: 5, head });
    expect(value(await audit.read(3, 9))).toMatchObject([
      { event: 'returned', change: create.id },
      { outcome: 'mock' },
    ]);
    expect(value(await store.health())).toEqual({ full: false, directorySetAside: false });
    value(await store.copyOutbox());
    await store.close();
  });

  test('answers unavailable after it was closed', async () => {
    const store = await open();
    await store.close();
    await store.close();
    expect(code(await store.outbox.save(newCreate(), saved))).toBe('storage-unavailable');
    expect(code(await store.directory.recent(1))).toBe('storage-unavailable');
    expect(await store.audit.head()).toMatchObject({ failure: { delivery: 'not-sent' } });
  });

  test('answers a defect of the app with a code, and goes on', async () => {
    const store = await open();
    const change = newCreate();
    value(await store.outbox.save(change, saved));
    expect(code(await store.outbox.save(change, saved))).toBe('internal');
    expect(code(await store.outbox.move(step(change.id, 'pending', 'done')))).toBe('internal');
    expect(value(await store.outbox.totals())).toMatchObject({ pending: 1 });
    await store.close();
  });
});

describe('on the disk', () => {
  test('what was saved is there again, under the same key only', async () => {
    const folder = temporaryFolder();
    const change = newCreate();
    const store = await openedStore(onDisk(folder));
    value(await store.outbox.save(change, saved));
    value(await store.directory.record(account('a1'), 4000));
    await store.close();
    expect(await opener()(onDisk(folder, sampleKey(8)))).toMatchObject({ kind: 'damaged' });
    const again = await openedStore(onDisk(folder));
    expect(value(await again.outbox.get(change.id))).toMatchObject({ draft: change.draft });
    expect(value(await again.directory.count())).toBe(1);
    expect(value(await again.audit.read(0, 9)).map(({ run }) => run)).toHaveLength(1);
    await again.close();
  });

  test('the caller keeps its key', async () => {
    const key = sampleKey(9);
    await (await openedStore(onDisk(temporaryFolder(), key))).close();
    expect(key).toEqual(sampleKey(9));
  });

  test('every file is for its own user alone, and none is left open', async () => {
    const folder = join(temporaryFolder(), 'practice');
    const store = await openedStore(onDisk(folder));
    value(await store.outbox.save(newCreate(), saved));
    value(await store.copyOutbox());
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    const modes = files.map((file) => [
      file.isFile(),
      statSync(join(file.parentPath, file.name)).mode & 0o777,
    ]);
    const names = files.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['outbox.db', 'directory.db', 'outbox.db-wal', 'reserve.bin']),
    );
    if (process.platform !== 'win32')
      expect(modes.filter(([isFile, mode]) => mode !== (isFile ? 0o600 : 0o700))).toEqual([]);
    await store.close();
    expect(existsSync(join(folder, 'outbox.db-wal'))).toBe(false);
  });

  test('a second store on the same files is refused: there is one writer', async () => {
    const folder = temporaryFolder();
    const store = await openedStore(onDisk(folder));
    expect(await opener()(onDisk(folder))).toEqual({ kind: 'failed' });
    value(await store.outbox.save(newCreate(), saved));
    await store.close();
  });

  test('an outbox that has vanished from among the other files is not begun anew', async () => {
    const folder = temporaryFolder();
    const store = await openedStore(onDisk(folder));
    value(await store.outbox.save(newCreate(), saved));
    await store.close();
    writeFileSync(join(folder, 'outbox.db'), '');
    expect(await opener()(onDisk(folder))).toMatchObject({ kind: 'damaged', copies: [{ open: 1 }] });
    expect(statSync(join(folder, 'outbox.db')).size).toBe(0);
  });

  test('a damaged outbox is told with its copies, and no file is changed', async () => {
    const folder = temporaryFolder();
    const store = await openedStore(onDisk(folder));
    value(await store.outbox.save(newCreate(), saved));
    await store.close();
    const file = join(folder, 'outbox.db');
    const content = readFileSync(file);
    content.writeUInt8(content.readUInt8(9000) ^ 1, 9000);
    writeFileSync(file, content);
    expect(await opener()(onDisk(folder))).toMatchObject({ kind: 'damaged', copies: [{ open: 1 }] });
    expect(readFileSync(file).equals(content)).toBe(true);
  });

  test('a folder that cannot be made is a failure', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'x');
    expect(await opener()(onDisk(join(file, 'folder')))).toEqual({ kind: 'failed' });
  });
});

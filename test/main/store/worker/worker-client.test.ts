import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import type { Store } from '../../../../main/core/store-ports.ts';
import { code, value } from '../../../support/main/results.ts';
import { account, newCreate, saved } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { onDisk, openedStore, opener, watchWorkers } from './worker-store.ts';

const impatience = { silence: 200, closing: 200 };

/** Stand-ins for the store's thread, each with a fault. */
const threads = {
  diesOnCall: new URL('threads/dies-on-call.ts', import.meta.url),
  throwsOnCall: new URL('threads/throws-on-call.ts', import.meta.url),
  hangsOnCall: new URL('threads/hangs-on-call.ts', import.meta.url),
  neverOpens: new URL('threads/never-opens.ts', import.meta.url),
  speaksNonsense: new URL('threads/speaks-nonsense.ts', import.meta.url),
};

function openFaulty(thread: URL, log = vi.fn(), patience = {}): Promise<Store> {
  return openedStore({ kind: 'memory' }, { workerFile: fileURLToPath(thread), patience, log });
}

describe('when the thread', () => {
  test('dies in the middle, every call is answered, those to come too', async () => {
    const log = vi.fn();
    const store = await openFaulty(threads.diesOnCall, log);
    const calls = Array.from({ length: 20 }, () => store.directory.count());
    const codes = (await Promise.all(calls)).map(code);
    expect(codes).toEqual(['ok', ...Array.from({ length: 19 }, () => 'storage-unavailable')]);
    expect(code(await store.outbox.totals())).toBe('storage-unavailable');
    expect(log.mock.calls).toEqual([['store-thread-ended', { code: 'exit' }]]);
    await store.close();
  });

  test('throws, its error’s text goes nowhere', async () => {
    const log = vi.fn();
    const store = await openFaulty(threads.throwsOnCall, log);
    expect(code(await store.outbox.save(newCreate(), saved))).toBe('storage-unavailable');
    expect(log.mock.calls).toEqual([['store-thread-ended', { code: 'error' }]]);
  });

  test('hangs in a call, it is given up after its time', async () => {
    const store = await openFaulty(threads.hangsOnCall, vi.fn(), impatience);
    const calls = [store.outbox.totals(), store.outbox.save(newCreate(), saved), store.audit.head()];
    expect((await Promise.all(calls)).map(code)).toEqual(Array.from(calls, () => 'storage-unavailable'));
    await store.close();
  });

  test('hangs at the close, main goes on, and what was asked is answered', async () => {
    const store = await openFaulty(threads.hangsOnCall, vi.fn(), impatience);
    const asked = store.outbox.totals();
    await store.close();
    expect(code(await asked)).toBe('storage-unavailable');
  });

  test('never opens, opening fails after its time', async () => {
    const open = opener({ workerFile: fileURLToPath(threads.neverOpens), patience: { opening: 200 } });
    expect(await open({ kind: 'memory' })).toEqual({ kind: 'failed' });
  });

  test('speaks nonsense, it is ended', async () => {
    const workers = watchWorkers();
    const store = await openFaulty(threads.speaksNonsense);
    const exit = new Promise((resolve) => workers[0]?.once('exit', resolve));
    expect(code(await store.outbox.totals())).toBe('storage-unavailable');
    await exit;
  });

  test('is not there, opening fails', async () => {
    expect(
      await opener({ workerFile: `${fileURLToPath(threads.neverOpens)}.nowhere` })({ kind: 'memory' }),
    ).toEqual({ kind: 'failed' });
    expect(await opener({ workerFile: 'not a path' })({ kind: 'memory' })).toEqual({ kind: 'failed' });
  });
});

test('a call with something that no thread can be sent is answered, and the others go on', async () => {
  const store = await openedStore({ kind: 'memory' });
  const unsendable = { ...account('a1'), toJSON: () => undefined };
  expect(code(await store.directory.record(unsendable, 1000))).toBe('internal');
  expect(value(await store.directory.count())).toBe(0);
  await store.close();
});

test('a real thread ended at any moment leaves everything that it acknowledged', async () => {
  const folder = temporaryFolder();
  const acknowledged: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const workers = watchWorkers();
    const store = await openedStore(onDisk(folder));
    const saves = Array.from({ length: 60 }, () => newCreate()).map(async (change) => {
      const result = await store.outbox.save(change, saved);
      if (result.ok) acknowledged.push(change.id);
      // One after the other saying so, the thread is ended in the middle of the rest.
      if (result.ok && acknowledged.length % 25 === 20) await workers[0]?.terminate();
      return code(result);
    });
    const codes = await Promise.all(saves);
    expect(codes.filter((one) => one !== 'ok' && one !== 'storage-unavailable')).toEqual([]);
    expect(codes).toContain('storage-unavailable');
    await store.close();
  }
  const store = await openedStore(onDisk(folder));
  const pages = await Promise.all([0, 100, 200].map((offset) => store.outbox.list({ offset })));
  const there = new Set<string>(pages.flatMap((page) => value(page).changes.map(({ id }) => id)));
  expect(acknowledged.length).toBeGreaterThan(20);
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  expect(value(await store.audit.verify(null))).toMatchObject({ kind: 'whole', entries: there.size });
  await store.close();
  expect(readdirSync(folder)).toContain('outbox.db');
});

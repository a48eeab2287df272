import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { AuditClock } from '../../../../main/store/audit/entry.ts';
import { listCopies } from '../../../../main/store/outbox/copies.ts';
import * as outboxFile from '../../../../main/store/outbox/file.ts';
import { StoreError } from '../../../../main/store/files/store-error.ts';
import { openInMemory, openOnDisk, type StoreFiles } from '../../../../main/store/files/store-files.ts';
import { usualLimits } from '../../../../main/store/files/store-limits.ts';
import { newCreate, sampleKey, saved, step } from '../sample-entries.ts';
import { entryStates } from '../../../../preload/contract/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';

vi.mock(import('../../../../main/store/outbox/file.ts'), async (original) => {
  const real = await original();
  return { ...real, openOutboxFile: vi.fn(real.openOutboxFile) };
});

afterEach(() => {
  vi.mocked(outboxFile.openOutboxFile).mockClear();
});

let monotonic = 0;
const clock: AuditClock = { now: () => 9000, monotonic: () => monotonic, run: 'run-1' };
const limits = { ...usualLimits, reserveBytes: 8192 };

function open(folder: string): StoreFiles {
  const opening = openOnDisk(folder, sampleKey(), { limits, clock, notify: () => undefined });
  if (opening.kind !== 'open') throw new Error('It is damaged.');
  return opening.files;
}

test('opening on a full disk gives up the reserve and is tried once more', () => {
  const folder = temporaryFolder();
  open(folder).close();
  const reserve = join(folder, 'reserve.bin');
  const mocked = vi.mocked(outboxFile.openOutboxFile);
  const real = mocked.getMockImplementation();
  let room: boolean[] = [];
  const refuse = () => {
    room.push(statSync(reserve, { throwIfNoEntry: false }) === undefined);
    throw new StoreError('full', 'disk-full');
  };
  mocked.mockImplementationOnce(refuse).mockImplementationOnce((...values) => {
    room.push(statSync(reserve, { throwIfNoEntry: false }) === undefined);
    if (real === undefined) throw new Error('There is no real one.');
    return real(...values);
  });
  open(folder).close();
  expect(room).toEqual([false, true]);
  room = [];
  mocked.mockImplementationOnce(refuse).mockImplementationOnce(refuse);
  expect(() => open(folder)).toThrow('disk-full');
  expect(room).toEqual([false, true]);
});

test('an error in opening that is no full disk costs no reserve', () => {
  const folder = temporaryFolder();
  open(folder).close();
  vi.mocked(outboxFile.openOutboxFile).mockImplementationOnce(() => {
    throw new StoreError('newer', 'newer-schema');
  });
  expect(() => open(folder)).toThrow('newer-schema');
  expect(statSync(join(folder, 'reserve.bin')).size).toBe(8192);
});

test('a copy is due after so many new changes, and not within a minute of the last', () => {
  const files = open(temporaryFolder());
  const save = (count: number) => {
    for (let number = 0; number < count; number += 1) files.save(newCreate(), saved);
  };
  save(249);
  expect(files.isCopyDue).toBe(false);
  save(1);
  expect(files.isCopyDue).toBe(true);
  files.copyOutbox();
  expect(files.isCopyDue).toBe(false);
  save(250);
  expect(files.isCopyDue).toBe(false);
  monotonic += 60_000;
  expect(files.isCopyDue).toBe(true);
  files.close();
});

test('a copy of a large outbox waits until nothing was written for a second', () => {
  const folder = temporaryFolder();
  const opening = openOnDisk(folder, sampleKey(), {
    limits: { ...limits, copyAtOnce: 0 },
    clock,
    notify: () => undefined,
  });
  if (opening.kind !== 'open') throw new Error('It is damaged.');
  const { files } = opening;
  const count = () => listCopies(join(folder, 'copies'), sampleKey()).length;
  const change = newCreate();
  const writes = [
    () => files.save(change, saved),
    () => files.carryOn((outbox) => outbox.claim({ now: 9000, limit: 1 })),
    () => files.carryOn((outbox) => outbox.move(step(change.id, 'sending', 'failed'))),
  ];
  expect(files.isCopyQuick).toBe(false);
  for (const [index, write] of writes.entries()) {
    monotonic += 1000;
    expect([files.isCopyQuick, files.isCopyDue]).toEqual([true, false]);
    write();
    files.askForCopy();
    monotonic += 999;
    expect([files.isCopyQuick, files.isCopyDue, count()]).toEqual([false, true, index]);
    monotonic += 1;
    files.askForCopy();
    expect([files.isCopyDue, count()]).toEqual([false, index + 1]);
  }
  files.close();
});

test('what ended more than 30 days ago goes when a copy is taken, 500 at a time; the log keeps its entries', () => {
  const day = 86_400_000;
  let now = day;
  const opening = openOnDisk(temporaryFolder(), sampleKey(), {
    limits,
    clock: { ...clock, now: () => now },
    notify: () => undefined,
  });
  if (opening.kind !== 'open') throw new Error('It is damaged.');
  const { files } = opening;
  const drop = (at: number) => {
    const { id } = files.save(newCreate(), saved);
    files.outbox.move({ ...step(id, 'pending', 'dropped'), at });
  };
  for (let number = 0; number < 501; number += 1) drop(day - 1);
  drop(day);
  files.save(newCreate(), saved);
  const { id: failed } = files.save(newCreate(), saved);
  files.carryOn((outbox) => outbox.claim({ now: day, limit: 1, first: [failed] }));
  files.outbox.move({ ...step(failed, 'sending', 'failed'), at: 1 });
  const left = () => files.outbox.list({ states: [...entryStates] }).total;
  const entries = files.outbox.audit.head().seq;
  now += 30 * day;
  const found = [1, 2, 3].map(() => {
    files.copyOutbox();
    return left();
  });
  expect(found).toEqual([4, 3, 3]);
  expect(files.outbox.audit.verify(null)).toMatchObject({ kind: 'whole', entries });
  files.close();
});

test('in memory there is nothing to copy and no disk to be full', () => {
  const files = openInMemory(clock);
  files.save(newCreate(), saved);
  files.copyOutbox();
  expect(files.health()).toEqual({ full: false, directorySetAside: false });
  expect(files.isOpen).toBe(true);
  files.close();
  expect(files.isOpen).toBe(false);
});

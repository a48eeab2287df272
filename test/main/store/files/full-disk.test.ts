import { describe, expect, test } from 'vitest';
import type { NewEntry } from '../../../../main/core/store-ports.ts';
import { openConnection } from '../../../../main/store/files/connection.ts';
import { FullDisk } from '../../../../main/store/files/full-disk.ts';
import { OutboxDatabase } from '../../../../main/store/outbox/database.ts';
import { sqliteCode } from '../../../../main/store/files/sqlite.ts';
import { StoreError } from '../../../../main/store/files/store-error.ts';
import type { OutboxEntry } from '../../../../preload/contract/index.ts';
import { newCreate, saved, step } from '../sample-entries.ts';

/** An outbox in a file system of so many pages, with a reserve that is worth some more of them. */
class TinyDisk {
  readonly db = openConnection(':memory:', null);
  readonly outbox = new OutboxDatabase(this.db);
  readonly disk: FullDisk;
  readonly reservePages = 20;
  held = false;
  pages = 0;

  constructor(room: number) {
    this.pages = Number(this.db.pragma('page_count', { simple: true })) + room + this.reservePages;
    this.disk = new FullDisk(this, () => 1e9);
  }

  hold(): boolean {
    const used =
      Number(this.db.pragma('page_count', { simple: true })) -
      Number(this.db.pragma('freelist_count', { simple: true }));
    if (!this.held && this.pages - used < this.reservePages) return false;
    this.#set(true);
    return true;
  }

  release(): boolean {
    const was = this.held;
    this.#set(false);
    return was;
  }

  #set(held: boolean): void {
    this.held = held;
    this.db.pragma(`max_page_count=${this.pages - (held ? this.reservePages : 0)}`);
  }

  save(change: NewEntry): OutboxEntry {
    return this.disk.accept(() => this.outbox.save(change, saved));
  }

  /** Saves until the disk is full; what was accepted. */
  fill(): OutboxEntry[] {
    const accepted: OutboxEntry[] = [];
    for (let number = 0; number < 10_000; number += 1) {
      try {
        accepted.push(this.save(newCreate()));
      } catch (error) {
        expect(error).toEqual(new StoreError('full', 'disk-full'));
        return accepted;
      }
    }
    throw new Error('It never filled up.');
  }
}

describe('on a full disk', () => {
  test('control: the library says SQLITE_FULL', () => {
    const tiny = new TinyDisk(10);
    tiny.fill();
    try {
      for (let number = 0; number < 1000; number += 1) tiny.outbox.save(newCreate(), saved);
      expect.unreachable();
    } catch (error) {
      expect(sqliteCode(error)).toBe('SQLITE_FULL');
    }
  });

  test('new changes are refused, the reserve is kept for the others, and nothing accepted is lost', () => {
    const tiny = new TinyDisk(30);
    expect(tiny.disk.isFull()).toBe(false);
    const accepted = tiny.fill();
    expect(accepted.length).toBeGreaterThan(10);
    expect(tiny.held).toBe(true);
    expect(tiny.outbox.totals().pending).toBe(accepted.length);
    expect(tiny.outbox.audit.verify(null)).toMatchObject({ kind: 'whole', entries: accepted.length });
  });

  test('what was accepted goes on at the cost of the reserve, and new changes are refused until it is there again', () => {
    const tiny = new TinyDisk(30);
    const accepted = tiny.fill();
    let steps = 0;
    for (; tiny.held; steps += 1) {
      const change = accepted[steps];
      if (change === undefined) throw new Error('The reserve was never needed.');
      const claimed = tiny.disk.carryOn(() => tiny.outbox.claim({ now: 2000, limit: 1, first: [change.id] }));
      expect(claimed).toMatchObject([{ id: change.id, state: 'sending' }]);
    }
    expect(tiny.disk.isFull()).toBe(true);
    expect(() => tiny.save(newCreate())).toThrow(new StoreError('full', 'disk-full'));
    expect(tiny.outbox.totals()).toMatchObject({ sending: steps, pending: accepted.length - steps });
    // Room comes back: the next change makes the reserve first and is taken.
    tiny.pages += 100;
    tiny.save(newCreate());
    expect(tiny.held).toBe(true);
    expect(tiny.disk.isFull()).toBe(false);
  });

  test('a step that even the reserve does not help is refused, and can be taken later', () => {
    const tiny = new TinyDisk(30);
    tiny.fill();
    const append = () =>
      tiny.disk.carryOn(() => tiny.outbox.audit.append({ event: 'log-exported', role: 'person' }));
    const untilRefused = () => {
      for (let number = 0; number < 10_000; number += 1) append();
    };
    expect(untilRefused).toThrow(new StoreError('full', 'disk-full'));
    expect(append).toThrow(new StoreError('full', 'disk-full'));
    const { seq } = tiny.outbox.audit.head();
    tiny.pages += 100;
    expect(tiny.disk.isFull()).toBe(false);
    expect(append().seq).toBe(seq + 1);
    expect(tiny.outbox.audit.verify(null)).toMatchObject({ kind: 'whole', entries: seq + 1 });
  });

  test('an error that is no full disk is handed on, and costs no reserve', () => {
    const tiny = new TinyDisk(30);
    const change = tiny.save(newCreate());
    expect(() => tiny.disk.carryOn(() => tiny.outbox.move(step(change.id, 'pending', 'done')))).toThrow();
    expect(() => tiny.disk.accept(() => tiny.outbox.save(change, saved))).toThrow('UNIQUE');
    expect([tiny.held, tiny.disk.isFull()]).toEqual([true, false]);
  });

  test('where there was no room for a reserve from the start, changes are refused', () => {
    const disk = new FullDisk({ hold: () => false, release: () => false }, () => 0);
    expect(disk.isFull()).toBe(true);
    expect(() => disk.accept(() => 1)).toThrow(new StoreError('full', 'disk-full'));
    expect(disk.carryOn(() => 1)).toBe(1);
  });
});

test('a change that was taken says that there is room, whatever the disk counts', () => {
  let held = false;
  const disk = new FullDisk({ hold: () => held, release: () => false }, () => 0);
  held = true;
  expect(disk.isFull()).toBe(true);
  disk.accept(() => 1);
  expect(disk.isFull()).toBe(false);
});

test.each([
  ['SQLITE_IOERR_WRITE', 0, true],
  ['SQLITE_IOERR_FSYNC', 0, true],
  ['SQLITE_IOERR_FSYNC', 1e9, false],
  ['SQLITE_CANTOPEN', 0, true],
  ['SQLITE_IOERR_READ', 0, false],
  ['SQLITE_READONLY', 0, false],
  ['SQLITE_CORRUPT', 0, false],
])('%s with %d bytes left: taken for a full disk is %s', (code, left, full) => {
  const disk = new FullDisk({ hold: () => true, release: () => false }, () => left);
  const error = sqliteErrorWith(code);
  const run = () =>
    disk.carryOn(() => {
      throw error;
    });
  if (full) expect(run).toThrow(new StoreError('full', 'disk-full'));
  else expect(run).toThrow(error);
});

function sqliteErrorWith(code: string): Error {
  try {
    openConnection(':memory:', null).exec('no SQL');
  } catch (error) {
    if (error instanceof Error) return Object.defineProperty(error, 'code', { value: code });
  }
  throw new Error('There was no error.');
}

import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AuditClock } from '../../../../main/store/audit/entry.ts';
import { openConnection, type Connection } from '../../../../main/store/files/connection.ts';
import { OutboxDatabase } from '../../../../main/store/outbox/database.ts';
import { accountId, newCreate, newId, saved } from '../sample-entries.ts';

const clock: AuditClock = { now: () => 1_769_000_000_123, monotonic: () => 4567, run: 'run-1' };
const zeros = '0'.repeat(64);

let db: Connection;
let outbox: OutboxDatabase;

beforeEach(() => {
  db = openConnection(':memory:', null);
  outbox = new OutboxDatabase(db, clock);
});

function fill(count: number): void {
  for (let number = 0; number < count; number += 1)
    outbox.audit.append({ event: 'returned', role: 'program' });
}

test('an empty log has a head of zeros and is whole', () => {
  expect(outbox.audit.head()).toEqual({ seq: 0, hash: zeros });
  expect(outbox.audit.verify(null)).toEqual({ kind: 'whole', entries: 0, head: { seq: 0, hash: zeros } });
  expect(outbox.audit.verify({ seq: 0, hash: zeros })).toMatchObject({ kind: 'whole' });
});

test('an entry says who, what, about what, when by both clocks, and hashes over the one before', () => {
  const [change, account] = [newId(), accountId('a1')];
  outbox.audit.append({ event: 'key-stored', role: 'person' });
  const head = outbox.audit.append(
    { event: 'decided', role: 'person', outcome: 'send-again' },
    { change, account },
  );
  const [first, second] = outbox.audit.read(0, 10);
  const at = new Date(1_769_000_000_123).toISOString();
  const about = { at, monotonic: 4567, run: 'run-1', role: 'person' };
  expect(first).toEqual({
    ...about,
    seq: 1,
    event: 'key-stored',
    change: null,
    account: null,
    hash: first?.hash,
  });
  expect(second).toEqual({
    ...about,
    seq: 2,
    event: 'decided',
    outcome: 'send-again',
    change,
    account,
    hash: head.hash,
  });
  // The format, spelled out once more: whoever exports the log can check it with any SHA-256.
  const text = JSON.stringify([
    ...['kiosk-audit-1', 2, at, 4567, 'run-1', 'decided', 'person', 'send-again', change, account],
    first?.hash,
  ]);
  expect(head).toEqual({ seq: 2, hash: createHash('sha256').update(text).digest('hex') });
});

test('an outcome that is no code is withheld', () => {
  for (const outcome of ['Ada Example', 'ada@example.com', '', 'x'.repeat(65), '+12025550101'])
    outbox.audit.append({ event: 'failed', role: 'program', outcome });
  expect(new Set(outbox.audit.read(0, 10).map((entry) => entry.outcome))).toEqual(new Set(['withheld']));
});

test('the log is read in order, after a place, in bounded parts', () => {
  fill(7);
  expect(outbox.audit.read(0, 3).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(outbox.audit.read(5, 3).map(({ seq }) => seq)).toEqual([6, 7]);
  expect(outbox.audit.read(7, 3)).toEqual([]);
});

test('the log holds nothing of a person but ids', () => {
  outbox.save(newCreate(), saved);
  const text = JSON.stringify(db.prepare('SELECT * FROM audit').all());
  expect(text).not.toMatch(/Ada|example\.com|202-555/);
  expect(text).toContain('saved');
});

describe('verifying', () => {
  test('walks logs of any length in short steps, and what is added meanwhile', () => {
    fill(2500);
    const walk = outbox.audit.walk(null);
    expect(walk.step()).toBeNull();
    fill(1);
    expect(walk.step()).toBeNull();
    expect(walk.step()).toEqual({ kind: 'whole', entries: 2501, head: outbox.audit.head() });
    db.exec('DROP TRIGGER audit_kept; DELETE FROM audit WHERE seq > 2000');
    expect(outbox.audit.verify(null)).toMatchObject({ kind: 'whole', entries: 2000 });
  });

  test('says where the chain breaks, and how', () => {
    fill(6);
    db.exec('DROP TRIGGER audit_kept; DROP TRIGGER audit_fixed');
    db.exec("BEGIN; UPDATE audit SET run = 'run-2' WHERE seq = 4");
    expect(outbox.audit.verify(null)).toEqual({ kind: 'broken', seq: 4, reason: 'hash' });
    db.exec('ROLLBACK; DELETE FROM audit WHERE seq = 3');
    expect(outbox.audit.verify(null)).toEqual({ kind: 'broken', seq: 3, reason: 'gap' });
  });

  test('holds the log against a head that was kept elsewhere', () => {
    fill(3);
    const kept = outbox.audit.head();
    fill(2);
    expect(outbox.audit.verify(kept)).toMatchObject({ kind: 'whole', entries: 5 });
    expect(outbox.audit.verify({ ...kept, hash: zeros })).toEqual({
      kind: 'broken',
      seq: 3,
      reason: 'anchor',
    });
    expect(outbox.audit.verify({ seq: 9, hash: zeros })).toEqual({
      kind: 'broken',
      seq: 6,
      reason: 'anchor',
    });
  });

  test('from the kept head on: what is before is not walked, that entry and those after it are', () => {
    fill(6);
    const kept = outbox.audit.head();
    fill(2);
    const from = kept.seq;
    const whole = { kind: 'whole', entries: 8, head: outbox.audit.head() };
    expect(outbox.audit.verify(kept, from)).toEqual(whole);
    db.exec('DROP TRIGGER audit_kept; DROP TRIGGER audit_fixed');
    db.exec("BEGIN; UPDATE audit SET run = 'run-2' WHERE seq = 4");
    expect(outbox.audit.verify(kept, from)).toEqual(whole);
    // Not the anchor's own place: the whole chain is walked.
    expect(outbox.audit.verify(kept, 7)).toMatchObject({ kind: 'broken', seq: 4 });
    expect(outbox.audit.verify(null, from)).toMatchObject({ kind: 'broken', seq: 4 });
    for (const [edit, seq, reason] of [
      ["UPDATE audit SET run = 'run-2' WHERE seq = 6", 6, 'hash'],
      ["UPDATE audit SET run = 'run-2' WHERE seq = 7", 7, 'hash'],
      ['DELETE FROM audit WHERE seq = 7', 7, 'gap'],
      ['DELETE FROM audit WHERE seq > 5', 6, 'anchor'],
      ['DELETE FROM audit WHERE seq > 2', 5, 'anchor'],
    ] as const) {
      db.exec(`ROLLBACK; BEGIN; ${edit}`);
      expect(outbox.audit.verify(kept, from)).toEqual({ kind: 'broken', seq, reason });
    }
    db.exec('ROLLBACK');
    const other = { ...kept, hash: zeros };
    expect(outbox.audit.verify(other, from)).toEqual({ kind: 'broken', seq: 6, reason: 'anchor' });
  });

  test('finds a whole log that was written anew, by the kept head alone', () => {
    fill(3);
    const kept = outbox.audit.head();
    const another = new OutboxDatabase(openConnection(':memory:', null), { ...clock, run: 'run-2' });
    for (let number = 0; number < 3; number += 1)
      another.audit.append({ event: 'returned', role: 'program' });
    expect(another.audit.verify(null)).toMatchObject({ kind: 'whole' });
    expect(another.audit.verify(kept)).toEqual({ kind: 'broken', seq: 3, reason: 'anchor' });
  });
});

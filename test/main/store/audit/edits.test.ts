import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { AuditHead, AuditVerdict } from '../../../../main/core/audit-ports.ts';
import { genesis, hashEntry, parseEntry } from '../../../../main/store/audit/entry.ts';
import { openConnection, type Connection } from '../../../../main/store/files/connection.ts';
import { OutboxDatabase } from '../../../../main/store/outbox/database.ts';
import { rounds } from '../../../support/rounds.ts';
import { accountId, newCreate, newUpdate, sampleKey, saved, step } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Numbers that are the same in each run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const length = 60;

/** A file with a log of `length` lines of all kinds, and the head of it. */
function makeLog(file: string): AuditHead {
  const db = openConnection(file, sampleKey());
  const outbox = new OutboxDatabase(db);
  for (let number = 0; outbox.audit.head().seq < length; number += 1) {
    const change = number % 2 === 0 ? newCreate() : newUpdate(`account${number}`);
    outbox.save(change, saved);
    if (outbox.audit.head().seq >= length - 1) continue;
    outbox.claim({ now: 2000, limit: 1, first: [change.id] });
    const note = { event: 'done', role: 'program', outcome: 'ok' } as const;
    const set = number % 2 === 0 ? { accountId: accountId(`new${number}`) } : {};
    outbox.move({ ...step(change.id, 'sending', 'done', set), note });
  }
  const head = outbox.audit.head();
  expect(outbox.audit.verify(head)).toEqual({ kind: 'whole', entries: length, head });
  db.close();
  return head;
}

const columns = ['at', 'monotonic', 'run', 'event', 'role', 'outcome', 'change', 'account', 'hash'] as const;
const RowSchema = v.record(v.string(), v.union([v.string(), v.number(), v.null()]));
type Row = v.InferOutput<typeof RowSchema>;

/** Another value of the same kind, as close to the old one as it can be. */
function alter(value: string | number | null, random: (below: number) => number): string | number | null {
  if (value === null) return 'x';
  if (typeof value === 'number') return value + 1 + random(3);
  const place = random(value.length);
  const letter = String.fromCharCode(value.charCodeAt(place) ^ 1);
  return (
    [value.slice(0, place) + letter + value.slice(place + 1), `${value}0`, value.slice(1), null][random(4)] ??
    null
  );
}

/** One edit of the log by plain SQL; answers what was done. */
function edit(db: Connection, random: (below: number) => number): string {
  const read = (seq: number): Row =>
    v.parse(RowSchema, db.prepare('SELECT * FROM audit WHERE seq = ?').get(seq));
  const put = ({ seq = null, ...row }: Row) => {
    for (const name of columns)
      db.prepare(`UPDATE audit SET "${name}" = ? WHERE seq = ?`).run(row[name] ?? null, seq);
  };
  const seq = 1 + random(length);
  const other = 1 + ((seq + random(length - 1)) % length);
  const what = random(8);
  if (what <= 1) {
    const name = columns[random(columns.length)] ?? 'at';
    const before = read(seq)[name] ?? null;
    const after = alter(before, random);
    if (after === before) return edit(db, random);
    db.prepare(`UPDATE audit SET "${name}" = ? WHERE seq = ?`).run(after, seq);
    return `edited ${name}`;
  }
  if (what === 2) {
    db.prepare('DELETE FROM audit WHERE seq = ?').run(seq);
    // With the places moved up, so that no gap shows.
    if (random(2) === 1) db.prepare('UPDATE audit SET seq = seq - 1 WHERE seq > ?').run(seq);
    return 'removed';
  }
  if (what === 3) {
    db.prepare('DELETE FROM audit WHERE seq >= ?').run(seq);
    return 'truncated';
  }
  if (what === 4) {
    const [one, two] = [read(seq), read(other)];
    put({ ...two, seq: one['seq'] ?? 0 });
    put({ ...one, seq: two['seq'] ?? 0 });
    return 'swapped';
  }
  if (what === 5) {
    const after = random(2) === 1 ? length + 1 : 0;
    const names = columns.map((name) => `"${name}"`).join();
    db.prepare(`INSERT INTO audit (seq, ${names}) SELECT ?, ${names} FROM audit WHERE seq = ?`).run(
      after,
      seq,
    );
    return 'duplicated';
  }
  if (what === 6) {
    // By somebody who knows the format, and makes the entry right in itself.
    const run = `run-${random(1e6)}`;
    db.prepare('UPDATE audit SET run = ? WHERE seq = ?').run(run, seq);
    const entry = parseEntry(read(seq));
    const before = seq === 1 ? genesis.hash : read(seq - 1)['hash'];
    if (entry === null) throw new Error('It is no entry.');
    db.prepare('UPDATE audit SET hash = ? WHERE seq = ?').run(hashEntry(entry, String(before)), seq);
    return 'forged';
  }
  db.prepare('UPDATE audit SET seq = seq + ? WHERE seq >= ?').run(1000 + random(5), seq);
  return 'moved away';
}

test('every edit of the log by plain SQL is found', { timeout: 600_000 }, () => {
  const file = join(temporaryFolder(), 'outbox.db');
  const head = makeLog(file);
  const random = seeded(20_261_122);
  const db = openConnection(file, sampleKey());
  db.exec(
    'DROP TRIGGER audit_kept; DROP TRIGGER audit_fixed; DROP TRIGGER audit_order; PRAGMA ignore_check_constraints = ON',
  );
  // The columns themselves let no null in, so an edit writes through a table without rules.
  db.exec('CREATE TABLE bare AS SELECT * FROM audit; DROP TABLE audit');
  db.exec(
    'CREATE TABLE audit (seq INTEGER PRIMARY KEY, at, monotonic, run, event, role, outcome, change, account, hash)',
  );
  db.exec('INSERT INTO audit SELECT * FROM bare');
  const log = new OutboxDatabase(db).audit;
  expect(log.verify(head)).toMatchObject({ kind: 'whole', entries: length });

  const kinds = new Map<string, number>();
  const missed: string[] = [];
  for (let round = 0; round < rounds('AUDIT_EDITS', 1000, 10_000); round += 1) {
    db.exec('BEGIN');
    const done = edit(db, random);
    const verdict: AuditVerdict = log.verify(head);
    if (verdict.kind === 'whole') missed.push(done);
    kinds.set(done, (kinds.get(done) ?? 0) + 1);
    db.exec('ROLLBACK');
  }
  expect(missed).toEqual([]);
  expect(kinds.size).toBe(columns.length + 6);
  // Control: what changes nothing is not called an edit.
  expect(log.verify(head)).toMatchObject({ kind: 'whole' });
  db.close();
});

import type { AccountId, EntryId } from '../../../preload/contract/index.ts';
import type { AuditEntry, AuditHead, AuditNote, AuditVerdict } from '../../core/audit-ports.ts';
import { createAuditClock, genesis, hashEntry, parseEntry, type AuditClock } from './entry.ts';
import { AuditWalk } from './walk.ts';
import type { Connection } from '../files/connection.ts';
import { StoreError } from '../files/store-error.ts';

/** Outcomes are codes. Anything else could be somebody's data. */
const codePattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** What an entry is about. */
export interface AuditSubject {
  readonly change?: EntryId | null | undefined;
  readonly account?: AccountId | null | undefined;
}

/** The hash-chained log in the outbox's file, whose schema `OutboxDatabase` brings. Throws what the library throws. */
export class AuditLog {
  readonly #clock: AuditClock;
  readonly #statements;

  constructor(db: Connection, clock: AuditClock = createAuditClock()) {
    this.#clock = clock;
    this.#statements = {
      insert: db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
      last: db.prepare('SELECT * FROM audit ORDER BY seq DESC LIMIT 1'),
      after: db.prepare('SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT ?'),
    };
  }

  /** Adds one entry, as a part of the transaction that is open, if any. */
  append(note: AuditNote, about: AuditSubject = {}): AuditHead {
    const head = this.head();
    const entry: Omit<AuditEntry, 'hash'> = {
      seq: head.seq + 1,
      at: new Date(this.#clock.now()).toISOString(),
      monotonic: this.#clock.monotonic(),
      run: this.#clock.run,
      event: note.event,
      role: note.role,
      ...(note.outcome === undefined ? {} : { outcome: asCode(note.outcome) }),
      change: about.change ?? null,
      account: about.account ?? null,
    };
    const hash = hashEntry(entry, head.hash);
    const { seq, at, monotonic, run, event, role, outcome = null, change, account } = entry;
    this.#statements.insert.run(seq, at, monotonic, run, event, role, outcome, change, account, hash);
    return { seq, hash };
  }

  /** The last entry's place and hash. */
  head(): AuditHead {
    const row = this.#statements.last.get();
    if (row === undefined) return genesis;
    const { seq, hash } = readEntry(row);
    return { seq, hash };
  }

  /** Entries after `seq`, in order. */
  read(seq: number, limit: number): AuditEntry[] {
    return this.#statements.after.all(seq, limit).map(readEntry);
  }

  /** Begins a walk along the chain, the whole or from the anchor on; its steps are short, so that other work can be done between them. */
  walk(anchor: AuditHead | null, from?: number): AuditWalk {
    return new AuditWalk((seq, limit) => this.#statements.after.all(seq, limit), anchor, from);
  }

  /** The same at once. */
  verify(anchor: AuditHead | null, from?: number): AuditVerdict {
    const walk = this.walk(anchor, from);
    for (;;) {
      const verdict = walk.step();
      if (verdict !== null) return verdict;
    }
  }
}

function asCode(outcome: string): string {
  return codePattern.test(outcome) ? outcome : 'withheld';
}

function readEntry(row: unknown): AuditEntry {
  const entry = parseEntry(row);
  if (entry === null) throw new StoreError('damaged', 'audit-row');
  return entry;
}

import { createHash, randomUUID } from 'node:crypto';
import process from 'node:process';
import * as v from 'valibot';
import { AccountIdSchema, EntryIdSchema } from '../../../preload/contract/index.ts';
import { auditEvents, type AuditEntry, type AuditHead } from '../../core/audit-ports.ts';

/** What the clock on the wall and the clock of this run say. */
export interface AuditClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whole milliseconds since this run of the app began; never goes back. */
  readonly monotonic: () => number;
  /** Names this run. */
  readonly run: string;
}

/** The machine's clocks. Threads of one app hand on `run`, because they share the app's own start. */
export function createAuditClock(run: string = randomUUID()): AuditClock {
  return { now: () => Date.now(), monotonic: () => Math.round(process.uptime() * 1000), run };
}

/** The chain's beginning. */
export const genesis: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/**
 * The hash of an entry: SHA-256, in hexadecimal, over the JSON text of a list that begins with the format's name and
 * ends with the hash before. A list has one spelling only, and every column of the table is in it.
 */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>, previous: string): string {
  const { seq, at, monotonic, run, event, role, outcome = null, change, account } = entry;
  const text = ['kiosk-audit-1', seq, at, monotonic, run, event, role, outcome, change, account, previous];
  return createHash('sha256').update(JSON.stringify(text), 'utf8').digest('hex');
}

const RowSchema = v.object({
  seq: v.pipe(v.number(), v.safeInteger()),
  at: v.string(),
  monotonic: v.pipe(v.number(), v.safeInteger()),
  run: v.string(),
  event: v.picklist(auditEvents),
  role: v.picklist(['person', 'program']),
  outcome: v.nullable(v.string()),
  change: v.nullable(EntryIdSchema),
  account: v.nullable(AccountIdSchema),
  hash: v.string(),
});

/** Reads a row of the table `audit`; null when it is none that this app can have written. */
export function parseEntry(row: unknown): AuditEntry | null {
  const parsed = v.safeParse(RowSchema, row);
  if (!parsed.success) return null;
  const { outcome, ...entry } = parsed.output;
  return outcome === null ? entry : { ...entry, outcome };
}

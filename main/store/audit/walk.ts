import * as v from 'valibot';
import type { AuditHead, AuditVerdict } from '../../core/audit-ports.ts';
import { genesis, hashEntry, parseEntry } from './entry.ts';

/** Rows of one step: a few milliseconds. */
const stepLength = 1000;

/** In the place of a hash that nobody asks about. */
const notWalked = '';

const PlaceSchema = v.object({ seq: v.pipe(v.number(), v.safeInteger()) });

/** Walks along the chain, from its beginning or from the anchor on, and compares each hash with what the entry hashes to. */
export class AuditWalk {
  readonly #readAfter: (seq: number, limit: number) => readonly unknown[];
  readonly #anchor: AuditHead | null;
  #head: AuditHead = genesis;
  /** From the very beginning: a row before the first that the app can have written is as wrong as a gap. */
  #from = Number.MIN_SAFE_INTEGER;

  /**
   * `from`: where it is the anchor's own place, entries before it are not walked, because they hash to what the anchor
   * holds. The one just before it is taken as it is, so that the anchor's entry can be hashed.
   */
  constructor(
    readAfter: (seq: number, limit: number) => readonly unknown[],
    anchor: AuditHead | null,
    from?: number,
  ) {
    this.#readAfter = readAfter;
    this.#anchor = anchor;
    if (from === undefined || from < 2 || anchor?.seq !== from) return;
    this.#head = { seq: from - 2, hash: notWalked };
    this.#from = from - 2;
  }

  /** Takes one step; null while there is more to walk. What is added meanwhile is walked too. */
  step(): AuditVerdict | null {
    const rows = this.#readAfter(this.#from, stepLength);
    for (const row of rows) {
      const reason = this.#judge(row);
      if (reason !== null) return { kind: 'broken', seq: this.#head.seq + 1, reason };
    }
    if (rows.length === stepLength) return null;
    return this.#findAnchor();
  }

  #judge(row: unknown): 'gap' | 'hash' | 'anchor' | null {
    const place = v.safeParse(PlaceSchema, row);
    if (place.success && place.output.seq !== this.#head.seq + 1) return 'gap';
    const entry = parseEntry(row);
    if (entry === null) return 'hash';
    if (this.#head.hash !== notWalked && hashEntry(entry, this.#head.hash) !== entry.hash) return 'hash';
    if (this.#anchor?.seq === entry.seq && this.#anchor.hash !== entry.hash) return 'anchor';
    this.#head = { seq: entry.seq, hash: entry.hash };
    this.#from = entry.seq;
    return null;
  }

  #findAnchor(): AuditVerdict {
    const { seq } = this.#head;
    if (this.#anchor !== null && this.#anchor.seq > seq)
      return { kind: 'broken', seq: seq + 1, reason: 'anchor' };
    return { kind: 'whole', entries: seq, head: this.#head };
  }
}

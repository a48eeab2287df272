import {
  entryPageLength,
  entryStates,
  unfinishedStates,
  succeed,
  type OutboxEntry,
  type EntryId,
  type EntryOperation,
  type EntryState,
  type Result,
} from '../../../../preload/contract/index.ts';
import type { Move, NewEntry, OutboxStore } from '../../../../main/core/store-ports.ts';

/** `OutboxStore` without waiting and without failing. */
export type SyncOutbox = {
  readonly [K in keyof OutboxStore]: (
    ...parameters: Parameters<OutboxStore[K]>
  ) => Awaited<ReturnType<OutboxStore[K]>> extends Result<infer T> ? T : never;
};

const isOpen = (state: EntryState): boolean => unfinishedStates.some((open) => open === state);
const isEnded = (state: EntryState): boolean => state === 'done' || state === 'dropped';

function laneOf(change: OutboxEntry): string {
  return change.operation === 'create' ? change.id : (change.accountId ?? '');
}

/**
 * The outbox's store as plain objects, with the exact rules of the real one (`store-equality.test.ts` holds the two
 * together): what it holds is what is durable, so it outlives the crashes of the simulated process.
 */
export class FakeOutbox implements SyncOutbox {
  /** Every change ever saved, in the order of their saving. */
  changes: readonly OutboxEntry[] = [];

  save({ id, operation, accountId, draft, base, savedAt }: NewEntry): OutboxEntry {
    if (this.get(id) !== null) throw new Error('An id was given twice');
    const known = { id, operation, accountId, draft, base, savedAt };
    const change: OutboxEntry = {
      ...known,
      state: 'pending',
      theirs: null,
      movedAt: savedAt,
      attempts: 0,
      dueAt: savedAt,
      failure: null,
    };
    this.changes = [...this.changes, change];
    return change;
  }

  claim({ now, limit, first = [] }: Parameters<OutboxStore['claim']>[0]): readonly OutboxEntry[] {
    const claimed: OutboxEntry[] = [];
    for (const id of [...first, ...this.changes.map((change) => change.id)]) {
      const change = this.get(id);
      if (claimed.length >= limit || change === null || !this.#isClaimable(change, now)) continue;
      const attempts = change.attempts + 1;
      claimed.push(this.#put({ ...change, state: 'sending', attempts, movedAt: now, dueAt: null }));
    }
    return claimed;
  }

  move({ id, from, attempts, to, at, set }: Move): OutboxEntry | null {
    const before = this.get(id);
    if (before === null || !from.includes(before.state)) return null;
    if (attempts !== undefined && attempts !== before.attempts) return null;
    return this.#step(before, { ...before, ...set, state: to }, at);
  }

  recover(now: number): number {
    const left = this.changes.filter(({ state }) => state === 'sending');
    for (const before of left) {
      const state = before.operation === 'create' ? 'unknown' : 'pending';
      this.#step(before, { ...before, state, failure: null }, now);
    }
    return left.length;
  }

  makeDue(now: number): void {
    const isLate = ({ dueAt }: OutboxEntry): boolean => dueAt !== null && dueAt > now;
    this.changes = this.changes.map((change) => (isLate(change) ? { ...change, dueAt: now } : change));
  }

  get(id: EntryId): OutboxEntry | null {
    return this.changes.find((change) => change.id === id) ?? null;
  }

  list({ account, states, offset = 0 }: Parameters<OutboxStore['list']>[0]) {
    const all = account === undefined ? entryStates.filter((state) => !isEnded(state)) : entryStates;
    const wanted = this.changes.filter(
      (change) =>
        (states ?? all).includes(change.state) && (account === undefined || change.accountId === account),
    );
    return { changes: wanted.slice(offset, offset + entryPageLength), total: wanted.length };
  }

  openCreates(limit: number): readonly OutboxEntry[] {
    return this.changes
      .filter(({ operation, state }) => operation === 'create' && !isEnded(state))
      .toReversed()
      .slice(0, limit);
  }

  totals() {
    const count = (state: EntryState): number => this.changes.filter((c) => c.state === state).length;
    const due = this.changes.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
    const saved = this.changes.filter(({ state }) => isOpen(state)).map(({ savedAt }) => savedAt);
    return {
      pending: count('pending'),
      sending: count('sending'),
      unknown: count('unknown'),
      conflict: count('conflict'),
      failed: count('failed'),
      nextDueAt: due.length === 0 ? null : Math.min(...due),
      oldestSavedAt: saved.length === 0 ? null : Math.min(...saved),
    };
  }

  doneBetween(edges: readonly number[]) {
    return edges.slice(1).map((until, index) => {
      const from = edges[index] ?? until;
      const done = this.changes.filter(
        ({ state, movedAt }) => state === 'done' && movedAt >= from && movedAt < until,
      );
      const count = (wanted: EntryOperation) => done.filter((c) => c.operation === wanted).length;
      return { opened: count('create'), changed: count('update'), deleted: count('delete') };
    });
  }

  #isClaimable(change: OutboxEntry, now: number): boolean {
    if (change.state !== 'pending' || change.dueAt === null || change.dueAt > now) return false;
    const lane = this.changes.filter((other) => laneOf(other) === laneOf(change));
    const earlier = lane.slice(0, lane.indexOf(change));
    return lane.every(({ state }) => state !== 'sending') && !earlier.some(({ state }) => isOpen(state));
  }

  #step(before: OutboxEntry, requested: OutboxEntry, at: number): OutboxEntry {
    if (isEnded(before.state)) throw new Error(`A step from ${before.state} to ${requested.state}`);
    const { state } = requested;
    const { draft, base, theirs } = isEnded(state) ? nothing : requested;
    const { code, delivery, status } = requested.failure ?? {};
    const codes = code && delivery && { code, delivery, ...(status === undefined ? {} : { status }) };
    const failure = state === 'done' ? null : state === 'dropped' ? (codes ?? null) : requested.failure;
    const movedAt = state === before.state ? before.movedAt : at;
    const dueAt = state === 'pending' ? (requested.dueAt ?? at) : null;
    return this.#put({ ...requested, draft, base, theirs, failure, movedAt, dueAt });
  }

  #put(change: OutboxEntry): OutboxEntry {
    this.changes = this.changes.map((other) => (other.id === change.id ? change : other));
    return change;
  }
}

const nothing = { draft: null, base: null, theirs: null };

/** The fake as the port: every call answers a little later, as the worker does. */
export function asStore(outbox: SyncOutbox, around = atOnce): OutboxStore {
  const call = <T>(name: keyof OutboxStore, run: () => T): Promise<Result<T>> =>
    around(name, () => succeed(run()));
  return {
    save: (...given) => call('save', () => outbox.save(...given)),
    claim: (...given) => call('claim', () => outbox.claim(...given)),
    move: (...given) => call('move', () => outbox.move(...given)),
    recover: (...given) => call('recover', () => outbox.recover(...given)),
    makeDue: (...given) => call('makeDue', () => outbox.makeDue(...given)),
    get: (...given) => call('get', () => outbox.get(...given)),
    list: (...given) => call('list', () => outbox.list(...given)),
    openCreates: (...given) => call('openCreates', () => outbox.openCreates(...given)),
    totals: () => call('totals', () => outbox.totals()),
    doneBetween: (...given) => call('doneBetween', () => outbox.doneBetween(...given)),
  };
}

/** Stands round each call of the store: may hold it up, or let it fail before or after it is done. */
export type Around = <T>(name: keyof OutboxStore, run: () => Result<T>) => Promise<Result<T>>;

const atOnce: Around = (_, run) => Promise.resolve().then(run);

import {
  succeed,
  type AccountId,
  type FailureCode,
  type Result,
  type CachedAccount,
} from '../../../../preload/contract/index.ts';
import type { AuditHead, AuditNote, AuditVerdict } from '../../../../main/core/audit-ports.ts';
import { failNotSent } from '../../../../main/core/failures.ts';
import type { DirectoryEntry, Store, StoreOpening } from '../../../../main/core/store-ports.ts';
import { asStore, FakeOutbox } from '../outbox/fake-outbox.ts';

/**
 * The data of one server and the stores on it. Each call can be made to fail, before its effect or after it,
 * and it is seen how many stores were open at a time.
 */
export class FakeDisk {
  readonly outbox = new FakeOutbox();
  readonly cached = new Map<AccountId, DirectoryEntry>();
  readonly audit: (AuditNote & { readonly account?: AccountId })[] = [];
  /** Every call that the stores were asked, by its name. */
  readonly calls: string[] = [];
  opened = 0;
  isOpen = 0;
  maxOpen = 0;
  copies = 0;
  full = false;
  /** What the log is found to be; whole unless told. */
  verdict: AuditVerdict | null = null;
  readonly anchors: (AuditHead | null)[] = [];
  /** From where on it was walked, each time. */
  readonly walkedFrom: (number | undefined)[] = [];
  /** How the next openings end; `open` when there is none left. */
  readonly openings: Exclude<StoreOpening, { kind: 'open' }>[] = [];
  /** Holds up the closing of a store. */
  closing: Promise<unknown> = Promise.resolve();
  /** Refuses a call before its effect. */
  refuse: (call: string) => FailureCode | null = () => null;
  /** Loses the answer of a call that has had its effect. */
  loses: (call: string) => boolean = () => false;

  open(): Promise<StoreOpening> {
    this.opened += 1;
    const refused = this.openings.shift();
    if (refused !== undefined) return Promise.resolve(refused);
    this.isOpen += 1;
    this.maxOpen = Math.max(this.maxOpen, this.isOpen);
    return Promise.resolve({ kind: 'open', store: this.present() });
  }

  head(): AuditHead {
    return { seq: this.audit.length, hash: String(this.audit.length).padStart(64, '0') };
  }

  private known(): CachedAccount[] {
    return [...this.cached.values()].flatMap((entry) =>
      entry.kind === 'known' ? [{ account: entry.account, confirmedAt: entry.confirmedAt }] : [],
    );
  }

  private present(): Store {
    let closed = false;
    const around = async <T>(call: string, run: () => Result<T>): Promise<Result<T>> => {
      await Promise.resolve();
      this.calls.push(call);
      if (closed) return failNotSent('storage-unavailable');
      const refused = this.refuse(call);
      if (refused !== null) return failNotSent(refused);
      const result = run();
      return this.loses(call) ? failNotSent('storage-unavailable') : result;
    };
    const ask = <T>(call: string, work: () => T) => around(call, () => succeed(work()));
    return {
      outbox: asStore(this.outbox, around),
      directory: {
        record: (account, confirmedAt) =>
          ask('record', () => void this.cached.set(account.id, { kind: 'known', account, confirmedAt })),
        recordDeleted: (id, at) =>
          ask('recordDeleted', () => void this.cached.set(id, { kind: 'deleted', at })),
        find: (id) => ask('find', () => this.cached.get(id) ?? null),
        search: () => ask('search', () => ({ found: this.known(), more: false })),
        recent: () =>
          ask('recent', () => this.known().sort((one, other) => other.confirmedAt - one.confirmedAt)),
        similar: ({ email }) =>
          ask('similar', () => this.known().filter(({ account }) => account.email === email)),
        forget: (id) => ask('forget', () => this.cached.delete(id)),
        forgetOlderThan: (moment) =>
          ask('forgetOlderThan', () => {
            const old = this.known().find(({ confirmedAt }) => confirmedAt < moment);
            return old !== undefined && this.cached.delete(old.account.id) ? 1 : 0;
          }),
        count: () => ask('count', () => this.known().length),
      },
      audit: {
        append: (note, about) =>
          ask('append', () => {
            this.audit.push({ ...note, ...(about?.account && { account: about.account }) });
            return this.head();
          }),
        head: () => ask('head', () => this.head()),
        verify: (anchor, from) =>
          ask('verify', () => {
            this.anchors.push(anchor);
            this.walkedFrom.push(from);
            return this.verdict ?? { kind: 'whole', entries: this.audit.length, head: this.head() };
          }),
        read: () => ask('read', () => []),
      },
      health: () => ask('health', () => ({ full: this.full, directorySetAside: false })),
      copyOutbox: () => ask('copyOutbox', () => void (this.copies += 1)),
      close: async () => {
        if (closed) return;
        closed = true;
        await this.closing;
        this.isOpen -= 1;
      },
    };
  }
}

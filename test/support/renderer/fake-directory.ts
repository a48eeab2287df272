import {
  searchPageLength,
  succeed,
  type Account,
  type AccountDraft,
  type AccountId,
  type OutboxEntry,
  type DirectoryState,
  type Result,
  type Retention,
  type SearchResult,
  type CachedAccount,
} from '../../../preload/contract/index.ts';
import { previewTime } from '../../fixtures/moment.ts';

const textsOf = (fields: AccountDraft | Account): string[] =>
  [fields.name, fields.email, fields.phone].filter((text) => typeof text === 'string');

/** The accounts of a terminal in memory: it finds by a part of any field, capitals aside, in the order of the map. */
export class FakeDirectory {
  readonly accounts = new Map<AccountId, CachedAccount>();
  retentionDays: Retention = 400;

  know(account: Account, confirmedAt = previewTime(4, 42)): void {
    this.accounts.set(account.id, { account, confirmedAt });
  }

  recent(): Result<CachedAccount[]> {
    return succeed([...this.accounts.values()].slice(0, searchPageLength));
  }

  search(text: string, creates: readonly OutboxEntry[]): Result<SearchResult> {
    const wanted = text.toLowerCase();
    const fits = (texts: readonly string[]): boolean =>
      texts.some((part) => part.toLowerCase().includes(wanted));
    const found = [...this.accounts.values()].filter(({ account }) =>
      fits([...textsOf(account), account.id]),
    );
    const waiting = creates.filter(({ draft }) => draft !== null && fits(textsOf(draft)));
    return succeed({
      found: found.slice(0, searchPageLength),
      waiting: waiting.slice(0, searchPageLength),
      more: found.length > searchPageLength,
    });
  }

  /** Accounts with the same e-mail or phone, as main looks for them before a create. */
  similar({ email, phone }: AccountDraft): CachedAccount[] {
    return [...this.accounts.values()].filter(
      ({ account }) =>
        (email !== undefined && email === account.email) || (phone !== undefined && phone === account.phone),
    );
  }

  state(): Result<DirectoryState> {
    return succeed({ accounts: this.accounts.size, retentionDays: this.retentionDays });
  }

  setRetention(days: Retention): Result<DirectoryState> {
    this.retentionDays = days;
    return this.state();
  }

  forget(id: AccountId): Result<{ id: AccountId }> {
    this.accounts.delete(id);
    return succeed({ id });
  }
}

import type { Account, AccountDraft, AccountId } from '../../../../../preload/contract/index.ts';
import { accountId } from '../samples.ts';

export const fields = ['name', 'email', 'phone'] as const;
export type Field = (typeof fields)[number];

/** A text that came to stand in a field, in the order in which that happened. */
export interface Landing {
  readonly id: AccountId;
  readonly field: Field;
  readonly text: string;
}

/**
 * The server of a simulated run: it has accounts, lets another clerk edit and delete them, and remembers everything
 * that ever landed. Its clock is coarse: three edits may bear the same `updatedAt`.
 */
export class CountingServer {
  readonly accounts = new Map<AccountId, Account>();
  readonly landings: Landing[] = [];
  /** Every account ever made, by its first name. */
  readonly made = new Map<string, AccountId[]>();
  #ticks = 0;

  create(draft: AccountDraft): Account {
    const id = accountId(`a${this.made.size}-${this.landings.length}`);
    const empty = { id, createdAt: this.#time(), updatedAt: '', email: null, name: null, phone: null };
    const name = draft.name ?? '';
    this.made.set(name, [...(this.made.get(name) ?? []), id]);
    return this.#put(empty, draft);
  }

  get(id: AccountId): Account | null {
    return this.accounts.get(id) ?? null;
  }

  /** Replaces all three fields, as PUT does. */
  replace(id: AccountId, draft: AccountDraft): Account | null {
    const account = this.get(id);
    return account === null ? null : this.#put(account, { name: '', email: '', phone: '', ...draft });
  }

  remove(id: AccountId): boolean {
    return this.accounts.delete(id);
  }

  /** Another clerk, at another terminal, changes one field. */
  edit(id: AccountId, field: Field, text: string): void {
    const account = this.get(id);
    if (account !== null) this.#put(account, { [field]: text });
  }

  hasLanded(id: AccountId, field: Field, text: string): boolean {
    return this.landings.some((one) => one.id === id && one.field === field && one.text === text);
  }

  #put(before: Account, draft: AccountDraft): Account {
    const after = { ...before, updatedAt: this.#time() };
    for (const field of fields) {
      const text = draft[field];
      if (text === undefined || text === (before[field] ?? '')) continue;
      after[field] = text === '' ? null : text;
      this.landings.push({ id: before.id, field, text });
    }
    this.accounts.set(before.id, after);
    return after;
  }

  #time(): string {
    this.#ticks += 1;
    return `t${Math.floor(this.#ticks / 3)}`;
  }
}

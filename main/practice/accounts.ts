import { randomInt } from 'node:crypto';

/** The three fields that a request may carry; one that it leaves out has no value. */
export interface AccountFields {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
}

/** An account as the API answers it: times in RFC 3339 with milliseconds and `+00:00`. */
export interface PracticeAccount {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly phone: string | null;
}

/** Accounts in memory, gone when the server closes. */
export interface PracticeAccounts {
  create(fields: AccountFields): PracticeAccount;
  get(id: string): PracticeAccount | undefined;
  /** Replaces all three fields, as PUT does: what is left out is cleared. */
  replace(id: string, fields: AccountFields): PracticeAccount | undefined;
  remove(id: string): boolean;
  list(): readonly PracticeAccount[];
}

/** Makes an empty set of accounts; `now` is the clock, in milliseconds since 1970. */
export function createPracticeAccounts(now: () => number = Date.now): PracticeAccounts {
  const accounts = new Map<string, PracticeAccount>();
  return {
    create(fields) {
      const moment = formatTime(now());
      const account = { id: newId(), createdAt: moment, updatedAt: moment, ...stored(fields) };
      accounts.set(account.id, account);
      return account;
    },
    get: (id) => accounts.get(id),
    replace(id, fields) {
      const account = accounts.get(id);
      if (account === undefined) return undefined;
      // Two updates within one millisecond must still differ, or nobody could see the second.
      const moment = Math.max(now(), Date.parse(account.updatedAt) + 1);
      const replaced = { ...account, updatedAt: formatTime(moment), ...stored(fields) };
      accounts.set(id, replaced);
      return replaced;
    },
    remove: (id) => accounts.delete(id),
    list: () => [...accounts.values()],
  };
}

function stored({ email, name, phone }: AccountFields): Pick<PracticeAccount, 'email' | 'name' | 'phone'> {
  return { email: email || null, name: name || null, phone: phone || null };
}

function formatTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '+00:00');
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** An id like the API's: 24 lower-case letters and digits, a letter first. */
function newId(): string {
  const alphabet = `${letters}0123456789`;
  const pick = (from: string): string => from.charAt(randomInt(from.length));
  return pick(letters) + Array.from({ length: 23 }, () => pick(alphabet)).join('');
}

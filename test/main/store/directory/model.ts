import type { Account, AccountDraft, AccountId, CachedAccount } from '../../../../preload/contract/index.ts';
import { fold } from '../../../../preload/contract/text-folding.ts';
import { isSameEmail, isSamePhone, readPhone } from '../../../../main/lib/phone-folding.ts';
import { readQuery, type Reading, type Term } from '../../../../main/lib/search-query.ts';
import type { SearchTuning } from '../../../../main/store/directory/search/search.ts';

interface Kept {
  readonly account: Account;
  readonly confirmedAt: number;
  /** Which of them came first when none was known. */
  readonly added: number;
}

/** A field as it is looked at: the mark says which kind, as in `search-text.ts`. */
type Field = readonly [mark: string, content: string];

/** The directory as it is meant, in plain loops over a list: no index, no stages, no memory of the latest. */
export class PlainDirectory {
  readonly #latestLength: number;
  readonly #kept = new Map<string, Kept>();
  readonly #deleted = new Map<string, number>();
  #added = 0;

  constructor({ latestLength }: SearchTuning) {
    this.#latestLength = latestLength;
  }

  record(account: Account, confirmedAt: number): void {
    if ((this.#deleted.get(account.id) ?? -1) >= confirmedAt) return;
    const known = this.#kept.get(account.id);
    if (known !== undefined && known.confirmedAt > confirmedAt) return;
    this.#deleted.delete(account.id);
    this.#kept.set(account.id, { account, confirmedAt, added: known?.added ?? (this.#added += 1) });
  }

  recordDeleted(id: AccountId, at: number): void {
    if ((this.#kept.get(id)?.confirmedAt ?? -1) > at) return;
    this.#kept.delete(id);
    this.#deleted.set(id, Math.max(at, this.#deleted.get(id) ?? 0));
  }

  forget(id: AccountId): boolean {
    return [this.#kept.delete(id), this.#deleted.delete(id)].includes(true);
  }

  forgetOlderThan(moment: number): number {
    const kept = [...this.#kept].filter(([, { confirmedAt }]) => confirmedAt < moment);
    const deleted = [...this.#deleted].filter(([, at]) => at < moment);
    for (const [id] of kept) this.#kept.delete(id);
    for (const [id] of deleted) this.#deleted.delete(id);
    return kept.length + deleted.length;
  }

  count(): number {
    return this.#kept.size;
  }

  recent(limit: number): CachedAccount[] {
    return this.#newestFirst().slice(0, limit).map(toCachedAccount);
  }

  similar({ email = '', phone = '' }: AccountDraft): CachedAccount[] {
    return this.#newestFirst()
      .filter(
        ({ account }) => isSameEmail(account.email ?? '', email) || isSamePhone(account.phone ?? '', phone),
      )
      .map(toCachedAccount);
  }

  search(typed: string, limit: number): { found: CachedAccount[]; more: boolean } {
    const query = readQuery(typed);
    if (query === null) return { found: [], more: false };
    const newest = this.#newestFirst();
    const latest = newest.slice(0, this.#latestLength);
    const others = newest.slice(this.#latestLength).sort((a, b) => b.added - a.added);
    const ranked = [...latest, ...others].map((kept) => ({
      kept,
      rank: rankOf(fieldsOf(kept.account), query.terms, query.whole),
    }));
    const found = [0, 1, 2, 3].flatMap((wanted) => ranked.filter(({ rank }) => rank === wanted));
    return {
      found: found.slice(0, limit).map(({ kept }) => toCachedAccount(kept)),
      more: found.length > limit,
    };
  }

  #newestFirst(): Kept[] {
    return [...this.#kept.values()].sort((a, b) => b.confirmedAt - a.confirmedAt || b.added - a.added);
  }
}

function toCachedAccount({ account, confirmedAt }: Kept): CachedAccount {
  return { account, confirmedAt };
}

function fieldsOf({ id, name, email, phone }: Account): Field[] {
  const number = readPhone(phone ?? '');
  const fields: Field[] = [
    ['', fold(name ?? '')],
    ['', fold(email ?? '')],
    ['#', fold(id).split(' ').join('')],
    [number?.international === null ? '~' : '-', number?.national ?? ''],
    ['+', number?.international ?? ''],
  ];
  return fields.filter(([, content]) => content !== '');
}

/** 0 exact, 1 beginning of a field, 2 beginning of words, 3 part of words, 4 not at all. */
function rankOf(fields: readonly Field[], terms: readonly Term[], whole: Term): number {
  const worst = Math.max(...terms.map((term) => bestOf(fields, term, [isWord, isPart]) + 2));
  const best = bestOf(fields, whole, [isExact, isBeginning]);
  return worst < 4 && best < 2 ? best : worst;
}

type Test = (content: string, reading: Reading) => boolean;

/** Which of the tests is the first that holds for a field and a way to read the term; 2 when none does. */
function bestOf(fields: readonly Field[], term: Term, tests: readonly [Test, Test]): number {
  const holds = (test: Test) =>
    term.some((reading) =>
      fields.some(
        ([mark, content]) => reading.marks.some((wanted) => wanted === mark) && test(content, reading),
      ),
    );
  const best = tests.findIndex(holds);
  return best === -1 ? 2 : best;
}

function isExact(content: string, { text }: Reading): boolean {
  return content === text;
}

function isBeginning(content: string, { text, reach }: Reading): boolean {
  return reach !== 'whole' && content.slice(0, text.length) === text;
}

function isWord(content: string, reading: Reading): boolean {
  const words = content.split(' ');
  return (
    isExact(content, reading) || words.some((_, index) => isBeginning(words.slice(index).join(' '), reading))
  );
}

function isPart(content: string, { text, reach }: Reading): boolean {
  const places = Array.from({ length: content.length }, (_, index) => index);
  return reach === 'anywhere' && places.some((place) => content.slice(place, place + text.length) === text);
}

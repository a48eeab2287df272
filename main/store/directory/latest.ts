import type { StoredText } from './rows.ts';
import { rankOf, type Rank } from '../../lib/search-rank.ts';
import type { Query } from '../../lib/search-query.ts';

/**
 * The searchable texts of the accounts seen last, in memory, newest first when asked. An account that is seen again
 * moves up here alone: moving it in the index too would rewrite some 70 pages for each look-up.
 */
export class LatestSeen {
  readonly #limit: number;
  /** Oldest first. */
  readonly #entries: StoredText[] = [];
  readonly #bySeq = new Map<number, StoredText>();
  #holdsAll = false;

  /** Holds nothing until it is filled. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether there is no account beside these. */
  get holdsAll(): boolean {
    return this.#holdsAll;
  }

  has(seq: number): boolean {
    return this.#bySeq.has(seq);
  }

  /** Takes in an account that was just recorded, in the place of what was known of it. */
  put(entry: StoredText): void {
    this.remove(entry.seq);
    const place = this.#placeOf(entry);
    // Before the oldest of them there may be others that were seen later.
    if (place === 0 && !this.#holdsAll) return;
    this.#bySeq.set(entry.seq, entry);
    this.#entries.splice(place, 0, entry);
    if (this.#entries.length <= this.#limit) return;
    const [oldest] = this.#entries.splice(0, 1);
    if (oldest !== undefined) this.#bySeq.delete(oldest.seq);
    this.#holdsAll = false;
  }

  /** Takes out an account that was forgotten. */
  remove(seq: number): void {
    const known = this.#bySeq.get(seq);
    if (known === undefined) return;
    this.#entries.splice(this.#entries.indexOf(known), 1);
    this.#bySeq.delete(seq);
  }

  /** How many more there is room for; 0 when there are no others. */
  get room(): number {
    return this.#holdsAll ? 0 : this.#limit - this.#entries.length;
  }

  get oldest(): StoredText | undefined {
    return this.#entries[0];
  }

  /** Fills the room with those seen next before the oldest, newest first; fewer than there is room for are all. */
  fill(next: readonly StoredText[], areAll: boolean): void {
    this.#entries.unshift(...next.toReversed());
    for (const entry of next) this.#bySeq.set(entry.seq, entry);
    this.#holdsAll = areAll;
  }

  /** The newest texts, at most so many. */
  newestTexts(count: number): string[] {
    return this.#entries.slice(-count).map(({ searchText }) => searchText);
  }

  /** Those that answer the query, by rank, each newest first. */
  answers(query: Query): Map<Rank, number[]> {
    const answers = new Map<Rank, number[]>();
    for (let index = this.#entries.length - 1; index >= 0; index -= 1) {
      const entry = this.#entries[index];
      if (entry === undefined) break;
      const rank = rankOf(entry.searchText, query);
      if (rank === null) continue;
      const seqs = answers.get(rank);
      if (seqs === undefined) answers.set(rank, [entry.seq]);
      else seqs.push(entry.seq);
    }
    return answers;
  }

  /** How many entries are older; an account recorded later in the same millisecond is the newer one. */
  #placeOf(entry: StoredText): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#entries[middle];
      if (other !== undefined && isOlder(other, entry)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isOlder(one: StoredText, other: StoredText): boolean {
  return one.confirmedAt === other.confirmedAt ? one.seq < other.seq : one.confirmedAt < other.confirmedAt;
}

import { createHash } from 'node:crypto';
import * as v from 'valibot';
import {
  AccountIdSchema,
  EntryIdSchema,
  type Account,
  type AccountDraft,
  type EntryId,
} from '../../preload/contract/index.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Made-up people and ids, the same again for the same random numbers. */
export class MadeUp {
  readonly #random: SeededRandom;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  draft(): AccountDraft {
    const number = this.#random.below(1_000_000);
    const phone = `202-555-01${String(number % 100).padStart(2, '0')}`;
    return { name: `Person ${number}`, email: `person${number}@example.com`, phone };
  }

  /** One of twenty accounts, as it was at a moment. */
  account(moment: number): Account {
    const id = v.parse(AccountIdSchema, `account${this.#random.below(20)}`);
    const { name = null, email = null, phone = null } = this.draft();
    return { id, createdAt: '2026-01-01T00:00:00Z', updatedAt: `moment ${moment}`, name, email, phone };
  }

  changeId(): EntryId {
    const hex = createHash('sha256').update(`${this.#random.next()}`).digest('hex');
    const groups = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
    return v.parse(EntryIdSchema, [...groups, hex.slice(20, 32)].join('-'));
  }
}

import * as v from 'valibot';
import {
  AccountIdSchema,
  readAccountCode,
  type Bridge,
  type EntryId,
  type Comparison,
} from '../../../preload/contract/index.ts';
import { noteFailure, type FailureView } from '../../lib/failure-view.ts';

export type IdProblem = 'empty' | 'too-long' | 'bad-characters';

/** Looking for the account of a new one whose effect nobody knows: an id is typed or scanned, then compared. */
export class AccountSearch {
  readonly #bridge: Bridge['outbox'];
  text = $state('');
  problem = $state<IdProblem | null>(null);
  #busy = $state(false);
  #comparison = $state.raw<Comparison | null>(null);
  #failureView = $state.raw<FailureView | null>(null);

  constructor(bridge: Bridge['outbox']) {
    this.#bridge = bridge;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** The account of the typed id, compared with what was typed for the new one. */
  get comparison(): Comparison | null {
    return this.#comparison;
  }

  get failureView(): FailureView | null {
    return this.#failureView;
  }

  /** Looks the typed id up. An id that cannot be one is refused here, before any request. */
  async compare(change: EntryId): Promise<void> {
    if (this.#busy) return;
    // Spaces go: people type the groups they hear.
    const typed = this.text.replace(/\s+/g, '');
    const code = readAccountCode(typed);
    const id = code.kind === 'account' ? code.id : typed;
    this.problem = explain(id);
    if (this.problem !== null) return;
    this.#busy = true;
    this.#comparison = null;
    this.#failureView = null;
    const result = await this.#bridge.compare({ change, id });
    this.#busy = false;
    if (result.ok) this.#comparison = result.value;
    // Locked on the way: nothing failed, and the id is there again when staff come back.
    else if (result.failure.code !== 'staff-only') this.#failureView = noteFailure(result.failure);
  }

  edited(): void {
    this.problem = null;
  }

  /** It was another account: the field is free for the next id. */
  reject(): void {
    this.text = '';
    this.#comparison = null;
    this.#failureView = null;
  }
}

function explain(id: string): IdProblem | null {
  if (v.is(AccountIdSchema, id)) return null;
  if (id === '') return 'empty';
  return /^[A-Za-z0-9_-]+$/.test(id) ? 'too-long' : 'bad-characters';
}

import {
  unfinishedStates,
  type Account,
  type AccountDraft,
  type AccountId,
  type OutboxEntry,
  type Decision,
} from '../../../../../preload/contract/index.ts';
import type { Outbox, ChangeRequest } from '../../../../../main/core/outbox/outbox.ts';
import { fields, type CountingServer } from './counting-server.ts';
import type { SyncOutbox } from '../fake-outbox.ts';
import { pick, type Seed } from './seed.ts';
import type { Watcher } from './watcher.ts';

export interface ActorsDependencies {
  readonly seed: Seed;
  readonly held: SyncOutbox;
  readonly server: CountingServer;
  readonly watcher: Watcher;
  /** The outbox of the present run of the process. */
  readonly outbox: () => Outbox;
  /** What this terminal has heard of each account; outlives a crash, as the directory does. */
  readonly known: ReadonlyMap<AccountId, Account>;
}

/** The people of a simulated run: they hand in, decide, press the button, and never write the same text twice. */
export class Actors {
  readonly #given: ActorsDependencies;
  #texts = 0;

  constructor(given: ActorsDependencies) {
    this.#given = given;
  }

  /** Something that a person at this terminal does. */
  act(): void {
    const { seed, outbox } = this.#given;
    const acts = [
      () => this.#submit(this.#creation()),
      () => this.#submit(this.#creation()),
      () => this.#submit(this.#edit()),
      () => this.#submit(this.#edit()),
      () => this.#submit(this.#edit()),
      () => this.#submit(this.#removal()),
      () => this.decideAny(),
      () => this.decideAny(),
      () => void outbox().sendNow(),
      () => outbox().wake(),
    ];
    pick(seed, acts)?.();
  }

  /** Another clerk, at another terminal. */
  clerk(): void {
    const { seed, server } = this.#given;
    const id = pick(seed, [...server.accounts.keys()]);
    if (id === undefined) return;
    if (seed.next(8) === 7) server.remove(id);
    else server.edit(id, pick(seed, fields) ?? 'name', this.#text());
  }

  /** Decides about one open change, whichever; false when there is none. */
  decideAny(): boolean {
    const { seed, held } = this.#given;
    return this.#decide(pick(seed, held.list({}).changes));
  }

  /** Decides about one change that a person has to decide about; false when there is none. */
  decide(): boolean {
    const { seed, held } = this.#given;
    return this.#decide(pick(seed, held.list({ states: ['unknown', 'conflict', 'failed'] }).changes));
  }

  #decide(change: OutboxEntry | undefined): boolean {
    const { seed, outbox } = this.#given;
    const decision = change === undefined ? undefined : pick(seed, this.#decisions(change));
    if (change === undefined || decision === undefined) return false;
    void outbox().resolve({ change: change.id, decision });
    return true;
  }

  #decisions(change: OutboxEntry): Decision[] {
    const again: Decision = { kind: 'send-again' };
    const drop: Decision = { kind: 'drop' };
    const { operation, draft, theirs } = change;
    const amend: Decision[] =
      draft === null ? [] : [{ kind: 'amend', draft: { ...draft, email: this.#text() } }];
    switch (change.state) {
      case 'unknown': {
        const made = this.#given.server.made.get(draft?.name ?? '') ?? [];
        const present = made.filter((id) => this.#given.server.accounts.has(id));
        return [...present.map((id): Decision => ({ kind: 'is-account', id })), again, drop];
      }
      case 'conflict':
        if (operation === 'delete') return [again, drop];
        if (theirs === null) return [drop];
        return [{ kind: 'keep', draft: chooseFields(change, theirs), seen: theirs }, drop];
      case 'failed':
        return [again, drop, ...(operation === 'delete' ? [] : amend)];
      case 'pending':
        return [again, drop, ...(operation === 'create' ? amend : [])];
      case 'sending':
      case 'done':
      case 'dropped':
        return [again, drop];
    }
  }

  #submit(request: ChangeRequest | null): void {
    if (request === null) return;
    const { outbox, watcher } = this.#given;
    void outbox()
      .submit(request)
      .then((answer) => {
        if (answer.ok && answer.value.kind !== 'looks-like') watcher.acknowledged.add(answer.value.change.id);
      });
  }

  #creation(): ChangeRequest {
    const draft = { name: this.#text(), phone: this.#text() };
    return { operation: 'create', accountId: null, draft, base: null };
  }

  #edit(): ChangeRequest | null {
    const base = this.#seen();
    if (base === null) return null;
    const draft: Required<AccountDraft> = {
      name: base.name ?? '',
      email: base.email ?? '',
      phone: base.phone ?? '',
    };
    draft[pick(this.#given.seed, fields) ?? 'name'] = this.#text();
    if (this.#given.seed.next(3) === 2) draft[pick(this.#given.seed, fields) ?? 'name'] = this.#text();
    return { operation: 'update', accountId: base.id, draft, base };
  }

  #removal(): ChangeRequest | null {
    const base = this.#seen();
    return base === null ? null : { operation: 'delete', accountId: base.id, draft: null, base };
  }

  /** An account as the screen shows it: as last heard of, with what waits put over it. */
  #seen(): Account | null {
    const { seed, held, known } = this.#given;
    const account = pick(seed, [...known.values()]);
    if (account === undefined) return null;
    const waiting = held.list({ account: account.id, states: [...unfinishedStates] }).changes;
    const shown = { ...account };
    for (const { draft } of waiting) {
      shown.updatedAt = '';
      for (const field of fields) shown[field] = draft?.[field] ?? shown[field];
    }
    return shown;
  }

  #text(): string {
    this.#texts += 1;
    return `x${this.#texts}`;
  }
}

/** Side by side, field by field: what a person edited stays, and the rest is taken over. */
function chooseFields({ base, draft }: OutboxEntry, theirs: Account): AccountDraft {
  const chosen: AccountDraft = {};
  for (const field of fields) {
    const isEdited = (draft?.[field] ?? '') !== (base?.[field] ?? '');
    chosen[field] = (isEdited ? draft?.[field] : theirs[field]) ?? '';
  }
  return chosen;
}

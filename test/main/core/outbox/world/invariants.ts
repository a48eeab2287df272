import { unfinishedStates, type AccountId, type OutboxEntry } from '../../../../../preload/contract/index.ts';
import type { SyncOutbox } from '../fake-outbox.ts';
import { fields, type CountingServer, type Field } from './counting-server.ts';
import type { Watcher } from './watcher.ts';

interface Ended {
  readonly held: SyncOutbox;
  readonly server: CountingServer;
  readonly watcher: Watcher;
}

/** What must be true of every run once it has come to rest. Throws where it is not. */
export function checkInvariants(run: Ended): void {
  const { held, server, watcher } = run;
  const left = held.list({}).changes;
  if (left.length > 0) throw new Error(`stuck: ${left.map(({ state }) => state).join(' ')}`);
  for (const { id, operation, accountId } of watcher.saved) {
    const change = held.get(id);
    if (change === null) throw new Error('lost: a change is missing');
    if (change.state === 'dropped' && !watcher.released.has(id)) throw new Error('lost: nobody gave it up');
    if (change.state !== 'done') continue;
    if (operation === 'create') checkMade(change, run);
    if (operation === 'delete' && accountId !== null && server.accounts.has(accountId)) {
      throw new Error('diverged: a deleted account is still there');
    }
  }
  for (const id of watcher.acknowledged)
    if (held.get(id) === null) throw new Error('lost: it was acknowledged');
  for (const change of watcher.doneUpdates) checkLanded(change, run);
  checkOrder(run);
}

function checkMade(change: OutboxEntry, { server, watcher }: Ended): void {
  const made = server.made.get(watcher.nameOf(change.id)) ?? [];
  if (change.accountId === null || !made.includes(change.accountId)) {
    throw new Error('diverged: a create is done, and its account was never made');
  }
}

/** The fields that a person changed, with the new text. */
function changedFields({ base, draft }: Pick<OutboxEntry, 'base' | 'draft'>): [Field, string][] {
  return fields.flatMap((field): [Field, string][] => {
    const wanted = draft?.[field] ?? '';
    return wanted === (base?.[field] ?? '') ? [] : [[field, wanted]];
  });
}

function checkLanded(change: OutboxEntry, { server }: Ended): void {
  for (const [field, text] of changedFields(change)) {
    if (change.accountId === null || text === '') continue;
    if (!server.hasLanded(change.accountId, field, text)) {
      throw new Error('diverged: an update is done, and its text never landed');
    }
  }
}

/** First in, first out: what a person wrote first never comes to stand over what was written later. */
function checkOrder({ server, watcher }: Ended): void {
  const written = new Map<string, number>();
  watcher.saved.forEach((change, position) => {
    if (change.operation !== 'update' || watcher.decided.has(change.id)) return;
    for (const [field, text] of changedFields(change))
      written.set(key(change.accountId, field, text), position);
  });
  const latest = new Map<string, number>();
  for (const { id, field, text } of server.landings) {
    const position = written.get(key(id, field, text));
    if (position === undefined) continue;
    if (position < (latest.get(`${id} ${field}`) ?? 0))
      throw new Error('diverged: an earlier text came later');
    latest.set(`${id} ${field}`, position);
  }
}

function key(id: AccountId | null, field: Field, text: string): string {
  return `${id ?? ''} ${field} ${text}`;
}

/** True while anything of it is open. */
export function isOpen(held: SyncOutbox): boolean {
  return held.list({ states: [...unfinishedStates] }).total > 0;
}

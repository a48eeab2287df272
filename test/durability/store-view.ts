import { globSync } from 'node:fs';
import * as v from 'valibot';
import type { AuditEntry } from '../../main/core/audit-ports.ts';
import type { Store } from '../../main/core/store-ports.ts';
import {
  AccountIdSchema,
  entryStates,
  type Account,
  type AccountDraft,
  type OutboxEntry,
  type EntryState,
} from '../../preload/contract/index.ts';
import { value } from '../support/main/results.ts';
import { compareWithLedger, type Ledger } from './ledger.ts';

/** The condition of a change: its state and, while it is kept, what was typed. */
export function conditionOf(state: EntryState, draft: AccountDraft | null): string {
  const settled = state === 'done' || state === 'dropped';
  return settled ? state : `${state} ${JSON.stringify([draft?.name, draft?.email, draft?.phone])}`;
}

/** The condition of an account in the directory. */
export function conditionOfAccount({ updatedAt, name, email, phone }: Account): string {
  return JSON.stringify([updatedAt, name, email, phone]);
}

/** Every change of an outbox, whatever its state. */
export async function listEveryChange(store: Store): Promise<OutboxEntry[]> {
  const changes: OutboxEntry[] = [];
  for (;;) {
    const page = value(await store.outbox.list({ states: [...entryStates], offset: changes.length }));
    changes.push(...page.changes);
    if (page.changes.length === 0 || changes.length >= page.total) return changes;
  }
}

/** Every line of the audit log. */
async function readWholeLog(store: Store): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (;;) {
    const page = value(await store.audit.read(entries.at(-1)?.seq ?? 0, 500));
    entries.push(...page);
    if (page.length === 0) return entries;
  }
}

/** Everything that a store holds of what a ledger knows, as things and their conditions. */
async function readThings(store: Store, ledger: Ledger): Promise<Map<string, string>> {
  const things = new Map<string, string>();
  for (const change of await listEveryChange(store)) {
    const settled = change.state === 'done' || change.state === 'dropped';
    if (settled && (change.draft ?? change.base ?? change.theirs) !== null)
      things.set(`personal data of ${change.id}`, 'still there');
    things.set(`change ${change.id}`, conditionOf(change.state, change.draft));
  }
  const names = new Set([...ledger.certain.keys(), ...ledger.possible.keys()]);
  for (const name of [...names].filter((one) => one.startsWith('account '))) {
    const entry = value(await store.directory.find(v.parse(AccountIdSchema, name.slice('account '.length))));
    const forgotten = ledger.certain.get(name) === 'forgotten' || ledger.possible.get(name)?.has('forgotten');
    if (entry?.kind === 'known') things.set(name, conditionOfAccount(entry.account));
    else if (entry?.kind === 'deleted') things.set(name, 'deleted');
    else if (forgotten === true) things.set(name, 'forgotten');
  }
  return things;
}

/**
 * Judges an open store by a ledger: contents, the copies in its folder, the audit chain, and a line of the log for
 * every step of a change.
 */
export async function judgeStore(store: Store, ledger: Ledger, root: string): Promise<string[]> {
  const things = await readThings(store, ledger);
  if (globSync('*/copies/outbox-*.db', { cwd: root }).length > 0) things.set('copy', 'there');
  const wrong = compareWithLedger(things, ledger);
  const verdict = value(await store.audit.verify(ledger.anchor));
  if (verdict.kind !== 'whole') wrong.push(`The audit log is broken: ${verdict.reason} at ${verdict.seq}`);
  const lines = Map.groupBy(await readWholeLog(store), (entry) => `change ${entry.change ?? 'none'}`);
  for (const [name, { acknowledged, open }] of ledger.steps) {
    if (!name.startsWith('change ')) continue;
    const count = lines.get(name)?.length ?? 0;
    const [least, most] = countSteps(things.get(name), name, ledger);
    if (count < least || count > most)
      wrong.push(`${name} has ${count} lines in the log for ${acknowledged} steps (${open} open)`);
  }
  return wrong;
}

/** The fewest and the most steps that brought a change to the condition in which it was found. */
function countSteps(
  found: string | undefined,
  name: string,
  { certain, possible, steps }: Ledger,
): [number, number] {
  const { acknowledged, open } = steps.get(name) ?? { acknowledged: 0, open: 0 };
  const isCertain = found === certain.get(name);
  const isPossible = found !== undefined && possible.get(name)?.has(found) === true;
  return [acknowledged + (isCertain ? 0 : 1), acknowledged + (isPossible ? open : 0)];
}

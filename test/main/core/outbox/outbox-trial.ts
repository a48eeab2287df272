import { createOutbox } from '../../../../main/core/outbox/create-outbox.ts';
import type { Outbox, ChangeRequest } from '../../../../main/core/outbox/outbox.ts';
import type { AccountClient } from '../../../../main/core/ports.ts';
import type { NewEntry } from '../../../../main/core/store-ports.ts';
import {
  succeed,
  type AccountDraft,
  type OutboxEntry,
  type EntryOperation,
  type OutboxSummary,
  type Result,
  type Submission,
} from '../../../../preload/contract/index.ts';
import { asStore, FakeOutbox, type Around } from './fake-outbox.ts';
import { account, accountId, beginning, changeId, draft } from './samples.ts';
import { createScriptedClient, type ScriptedClient } from './scripted-client.ts';
import { createTurnedClock, untilIdle, type TurnedClock } from './turned-clock.ts';

/** An outbox on fakes, with everything that a test turns and looks at. */
export interface OutboxTrial {
  readonly outbox: Outbox;
  readonly held: FakeOutbox;
  readonly client: ScriptedClient;
  readonly clock: TurnedClock;
  readonly summaries: OutboxSummary[];
  /** Ids, as the listener was notified: `+` confirmed, `-` gone. */
  readonly notified: string[];
  readonly lines: string[];
  /** What the next calls for a client answer; null for the scripted client. */
  key: Result<AccountClient> | null;
  /** States of all changes in the order of their saving. */
  readonly states: () => string;
  readonly change: (n: number) => OutboxEntry;
  /** The same data and server, another run of the program. */
  readonly restart: () => OutboxTrial;
}

export interface TrialOptions {
  readonly isPersistent?: boolean;
  readonly random?: () => number;
  readonly around?: Around;
}

/** Opens an outbox that is not started yet; without jitter, so that each wait is the longest that it can be. */
export function openTrial(options: TrialOptions = {}, before?: OutboxTrial): OutboxTrial {
  const held = before?.held ?? new FakeOutbox();
  const client = before?.client ?? createScriptedClient();
  const clock = before?.clock ?? createTurnedClock();
  const [summaries, notified, lines]: [OutboxSummary[], string[], string[]] = [[], [], []];
  let lastId = held.changes.length;
  const outbox = createOutbox({
    store: asStore(held, options.around),
    client: () => Promise.resolve(trial.key ?? succeed(client)),
    clock,
    random: options.random ?? (() => 1 - Number.EPSILON),
    newId: () => changeId((lastId += 1)),
    isPersistent: options.isPersistent ?? true,
    onChanged: (summary) => summaries.push(summary),
    onConfirmed: ({ id }) => notified.push(`+${id}`),
    onGone: (id) => notified.push(`-${id}`),
    log: (event, details) => lines.push(`${event} ${JSON.stringify(details)}`),
  });
  const trial: OutboxTrial = {
    outbox,
    held,
    client,
    clock,
    summaries,
    notified,
    lines,
    key: null,
    states: () => held.changes.map(({ state }) => state).join(' '),
    change(n) {
      const found = held.get(changeId(n));
      if (found === null) throw new Error(`There is no change ${n}`);
      return found;
    },
    restart: () => openTrial(options, trial),
  };
  return trial;
}

/** Opens an outbox that is started. */
export async function startTrial(options: TrialOptions = {}, before?: OutboxTrial): Promise<OutboxTrial> {
  const trial = openTrial(options, before);
  await trial.outbox.start();
  await untilIdle();
  return trial;
}

/** A create of somebody of this name. */
export function creating(name = 'Ada'): ChangeRequest {
  return { operation: 'create', accountId: null, draft: { name }, base: null };
}

/** An update that renames an account, or a delete of it. */
export function changing(
  operation: 'update' | 'delete',
  id = accountId(),
  typed: AccountDraft = draft,
): ChangeRequest {
  return { operation, accountId: id, draft: operation === 'delete' ? null : typed, base: account({ id }) };
}

/** A change as an earlier run of the program left it behind. */
export function leftOver(n: number, operation: EntryOperation = 'create', name = `left ${n}`): NewEntry {
  const request = operation === 'create' ? creating(name) : changing(operation);
  return { ...request, id: changeId(n), savedAt: beginning - 1_000 + n };
}

/** What the caller was answered, in short: `done`, `open pending`, or the failure's code. */
export function inShort(answer: Result<Submission>): string {
  if (!answer.ok) return answer.failure.code;
  const { value } = answer;
  if (value.kind === 'looks-like') return value.kind;
  return value.kind === 'open' ? `open ${value.change.state}` : value.kind;
}

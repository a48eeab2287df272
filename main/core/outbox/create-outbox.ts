import {
  succeed,
  type Account,
  type AccountId,
  type OutboxEntry,
  type EntryId,
  type Comparison,
  type Resolution,
  type Result,
  type Submission,
} from '../../../preload/contract/index.ts';
import { failNotSent } from '../failures.ts';
import { createAttempts } from './attempts.ts';
import { compareAccount } from './rules/merge.ts';
import { decide } from './rules/decisions.ts';
import { createDispatcher } from './dispatcher.ts';
import { createCircuitBreaker, createPause } from './circuit-breaker.ts';
import type { Outbox, OutboxDependencies, ChangeRequest } from './outbox.ts';
import { createStatusPublisher } from './status-publisher.ts';
import { createRetryBudget } from './rules/back-off.ts';
import { createOutcomeWriter } from './outcome-writer.ts';
import { createPendingReplies, createRejections } from './pending-replies.ts';

/** Puts the parts of the outbox together; nothing is sent before `start`. */
export function createOutbox(dependencies: OutboxDependencies): Outbox {
  const { store, clock, random, newId, isPersistent } = dependencies;
  const breaker = createCircuitBreaker(random);
  const pause = createPause();
  const budget = createRetryBudget(clock.now());
  const schedule = (): void => dispatcher.schedule();
  const outcomeWriter = createOutcomeWriter({ store, clock, random, onRefused: schedule });
  const pendingReplies = createPendingReplies(clock);
  const status = createStatusPublisher({ ...dependencies, breaker, pause });
  const rejections = createRejections({ store, clock, pendingReplies, status });
  const attempts = createAttempts({
    ...dependencies,
    breaker,
    pause,
    budget,
    outcomeWriter,
    pendingReplies,
    rejections,
    status,
    onEnd: schedule,
  });
  const dispatcher = createDispatcher({ ...dependencies, breaker, pause, attempts, rejections, status });
  let stopped = false;

  /** Sends a change that a person waits for, and answers what became of it. */
  async function sendNow(change: OutboxEntry, refusable: boolean): Promise<Result<Submission>> {
    pause.end();
    const waiting = pendingReplies.wait(change.id, refusable);
    dispatcher.prioritize(change);
    const answer = await waiting;
    if (answer !== null) return answer;
    const now = await store.get(change.id);
    return succeed({ kind: 'open', change: (now.ok && now.value) || change });
  }

  async function submit(request: ChangeRequest): Promise<Result<Submission>> {
    if (stopped) return failNotSent('storage-unavailable');
    const client = await dependencies.client();
    if (!client.ok) return client;
    const saved = await store.save(
      { ...request, id: newId(), savedAt: clock.now() },
      { event: 'saved', role: 'person', outcome: request.operation },
    );
    if (!saved.ok) return saved;
    status.changed();
    return await sendNow(saved.value, !isPersistent);
  }

  async function find(id: EntryId): Promise<Result<OutboxEntry>> {
    const found = await store.get(id);
    if (!found.ok) return found;
    return found.value === null ? failNotSent('change-moved') : succeed(found.value);
  }

  /** The server's copy of the account that a person named. */
  async function lookUp(id: AccountId): Promise<Result<Account>> {
    const client = await dependencies.client();
    if (!client.ok) return client;
    const account = await client.value.get(id);
    if (account.ok) dependencies.onConfirmed(account.value);
    return account;
  }

  async function resolve({ change: id, decision }: Resolution): Promise<Result<Submission>> {
    if (stopped) return failNotSent('storage-unavailable');
    const change = await find(id);
    if (!change.ok) return change;
    const fits = decide(change.value, decision, clock.now()) !== null;
    if (!fits) return failNotSent('change-moved');
    const account = decision.kind === 'is-account' ? await lookUp(decision.id) : succeed(null);
    if (!account.ok) return account;
    const move = decide(change.value, decision, clock.now());
    const moved = move === null ? succeed(null) : await store.move(move);
    if (!moved.ok) return moved;
    if (moved.value === null) return failNotSent('change-moved');
    status.changed();
    // What was held up by this change may go now.
    dispatcher.schedule();
    if (moved.value.state === 'dropped') return succeed({ kind: 'dropped', change: moved.value });
    if (moved.value.state === 'done') {
      return succeed({ kind: 'done', change: moved.value, account: account.value });
    }
    return await sendNow(moved.value, false);
  }

  async function compare(request: { change: EntryId; id: AccountId }): Promise<Result<Comparison>> {
    const change = await find(request.change);
    if (!change.ok) return change;
    const { state, draft } = change.value;
    if (state !== 'unknown' || draft === null) return failNotSent('change-moved');
    const account = await lookUp(request.id);
    return account.ok ? succeed(compareAccount(account.value, draft)) : account;
  }

  return {
    async start() {
      const recovered = await store.recover(clock.now());
      if (!recovered.ok) return recovered;
      if (recovered.value > 0) status.changed();
      if (!stopped) dispatcher.start();
      return succeed(undefined);
    },
    submit,
    resolve,
    compare,
    get: find,
    list: (query) => store.list(query),
    summary: () => status.read(),
    async sendNow() {
      const due = await store.makeDue(clock.now());
      if (!due.ok) return due;
      pause.end();
      breaker.tryNow(clock.now());
      outcomeWriter.tryNow();
      status.changed();
      dispatcher.schedule();
      return await status.read();
    },
    wake() {
      pause.end();
      breaker.endWait();
      outcomeWriter.tryNow();
      status.touched();
      dispatcher.schedule();
    },
    async stop() {
      stopped = true;
      outcomeWriter.stop();
      await dispatcher.stop();
      await attempts.ended();
      pendingReplies.dismissAll();
      status.stop();
    },
  };
}

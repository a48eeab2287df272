import {
  succeed,
  type OutboxSummary,
  type Result,
  type Submission,
} from '../../../../preload/contract/index.ts';
import { failNotSent } from '../../../../main/core/failures.ts';
import { emptySummary } from '../../../../main/core/outbox/unfinished-entries.ts';
import type { Outbox, OutboxDependencies, ChangeRequest } from '../../../../main/core/outbox/outbox.ts';

/** An outbox that saves what it is given and sends nothing, so that a test sees what is asked of it. */
export class IdleOutbox implements Outbox {
  readonly calls: string[] = [];
  readonly requests: ChangeRequest[] = [];
  readonly given: OutboxDependencies;
  /** Lets a test hold up the end of what is under way. */
  underWay: Promise<unknown> = Promise.resolve();

  constructor(given: OutboxDependencies) {
    this.given = given;
  }

  async start(): Promise<Result<void>> {
    this.calls.push('start');
    const recovered = await this.given.store.recover(this.given.clock.now());
    return recovered.ok ? succeed(undefined) : recovered;
  }

  async submit(request: ChangeRequest): Promise<Result<Submission>> {
    const client = await this.given.client();
    if (!client.ok) return client;
    this.requests.push(request);
    const { newId, clock, store } = this.given;
    const change = { ...request, id: newId(), savedAt: clock.now() };
    const saved = await store.save(change, { event: 'saved', role: 'person' });
    if (!saved.ok) return saved;
    await this.notify();
    return succeed({ kind: 'open', change: saved.value });
  }

  /** Tells the summary, as the outbox does when anything has changed. */
  async notify(): Promise<void> {
    const summary = await this.summary();
    if (summary.ok) this.given.onChanged(summary.value);
  }

  async summary(): Promise<Result<OutboxSummary>> {
    const totals = await this.given.store.totals();
    if (!totals.ok) return totals;
    const { pending, sending, unknown, conflict, failed } = totals.value;
    return succeed({ ...emptySummary, revision: 1, pending, sending, unknown, conflict, failed });
  }

  list(query: Parameters<Outbox['list']>[0]): ReturnType<Outbox['list']> {
    return this.given.store.list(query);
  }

  resolve(): ReturnType<Outbox['resolve']> {
    return Promise.resolve(failNotSent('change-moved'));
  }

  compare(): ReturnType<Outbox['compare']> {
    return Promise.resolve(failNotSent('change-moved'));
  }

  get(): ReturnType<Outbox['get']> {
    return Promise.resolve(failNotSent('change-moved'));
  }

  sendNow(): ReturnType<Outbox['sendNow']> {
    this.calls.push('sendNow');
    return this.summary();
  }

  wake(): void {
    this.calls.push('wake');
  }

  async stop(): Promise<void> {
    this.calls.push('stop');
    await this.underWay;
  }
}

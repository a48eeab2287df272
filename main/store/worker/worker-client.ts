import type { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import { succeed, type Result } from '../../../preload/contract/index.ts';
import { failNotSent } from '../../core/failures.ts';
import type { Log } from '../../lib/log.ts';
import { callReplies, type CallName, type CallReply, type CallValues } from './calls.ts';
import { WorkerMessageSchema, type CallRequest, type ControlRequest } from './messages.ts';

type Message = v.InferOutput<typeof WorkerMessageSchema>;
type Reply = Extract<Message, { kind: 'reply' }>['result'];
/** What came of opening the files. */
export type Opened = Exclude<Message, { kind: 'reply' | 'news' }>;

/** How long main waits for the store's thread, in milliseconds. */
export interface WorkerPatience {
  /** For the files to be opened; a directory of a million accounts after a power cut takes its time. */
  readonly opening: number;
  /** While something is asked and no message comes; a disk that is slower than this is broken. */
  readonly silence: number;
  /** For the files to be closed. */
  readonly closing: number;
}

const unavailable = failNotSent('storage-unavailable');

/**
 * The connection to one store's thread. Every call is answered: when the thread dies, or is silent for too long and is
 * ended, what was asked and what is asked from then on fails with `storage-unavailable`.
 */
export class WorkerClient {
  readonly #worker: Worker;
  readonly #log: Log;
  readonly #patience: WorkerPatience;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #resolveOpened: ((opened: Opened) => void) | null = null;
  #resolveClosed: (() => void) | null = null;
  #calls = 0;
  #state: 'open' | 'closing' | 'ended' = 'open';
  #timer: NodeJS.Timeout | undefined;

  constructor(worker: Worker, log: Log, patience: WorkerPatience) {
    this.#worker = worker;
    this.#log = log;
    this.#patience = patience;
    worker.on('message', (message: unknown) => this.#onMessage(message));
    worker.on('messageerror', () => this.#end('unreadable'));
    worker.on('error', () => this.#end('error'));
    worker.on('exit', () => this.#end('exit'));
  }

  /** Has the thread open the files. The key of the request is handed over and is gone from this thread. */
  open(request: Extract<ControlRequest, { kind: 'open' }>): Promise<Opened> {
    const key = request.place.kind === 'disk' ? request.place.key.buffer : null;
    return new Promise((resolve) => {
      this.#resolveOpened = resolve;
      this.#worker.postMessage(request, key instanceof ArrayBuffer ? [key] : []);
      this.#watch();
    });
  }

  call<N extends CallName>(name: N, values: CallValues<N>): Promise<Result<CallReply<N>>> {
    if (this.#state !== 'open') return Promise.resolve(unavailable);
    this.#calls += 1;
    const request: CallRequest<N> = { kind: 'call', number: this.#calls, name, values };
    return new Promise((resolve) => {
      this.#waiting.set(request.number, (reply) => resolve(readReply(name, reply)));
      try {
        this.#worker.postMessage(request);
        if (this.#waiting.size === 1) this.#watch();
      } catch {
        // Something that no thread can be sent.
        this.#answer(request.number, failNotSent('internal'));
      }
    });
  }

  /** Resolves when the files are closed, or could not be in time; what was asked before is answered first. */
  close(): Promise<void> {
    if (this.#state !== 'open') return Promise.resolve();
    this.#state = 'closing';
    return new Promise((resolve) => {
      this.#resolveClosed = resolve;
      this.#worker.postMessage({ kind: 'close' } satisfies ControlRequest);
      this.#watch();
    });
  }

  #onMessage(message: unknown): void {
    const parsed = v.safeParse(WorkerMessageSchema, message);
    if (!parsed.success) {
      this.#end('unreadable');
      return;
    }
    const received = parsed.output;
    if (received.kind === 'reply') this.#answer(received.number, received.result);
    else if (received.kind === 'news') this.#log(received.event, received.details);
    else {
      this.#resolveOpened?.(received);
      this.#resolveOpened = null;
    }
    this.#watch();
  }

  #answer(number: number, reply: Reply): void {
    const resolve = this.#waiting.get(number);
    this.#waiting.delete(number);
    resolve?.(reply);
  }

  /** Ends a silence that lasts while something is waited for. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#state === 'closing') this.#allow(this.#patience.closing, 'not-closed');
    else if (this.#resolveOpened !== null) this.#allow(this.#patience.opening, 'not-opened');
    else if (this.#waiting.size > 0) this.#allow(this.#patience.silence, 'silent');
  }

  #allow(milliseconds: number, code: string): void {
    if (this.#state !== 'ended') this.#timer = setTimeout(() => this.#end(code), milliseconds);
  }

  #end(code: string): void {
    if (this.#state === 'ended') return;
    if (this.#state === 'open' || code !== 'exit') this.#log('store-thread-ended', { code });
    this.#state = 'ended';
    clearTimeout(this.#timer);
    // Not waited for: a thread that hangs in a call of the system ends when the system lets it.
    void this.#worker.terminate();
    for (const number of [...this.#waiting.keys()]) this.#answer(number, unavailable);
    this.#resolveOpened?.({ kind: 'failed', code });
    this.#resolveOpened = null;
    this.#resolveClosed?.();
  }
}

/** The store's thread is this app too; an answer that does not fit is a defect, and what it answers is unknown. */
function readReply<N extends CallName>(name: N, reply: Reply): Result<CallReply<N>> {
  if (!reply.ok) return reply;
  const value = v.safeParse(callReplies[name], reply.value);
  return value.success ? succeed(value.output) : failNotSent('internal');
}

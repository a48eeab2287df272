import type { CDPSession } from 'playwright-core';
import type { Readable, Writable } from 'node:stream';

/** A session of the DevTools protocol, with Playwright's types of its commands and events. */
export interface DevToolsSession {
  readonly id: string | undefined;
  readonly send: CDPSession['send'];
  readonly on: CDPSession['on'];
}

interface Reply {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface PendingCommand {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Listener = (params: unknown) => void;

/**
 * Chromium's DevTools protocol over its pipe (`--remote-debugging-pipe`): JSON texts, each ended by a
 * zero byte. Chromium ends itself when the pipe closes, so it cannot outlive the host.
 */
export class DevToolsPipe {
  readonly root: DevToolsSession;
  readonly #input: Writable;
  readonly #pending = new Map<number, PendingCommand>();
  readonly #listeners = new Map<string, Listener[]>();
  #commands = 0;
  #rest = '';
  #closed = false;

  constructor(input: Writable, output: Readable) {
    this.#input = input;
    this.root = this.session(undefined);
    output.setEncoding('utf8');
    output.on('data', (text: string) => this.#read(text));
    output.on('close', () => this.#close());
    // Writing to a Chromium that is gone is answered by 'close'.
    input.on('error', () => undefined);
  }

  /** A session that Chromium has attached; `undefined` is the browser itself. */
  session(id: string | undefined): DevToolsSession {
    const send = (method: string, params?: unknown) => this.#send(method, params, id);
    const on = (event: string, listener: Listener) => {
      const key = `${id ?? ''} ${event}`;
      this.#listeners.set(key, [...(this.#listeners.get(key) ?? []), listener]);
    };
    // The protocol is typed by method and event name; the pipe itself carries plain JSON.
    return { id, send, on } as unknown as DevToolsSession;
  }

  #send(method: string, params: unknown, sessionId: string | undefined): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(`Chromium is gone (${method}).`));
    this.#commands += 1;
    const id = this.#commands;
    this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject });
    });
  }

  #read(text: string): void {
    const texts = (this.#rest + text).split('\0');
    this.#rest = texts.pop() ?? '';
    for (const one of texts) this.#receive(JSON.parse(one) as Reply);
  }

  #receive(reply: Reply): void {
    if (reply.id !== undefined) {
      const command = this.#pending.get(reply.id);
      this.#pending.delete(reply.id);
      if (reply.error === undefined) command?.resolve(reply.result);
      else command?.reject(new Error(`${command.method}: ${reply.error.message}`));
      return;
    }
    for (const listener of this.#listeners.get(`${reply.sessionId ?? ''} ${reply.method ?? ''}`) ?? []) {
      listener(reply.params);
    }
  }

  #close(): void {
    this.#closed = true;
    for (const { method, reject } of this.#pending.values())
      reject(new Error(`Chromium is gone (${method}).`));
    this.#pending.clear();
  }
}

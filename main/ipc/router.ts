import * as v from 'valibot';
import {
  channels,
  parseResult,
  type Channel,
  type ChannelName,
  type Handler,
  type Handlers,
  type Result,
} from '../../preload/contract/index.ts';
import { failInput, failMaybeSent, failNotSent } from '../core/failures.ts';
import type { Log } from '../core/ports.ts';
import { listFieldIssues, neutralMessage } from './field-issues.ts';
import { copyPlainData } from './plain-copy.ts';
import { isOwnSender, type Sender } from './sender-guard.ts';

export interface RouterDependencies {
  readonly handlers: Handlers;
  readonly log: Log;
}

export interface Router {
  /**
   * Answers one message. Never throws or rejects: a foreign sender, an unknown channel, a bad payload,
   * a failing handler and an unlawful answer each become a failure.
   */
  handle(channelName: string, sender: Sender | null, payload: unknown): Promise<Result<unknown>>;
}

/** One channel's way from payload to answer; `onUnfit` hears of an answer that the schema refused. */
type Route = (payload: unknown, onUnfit: () => void) => Promise<Result<unknown>>;

/** Builds the router: guard, parse, handle, parse the answer, in this order. */
export function createRouter({ handlers, log }: RouterDependencies): Router {
  const routes = new Map<string, Route>(Object.entries(buildRoutes(handlers)));
  return {
    async handle(channelName, sender, payload) {
      // Before any await: the frame may be gone, or be another page, a moment later.
      if (!isOwnSender(sender)) {
        log('sender-refused');
        return failNotSent('refused-sender');
      }
      const route = routes.get(channelName);
      if (route === undefined) {
        log('channel-refused');
        return failInput([{ field: '', message: 'There is no such channel.' }]);
      }
      try {
        return await route(payload, () => log('reply-unfit', { channel: channelName }));
      } catch (error) {
        log('handler-failed', { channel: channelName, error: nameError(error) });
        return failMaybeSent('internal');
      }
    },
  };
}

/** One route for each channel; the type check fails where the table has a channel that is not here. */
function buildRoutes({ account, terminal }: Handlers): Record<ChannelName, Route> {
  return {
    'account:create': route(channels.account.create, account.create),
    'account:get': route(channels.account.get, account.get),
    'account:update': route(channels.account.update, account.update),
    'account:remove': route(channels.account.remove, account.remove),
    'terminal:status': route(channels.terminal.status, terminal.status),
    'terminal:storeKey': route(channels.terminal.storeKey, terminal.storeKey),
    'terminal:forgetKey': route(channels.terminal.forgetKey, terminal.forgetKey),
    'terminal:chooseServer': route(channels.terminal.chooseServer, terminal.chooseServer),
    'terminal:testConnection': route(channels.terminal.testConnection, terminal.testConnection),
  };
}

/** The handler sees parsed input only, and what it answers in excess of the schema does not leave. */
function route<C extends Channel>(channel: C, handler: Handler<C>): Route {
  return async (payload, onUnfit) => {
    const copy = copyPlainData(payload);
    if (!copy.ok) return failInput([{ field: '', message: neutralMessage }]);
    const input = v.safeParse(channel.input, copy.value, { message: neutralMessage });
    if (!input.success) return failInput(listFieldIssues(input.issues));
    const reply = await handler(input.output);
    const parsed = parseResult(channel.output, reply);
    if (parsed.ok !== reply.ok) onUnfit();
    return parsed;
  };
}

/** The class of an error, never its text; even asking may throw. */
function nameError(error: unknown): string {
  try {
    return error instanceof Error ? error.name : typeof error;
  } catch {
    return 'unknown';
  }
}

import type { Handlers, Result } from '../../preload/contract/index.ts';
import { failInput, failMaybeSent, failNotSent } from '../core/failures.ts';
import type { Log } from '../lib/log.ts';
import { createRouteTable, type Route } from './route-table.ts';
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

/** Builds the router: guard, parse, handle, parse the answer, in this order. */
export function createRouter({ handlers, log }: RouterDependencies): Router {
  const routes = new Map<string, Route>(Object.entries(createRouteTable(handlers)));
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

/** The class of an error, never its text; even asking may throw. */
function nameError(error: unknown): string {
  try {
    return error instanceof Error ? error.name : typeof error;
  } catch {
    return 'unknown';
  }
}

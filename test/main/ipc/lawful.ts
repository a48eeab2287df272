import {
  defaultPreferences,
  listChannels,
  listEvents,
  succeed,
  type Handlers,
  type Result,
} from '../../../preload/contract/index.ts';
import { ownPageUrl } from '../../../main/policy/own-page.ts';
import { createRouter } from '../../../main/ipc/router.ts';
import type { Sender } from '../../../main/ipc/sender-guard.ts';
import { account } from '../../support/main/fakes.ts';
import {
  accessState,
  activity,
  change,
  deviceState,
  directoryState,
  lookUp,
  cached,
  status,
  storageReport,
  submission,
  summary,
} from './lawful-answers.ts';

export const ownPage: Sender = { url: ownPageUrl, isMainFrame: true };

/** Handlers that answer lawfully and report each input that reaches them. */
export function createHandlers(
  onInput: (channel: string, input: unknown) => void = () => undefined,
): Handlers {
  const take =
    <T>(channel: string, answer: T) =>
    (input: unknown): Promise<Result<T>> => {
      onInput(channel, input);
      return Promise.resolve(succeed(answer));
    };
  const alike = { kind: 'looks-like' as const, accounts: [cached], waiting: [change] };
  return {
    account: {
      create: take('account:create', alike),
      get: take('account:get', lookUp),
      update: take('account:update', submission),
      remove: take('account:remove', { kind: 'open' as const, change }),
    },
    outbox: {
      summary: take('outbox:summary', summary),
      list: take('outbox:list', { changes: [change], total: 1 }),
      get: take('outbox:get', change),
      compare: take('outbox:compare', { account, same: ['name'], different: ['email', 'phone'] }),
      resolve: take('outbox:resolve', { kind: 'dropped' as const, change }),
      sendNow: take('outbox:sendNow', summary),
    },
    directory: {
      search: take('directory:search', { found: [cached], waiting: [change], more: false }),
      recent: take('directory:recent', [cached]),
      forget: take('directory:forget', { id: account.id }),
      state: take('directory:state', directoryState),
      setRetention: take('directory:setRetention', directoryState),
    },
    storage: {
      report: take('storage:report', storageReport),
      repair: take('storage:repair', storageReport),
    },
    terminal: {
      status: take('terminal:status', status),
      storeKey: take('terminal:storeKey', status),
      forgetKey: take('terminal:forgetKey', status),
      chooseServer: take('terminal:chooseServer', status),
      testConnection: take('terminal:testConnection', { status: 404, milliseconds: 2 }),
      close: take('terminal:close', undefined),
    },
    preferences: {
      read: take('preferences:read', defaultPreferences),
      save: take('preferences:save', defaultPreferences),
    },
    access: {
      state: take('access:state', accessState),
      unlock: take('access:unlock', accessState),
      lock: take('access:lock', accessState),
      setPin: take('access:setPin', accessState),
    },
    visit: { end: take('visit:end', undefined) },
    activity: { today: take('activity:today', activity) },
    devices: {
      state: take('devices:state', deviceState),
      printers: take('devices:printers', [{ name: 'counter', label: 'Counter printer' }]),
      print: take('devices:print', undefined),
    },
  };
}

export const channelNames = listChannels().map(({ name }) => name);

export const eventNames = listEvents().map(({ name }) => name);

/** A router that notes what reaches its handlers and what it logs. */
export function openRouter(handlers?: Handlers) {
  const reached: [string, unknown][] = [];
  const lines: unknown[][] = [];
  const router = createRouter({
    handlers: handlers ?? createHandlers((channel, input) => reached.push([channel, input])),
    log: (...line) => lines.push(line),
  });
  return { router, reached, lines };
}

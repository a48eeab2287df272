import { listChannels, succeed, type Handlers, type Result } from '../../preload/contract/index.ts';
import { ownPageUrl } from '../../main/policy/own-page.ts';
import { createRouter } from '../../main/ipc/router.ts';
import type { Sender } from '../../main/ipc/sender-guard.ts';
import { account, practiceUrl } from '../core/fakes.ts';

export const ownPage: Sender = { url: ownPageUrl, isMainFrame: true };

/** A payload that each channel takes. */
export const lawfulPayloads: Readonly<Record<string, unknown>> = {
  'account:create': { name: 'Ada Example', email: 'ada@example.com', phone: '+12025550123' },
  'account:get': account.id,
  'account:update': { id: account.id, draft: { name: 'Ada Example' } },
  'account:remove': account.id,
  'terminal:status': undefined,
  'terminal:storeKey': 'lawful-key-0123456789',
  'terminal:forgetKey': undefined,
  'terminal:chooseServer': { kind: 'custom', baseUrl: 'https://pos.example.com' },
  'terminal:testConnection': undefined,
};

export const status = {
  server: { kind: 'practice' },
  baseUrl: practiceUrl,
  key: { state: 'practice', ending: null },
  keychain: 'available',
  version: '0.1.0',
} as const;

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
  return {
    account: {
      create: take('account:create', account),
      get: take('account:get', account),
      update: take('account:update', account),
      remove: take('account:remove', { id: account.id }),
    },
    terminal: {
      status: take('terminal:status', status),
      storeKey: take('terminal:storeKey', status),
      forgetKey: take('terminal:forgetKey', status),
      chooseServer: take('terminal:chooseServer', status),
      testConnection: take('terminal:testConnection', { status: 404, milliseconds: 2 }),
    },
  };
}

export const channelNames = listChannels().map(({ name }) => name);

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

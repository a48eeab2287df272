import * as v from 'valibot';
import {
  AccountIdSchema,
  ApiKeySchema,
  BaseUrlSchema,
  succeed,
  type Account,
  type ApiKey,
  type KeychainState,
  type ServerChoice,
} from '../../../preload/contract/index.ts';
import { createLog } from '../../../main/lib/log.ts';
import type {
  AccountClient,
  Connection,
  SecretReading,
  SecretStore,
  SecretWriting,
} from '../../../main/core/ports.ts';
import { createRedactor } from '../../../main/lib/redaction.ts';
import { createTerminalService } from '../../../main/core/profiles/terminal-service.ts';

export const canaryKey = v.parse(ApiKeySchema, 'canary/key+8f2d"\\c41e~aa07');
export const otherKey = v.parse(ApiKeySchema, 'another-key-5b0c77e1');
export const practiceKey = v.parse(ApiKeySchema, 'practice-key-for-this-run');

export const practiceUrl = v.parse(BaseUrlSchema, 'http://127.0.0.1:40404');

export const account: Account = {
  id: v.parse(AccountIdSchema, 'o1p2q3r4s5t6u7v8w9x0y1z2'),
  createdAt: '2026-11-22T10:00:00.000+00:00',
  updatedAt: '2026-11-22T10:00:00.000+00:00',
  email: 'ada@example.com',
  name: 'Ada Example',
  phone: '+12025550123',
};

export function customServer(address: string): ServerChoice {
  return { kind: 'custom', baseUrl: v.parse(BaseUrlSchema, address) };
}

export function apiKey(text: string): ApiKey {
  return v.parse(ApiKeySchema, text);
}

/** Lets a test hold up the answer of a port; by default nothing is held up. */
export type Delay = <T>(label: string, run: () => T) => Promise<T>;

const atOnce: Delay = (_, run) => Promise.resolve().then(run);

/** A keychain whose state a test turns; like a real one it never says `missing` while it is shut. */
export function createFakeSecrets(items = new Map<string, string>(), delay = atOnce) {
  const calls: string[] = [];
  let state: KeychainState = 'available';
  const answer = <T>(available: () => T): T | Extract<SecretWriting, { kind: 'unavailable' }> =>
    state === 'available' ? available() : { kind: 'unavailable', keychain: state };
  const ask = <T>(call: string, available: () => T) => {
    calls.push(call);
    return delay(call, () => answer(available));
  };
  const store: SecretStore = {
    read: (name) =>
      ask<SecretReading>(`read ${name}`, () => {
        const secret = items.get(name);
        return secret === undefined ? { kind: 'missing' } : { kind: 'found', secret };
      }),
    write: (name, secret) =>
      ask<SecretWriting>(`write ${name}`, () => {
        items.set(name, secret);
        return { kind: 'done' };
      }),
    remove: (name) =>
      ask<SecretWriting>(`remove ${name}`, () => {
        items.delete(name);
        return { kind: 'done' };
      }),
  };
  return { ...store, items, calls, turn: (next: KeychainState) => (state = next) };
}

export interface FakeClient extends AccountClient {
  readonly connection: Connection;
  readonly calls: string[];
  underWay: number;
  closed: number;
  /** How often it was closed in the middle of a call; must stay 0. */
  cutOff: number;
}

/** A client that notes what it was asked. */
export function createFakeClient(connection: Connection, delay = atOnce): FakeClient {
  const calls: string[] = [];
  const noted = <T>(name: string, value: T) => {
    calls.push(name);
    client.underWay += 1;
    return delay(`${connection.baseUrl} ${name}`, () => {
      client.underWay -= 1;
      return succeed(value);
    });
  };
  const client: FakeClient = {
    connection,
    calls,
    underWay: 0,
    closed: 0,
    cutOff: 0,
    create: ({ name }) => noted(`create ${name ?? ''}`, account),
    get: () => noted('get', account),
    update: () => noted('update', account),
    remove: (id) => noted('remove', { id }),
    test: () => noted('test', { status: 404, milliseconds: 3 }),
    close: () => {
      client.closed += 1;
      if (client.underWay > 0) client.cutOff += 1;
    },
  };
  return client;
}

/** A terminal service on fakes, with everything that a test looks at. */
export function createTerminal(
  options: { secrets?: ReturnType<typeof createFakeSecrets>; choice?: ServerChoice; delay?: Delay } = {},
) {
  const delay = options.delay ?? atOnce;
  const secrets = options.secrets ?? createFakeSecrets(new Map(), delay);
  const clients: FakeClient[] = [];
  const lines: string[] = [];
  const saved: ServerChoice[] = [];
  const practice = { started: 0, closed: 0, failing: false };
  const disk = { failing: false };
  const data = { openChanges: 0, notified: [] as string[] };
  const notify = (what: string) => void data.notified.push(what);
  const redactor = createRedactor();
  const log = createLog({ write: (line) => lines.push(line), redactor, now: () => new Date(0) });
  const service = createTerminalService({
    secrets,
    settings: {
      load: () => Promise.resolve(saved.at(-1) ?? options.choice ?? { kind: 'practice' }),
      save: (choice) =>
        delay('save', () => {
          if (disk.failing) throw new Error('ENOSPC');
          saved.push(choice);
        }),
    },
    startPractice: () => {
      practice.started += 1;
      if (practice.failing) return Promise.reject(new Error('EADDRINUSE'));
      const close = () => {
        practice.closed += 1;
        return Promise.resolve();
      };
      return Promise.resolve({ baseUrl: practiceUrl, apiKey: practiceKey, close });
    },
    openClient: (connection) => {
      const client = createFakeClient(connection, delay);
      clients.push(client);
      return client;
    },
    version: '0.1.0',
    log,
    redactor,
    data: {
      openInMemory: () => Promise.resolve(data.openChanges),
      follow: (choice, { event, role, outcome }) =>
        notify(`${choice.kind}: ${event} ${role} ${outcome ?? ''}`),
      retry: () => notify('retry'),
      wake: () => notify('wake'),
    },
  });
  return { service, secrets, clients, lines, redactor, saved, practice, disk, data };
}

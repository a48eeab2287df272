import { expect, test, vi } from 'vitest';
import { fail, listChannels, listEvents, succeed } from '../../preload/contract/index.ts';
import { account, canaryKey } from '../support/main/fakes.ts';
import { findLeaks } from '../support/main/leak-scan.ts';
import { channelNames, eventNames } from '../main/ipc/lawful.ts';
import { lookUp } from '../main/ipc/lawful-answers.ts';
import { lawfulPayloads } from '../main/ipc/lawful-payloads.ts';

/** Electron is replaced, so that what the preload exposes and sends can be looked at. */
const electron = vi.hoisted(() => ({
  exposed: [] as [string, unknown][],
  invoke: vi.fn<(...message: unknown[]) => Promise<unknown>>(),
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => electron.exposed.push([name, api]) },
  ipcRenderer: { invoke: electron.invoke },
}));

await import('../../preload/bridge.ts');

type Surface = Record<string, Record<string, (...input: unknown[]) => Promise<unknown>>>;

function exposedBridge(): Surface {
  const [, api] = electron.exposed[0] ?? [];
  return api as Surface;
}

test('the page gets one object, with the functions of the two tables and nothing else', () => {
  expect(electron.exposed.map(([name]) => name)).toEqual(['kiosk']);
  const surface = Object.entries(exposedBridge()).flatMap(([group, operations]) =>
    Object.keys(operations).map((operation) => `${group}:${operation}`),
  );
  expect(surface.toSorted()).toEqual([...channelNames, ...eventNames].toSorted());
  for (const operations of Object.values(exposedBridge())) {
    for (const operation of Object.values(operations)) {
      expect(operation).toBeTypeOf('function');
      expect(Object.keys(operation)).toEqual([]);
    }
  }
});

test('every channel, by name: a new one must be written down here', () => {
  expect(channelNames).toEqual([
    ...['account:create', 'account:get', 'account:update', 'account:remove'],
    ...['outbox:summary', 'outbox:list', 'outbox:get', 'outbox:compare', 'outbox:resolve', 'outbox:sendNow'],
    ...['directory:search', 'directory:recent', 'directory:forget', 'directory:state'],
    'directory:setRetention',
    ...['storage:report', 'storage:repair'],
    ...['terminal:status', 'terminal:storeKey', 'terminal:forgetKey', 'terminal:chooseServer'],
    ...['terminal:testConnection', 'terminal:close'],
    ...['preferences:read', 'preferences:save'],
    ...['access:state', 'access:unlock', 'access:lock', 'access:setPin'],
    'visit:end',
    'activity:today',
    ...['devices:state', 'devices:printers', 'devices:print'],
  ]);
  expect(channelNames).toHaveLength(34);
});

test('every event, by name, and none under the name of a channel', () => {
  expect(eventNames).toEqual([
    ...['outbox:onChanged', 'storage:onChanged', 'terminal:onCloseAsked', 'devices:onChanged'],
  ]);
  expect(eventNames.filter((name) => channelNames.includes(name))).toEqual([]);
});

test.each(listChannels())('$name sends one message on its own channel, with one argument', async (entry) => {
  electron.invoke.mockReset().mockResolvedValue(fail({ code: 'no-key', delivery: 'not-sent' }));
  const call = exposedBridge()[entry.group]?.[entry.operation];
  const reply = await call?.(lawfulPayloads[entry.name], 'a second argument');
  expect(electron.invoke.mock.calls).toEqual([[entry.name, lawfulPayloads[entry.name]]]);
  expect(reply).toEqual(fail({ code: 'no-key', delivery: 'not-sent' }));
});

test.each(listChannels())(
  '$name: what main answers against the contract does not reach the page',
  async (entry) => {
    const call = exposedBridge()[entry.group]?.[entry.operation];
    const internal = fail({ code: 'internal', delivery: 'maybe-sent' });
    const answers = [
      undefined,
      null,
      canaryKey,
      {},
      succeed(canaryKey),
      succeed({ apiKey: canaryKey }),
      { ok: 1 },
    ];
    for (const answer of answers) {
      electron.invoke.mockReset().mockResolvedValue(answer);
      expect(await call?.(lawfulPayloads[entry.name])).toEqual(internal);
    }
    electron.invoke.mockReset().mockRejectedValue(new Error(`Error invoking remote method: ${canaryKey}`));
    const reply = await call?.(lawfulPayloads[entry.name]);
    expect(reply).toEqual(internal);
    expect(findLeaks(canaryKey, reply)).toEqual([]);
  },
);

test('what main answers in excess is dropped once more before the page sees it', async () => {
  const talkative = {
    ...lookUp,
    account: { ...account, apiKey: canaryKey },
    connection: { apiKey: canaryKey },
  };
  electron.invoke.mockReset().mockResolvedValue(succeed(talkative));
  expect(await exposedBridge()['account']?.['get']?.(account.id)).toEqual(succeed(lookUp));
});

test.each([
  ['channel can answer', listChannels().map(({ channel }) => channel.output)],
  ['event can tell', listEvents().map(({ event }) => event.payload)],
])('no %s a secret: there is no room for a key', (_, schemas) => {
  const fields = JSON.stringify(schemas);
  // Control: fields that are there are found this way.
  expect(fields).toMatch(/"createdAt"|"takenAt"/);
  expect(fields).not.toMatch(/apiKey|secret|password|token/i);
});

import { expect, test, vi } from 'vitest';
import { channels, fail, listChannels, succeed } from '../../preload/contract/index.ts';
import { account, canaryKey } from '../core/fakes.ts';
import { findLeaks } from '../core/leak-scan.ts';
import { channelNames, lawfulPayloads } from '../ipc/lawful.ts';

/** The one place where electron is replaced: what the preload exposes and sends is looked at. */
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

test('the page gets one object, with the functions of the table and nothing else', () => {
  expect(electron.exposed.map(([name]) => name)).toEqual(['kiosk']);
  const surface = Object.entries(exposedBridge()).map(([group, operations]) => [
    group,
    Object.keys(operations),
  ]);
  expect(surface).toEqual(
    Object.entries(channels).map(([group, operations]) => [group, Object.keys(operations)]),
  );
  for (const operations of Object.values(exposedBridge())) {
    for (const operation of Object.values(operations)) {
      expect(operation).toBeTypeOf('function');
      expect(Object.keys(operation)).toEqual([]);
    }
  }
});

test('the whole table, by name: a new channel must be written down here', () => {
  expect(channelNames).toEqual([
    'account:create',
    'account:get',
    'account:update',
    'account:remove',
    'terminal:status',
    'terminal:storeKey',
    'terminal:forgetKey',
    'terminal:chooseServer',
    'terminal:testConnection',
  ]);
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
  electron.invoke.mockReset().mockResolvedValue(succeed({ ...account, apiKey: canaryKey }));
  expect(await exposedBridge()['account']?.['get']?.(account.id)).toEqual(succeed(account));
});

test('no channel can answer a secret: no output has room for a key', () => {
  const fields = JSON.stringify(listChannels().map(({ channel }) => channel.output));
  // Control: the account's own fields are found this way.
  expect(fields).toContain('"createdAt"');
  expect(fields).not.toMatch(/apiKey|secret|password|token/i);
});

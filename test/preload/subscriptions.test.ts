import type { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listEvents } from '../../preload/contract/index.ts';
import { account, canaryKey } from '../support/main/fakes.ts';
import { findLeaks } from '../support/main/leak-scan.ts';
import { lawfulEvents, storageReport } from '../main/ipc/lawful-answers.ts';

/** Electron's ipcRenderer is an EventEmitter, and so is the one that replaces it. */
const electron = vi.hoisted(() => {
  const parts: { exposed: unknown; ipc: EventEmitter } = { exposed: undefined, ipc: null as never };
  return parts;
});

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  electron.ipc = new Emitter();
  return {
    contextBridge: { exposeInMainWorld: (_name: string, api: unknown) => (electron.exposed = api) },
    ipcRenderer: electron.ipc,
  };
});

await import('../../preload/bridge.ts');

type Subscribe = (hear: unknown, ...more: unknown[]) => () => void;

const rows = listEvents().map(({ group, operation, name }) => {
  const subscribe: unknown = Reflect.get(Reflect.get(electron.exposed as object, group) as object, operation);
  const payload: unknown = Reflect.get(lawfulEvents, name);
  return { name, subscribe: subscribe as Subscribe, payload: payload as object };
});

/** What Electron hands to a listener: its own event first, which leads to everything. */
function receive(name: string, ...input: unknown[]): void {
  electron.ipc.emit(name, { sender: electron.ipc, ports: [], secret: canaryKey }, ...input);
}

beforeEach(() => void electron.ipc.removeAllListeners());

describe.each(rows)('$name', ({ name, subscribe, payload }) => {
  test('is listened to on exactly its own channel, and given up again', () => {
    const stop = subscribe(() => undefined);
    expect(electron.ipc.eventNames()).toEqual([name]);
    stop();
    expect(electron.ipc.eventNames()).toEqual([]);
  });

  test('the page hears the payload and nothing else, never the event', () => {
    const hear = vi.fn();
    subscribe(hear, { once: true });
    receive(name, { ...payload, apiKey: canaryKey, account }, canaryKey);
    expect(hear.mock.calls).toEqual([[payload]]);
    expect(findLeaks(canaryKey, hear.mock.calls)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a key', canaryKey],
    ['an empty object', {}],
    ['one field too few', Object.fromEntries(Object.entries(payload).slice(1))],
    ['a list of one', [payload]],
  ])('with %s is dropped', (_, unfit) => {
    const hear = vi.fn();
    subscribe(hear);
    receive(name, unfit);
    receive(name);
    expect(hear).not.toHaveBeenCalled();
    receive(name, payload);
    expect(hear).toHaveBeenCalledTimes(1);
  });

  test('other events are not heard', () => {
    const hear = vi.fn();
    subscribe(hear);
    for (const other of rows.filter((row) => row.name !== name)) receive(other.name, other.payload);
    receive(`${name} `, payload);
    expect(hear).not.toHaveBeenCalled();
  });

  test('two listeners each have their own end, and one may listen twice', () => {
    const heard: string[] = [];
    const first = () => heard.push('first');
    const stops = [subscribe(first), subscribe(first), subscribe(() => heard.push('second'))];
    receive(name, payload);
    stops[0]?.();
    stops[0]?.();
    receive(name, payload);
    stops[2]?.();
    stops[1]?.();
    receive(name, payload);
    expect(heard).toEqual(['first', 'first', 'second', 'first', 'second']);
    expect(electron.ipc.listenerCount(name)).toBe(0);
  });

  test('who stops while a message is handed out hears nothing more of it', () => {
    const heard: string[] = [];
    const stops: (() => void)[] = [];
    subscribe(() => {
      heard.push('first');
      for (const stop of stops) stop();
    });
    stops.push(subscribe(() => heard.push('second')));
    receive(name, payload);
    receive(name, payload);
    expect(heard).toEqual(['first', 'first']);
  });

  test('a listener that throws keeps it from nobody', () => {
    const hear = vi.fn();
    const thrown = [new Error(canaryKey), canaryKey, null];
    for (const value of thrown) {
      subscribe(() => {
        throw value as Error;
      });
    }
    subscribe(hear);
    expect(() => receive(name, payload)).not.toThrow();
    receive(name, payload);
    expect(hear).toHaveBeenCalledTimes(2);
  });

  test('nobody changes the payload that another one hears', () => {
    const heard: unknown[] = [];
    subscribe((given: object) => {
      for (const key of Object.keys(given)) Reflect.deleteProperty(given, key);
    });
    subscribe((given: object) => heard.push({ ...given }));
    receive(name, payload);
    expect(heard).toEqual([payload]);
  });

  test.each([undefined, null, 'hear', 1, {}, [], { call: () => 1, apply: () => 1 }])(
    'only a function may listen: %j may not',
    (value: unknown) => {
      expect(() => subscribe(value)).toThrow(new TypeError('Only a function can hear of an event.'));
      expect(electron.ipc.eventNames()).toEqual([]);
    },
  );
});

test('what is nested in excess is dropped', () => {
  const hear = vi.fn();
  rows.find(({ name }) => name === 'storage:onChanged')?.subscribe(hear);
  const copies = storageReport.copies.map((copy) => ({ ...copy, key: canaryKey }));
  receive('storage:onChanged', { ...storageReport, copies });
  expect(hear.mock.calls).toEqual([[storageReport]]);
});

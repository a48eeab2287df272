import { describe, expect, test, vi } from 'vitest';
import type { Announce, EventName } from '../../../preload/contract/index.ts';
import { createAnnouncer } from '../../../main/ipc/announcer.ts';
import { account, canaryKey } from '../../support/main/fakes.ts';
import { findLeaks } from '../../support/main/leak-scan.ts';
import { eventNames } from './lawful.ts';
import { lawfulEvents, storageReport, summary } from './lawful-answers.ts';

function openAnnouncer() {
  const sent: [EventName, unknown][] = [];
  const lines: unknown[][] = [];
  const send = vi.fn((...message: [EventName, unknown]) => void sent.push(message));
  const announce = createAnnouncer({ send, log: (...line) => lines.push(line) });
  return { announce, send, sent, lines };
}

/** The function of an event, by its name, for payloads that no type allows. */
function announcing(announce: Announce, name: string): (payload: unknown) => void {
  const [group = '', operation = ''] = name.split(':');
  const found: unknown = Reflect.get(Reflect.get(announce, group) as object, operation);
  return found as (payload: unknown) => void;
}

test('there is one function for each event of the contract, and no other', () => {
  const { announce } = openAnnouncer();
  const names = Object.entries(announce).flatMap(([group, operations]) =>
    Object.keys(operations as object).map((operation) => `${group}:${operation}`),
  );
  expect(names).toEqual(eventNames);
  expect(Object.keys(lawfulEvents)).toEqual(eventNames);
});

describe.each(Object.entries(lawfulEvents))('%s', (name, payload) => {
  test('goes out once, on its own name, and is not logged', () => {
    const { announce, sent, lines } = openAnnouncer();
    announcing(announce, name)(payload);
    expect(sent).toEqual([[name, payload]]);
    expect(lines).toEqual([]);
  });

  test('goes out without what is in excess', () => {
    const { announce, sent, lines } = openAnnouncer();
    announcing(announce, name)({ ...payload, apiKey: canaryKey, account });
    expect(sent).toEqual([[name, payload]]);
    expect(findLeaks(canaryKey, sent, lines)).toEqual([]);
  });

  const [first = ''] = Object.keys(payload);
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', canaryKey],
    ['a list', [payload]],
    ['an empty object', {}],
    ['one field too few', Object.fromEntries(Object.entries(payload).slice(1))],
    ['one field of another kind', { ...payload, [first]: canaryKey }],
    ['a copy that throws when it is read', new Proxy(payload, { get: () => { throw new Error(canaryKey); } })], // prettier-ignore
  ])('with %s is not sent, and logged by its name alone', (_, unfit) => {
    const { announce, sent, lines } = openAnnouncer();
    announcing(announce, name)(unfit);
    expect(sent).toEqual([]);
    expect(lines).toEqual([[expect.stringMatching(/^announcement-(?:unfit|failed)$/), { event: name }]]);
    expect(findLeaks(canaryKey, lines)).toEqual([]);
  });
});

test('what is nested is cut down as well', () => {
  const { announce, sent } = openAnnouncer();
  const copies = storageReport.copies.map((copy) => ({ ...copy, folder: '/var/lib/kiosk' }));
  announce.storage.onChanged({ ...storageReport, copies });
  expect(sent).toEqual([['storage:onChanged', storageReport]]);
});

test('who announces never hears that it could not be sent', () => {
  const { announce, send, sent, lines } = openAnnouncer();
  send.mockImplementationOnce(() => {
    throw new Error(`The window is gone with ${canaryKey}`);
  });
  announce.outbox.onChanged(summary);
  announce.outbox.onChanged({ ...summary, revision: 8 });
  expect(lines).toEqual([['announcement-failed', { event: 'outbox:onChanged' }]]);
  expect(sent).toEqual([['outbox:onChanged', { ...summary, revision: 8 }]]);
});

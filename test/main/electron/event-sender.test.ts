import { describe, expect, test } from 'vitest';
import { createEventSender } from '../../../main/electron/event-sender.ts';
import { lawfulEvents } from '../ipc/lawful-answers.ts';
import { createFakeWindow, type FakeWindow } from './fake-electron.ts';

const summary = lawfulEvents['outbox:onChanged'];

test("an event is sent to the window's page, once, on its own channel", () => {
  const { window, calls } = createFakeWindow();
  const send = createEventSender(() => window);
  send('outbox:onChanged', summary);
  expect(calls).toEqual([['send', 'outbox:onChanged', summary]]);
});

test('before there is a window nothing is sent, and afterwards it is', () => {
  const { window, calls } = createFakeWindow();
  const open: { window?: typeof window } = {};
  const send = createEventSender(() => open.window);
  send('outbox:onChanged', summary);
  expect(calls).toEqual([]);
  open.window = window;
  send('outbox:onChanged', summary);
  expect(calls).toHaveLength(1);
});

describe('nothing is sent, and nothing throws,', () => {
  test.each<[string, Partial<FakeWindow['state']>]>([
    ['when the window is destroyed', { windowDestroyed: true }],
    ['when its contents are destroyed', { contentsDestroyed: true }],
    ['when a crash or a reload took the frame away', { frameGone: true }],
    ['before the page is loaded', { url: '' }],
    ['on a blank page', { url: 'about:blank' }],
    ['on the page of an error', { url: 'chrome-error://chromewebdata/' }],
    ['on another page of the app', { url: 'app://kiosk/other.html' }],
    ['on another host of the scheme', { url: 'app://other/index.html' }],
    ['on a page from elsewhere', { url: 'https://kiosk.example.com/index.html' }],
    ['to a frame within the page', { isChild: true }],
  ])('%s', (_, state) => {
    const fake = createFakeWindow();
    Object.assign(fake.state, state);
    const send = createEventSender(() => fake.window);
    send('outbox:onChanged', summary);
    expect(fake.calls).toEqual([]);
    // Control: the same page, well again, hears of the next one.
    Object.assign(fake.state, createFakeWindow().state);
    send('outbox:onChanged', summary);
    expect(fake.calls).toHaveLength(1);
  });
});

test('a place in the own page is still the own page', () => {
  const fake = createFakeWindow();
  fake.state.url = 'app://kiosk/index.html#changes';
  createEventSender(() => fake.window)('outbox:onChanged', summary);
  expect(fake.calls).toHaveLength(1);
});

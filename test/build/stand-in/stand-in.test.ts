import type { App } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { toChromium, toElectron } from '../../../build/stand-in/addresses.ts';
import { createEvent, createEvents, type EventSource } from '../../../build/stand-in/electron/events.ts';
import { parseCombination } from '../../../build/stand-in/page/keyboard.ts';
import { standIn } from '../../../build/stand-in/stand-in.ts';

describe('what the host does not have', () => {
  const app = standIn<App>('app', { getVersion: () => '1.2.3' });

  test('is refused aloud, and what it has answers', () => {
    const aloud = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(app.getVersion()).toBe('1.2.3');
    expect(() => app.getLocale()).toThrow('stand-in host: app.getLocale is not implemented');
    expect(() => {
      app.name = 'x';
    }).toThrow('stand-in host: setting app.name is not implemented');
    expect(aloud).toHaveBeenCalledTimes(2);
    aloud.mockRestore();
  });

  test('can still be awaited and printed', async () => {
    expect(await Promise.resolve(app)).toBe(app);
    expect(JSON.stringify(app)).toBe('{}');
  });

  test('includes events that it never heard of', () => {
    const aloud = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const events: EventSource<App> = createEvents<App>(
      'app',
      { emitted: ['ready'], never: ['activate'] },
      (): App => app,
    );
    const heard: string[] = [];
    events.members.on('ready', () => heard.push('ready'));
    events.members.on('activate', () => heard.push('activate'));
    expect(() => events.members.on('gpu-info-update', () => undefined)).toThrow(
      "the event 'gpu-info-update' of app",
    );
    events.emit('ready');
    expect(heard).toEqual(['ready']);
    aloud.mockRestore();
  });
});

test('an event says whether it was prevented, with what it tells', () => {
  const event = createEvent({ url: 'app://kiosk/' });
  expect(event.defaultPrevented).toBe(false);
  event.preventDefault();
  expect(event.defaultPrevented).toBe(true);
  expect(event.url).toBe('app://kiosk/');
});

test.each([
  ['app://kiosk/index.html', 'https://kiosk.app.invalid/index.html'],
  ['app://kiosk/index.html?a=b#c', 'https://kiosk.app.invalid/index.html?a=b#c'],
  ['app://other/', 'https://other.app.invalid/'],
  ['blob:app://kiosk/1-2', 'blob:https://kiosk.app.invalid/1-2'],
])('%s is %s in Chromium, and back', (inElectron, inChromium) => {
  expect(toChromium(inElectron)).toBe(inChromium);
  expect(toElectron(inChromium)).toBe(inElectron);
});

test.each([
  'https://example.com/',
  'http://kiosk.app.invalid/',
  'https://kiosk.app.invalid.example.com/',
  'https://kiosk.app.invalid:8443/',
  'https://a.kiosk.app.invalid/',
  'https://user@kiosk.app.invalid/',
  'about:blank',
  'data:text/html,app://kiosk/',
  'mailto:app@example.com',
])('%s is not the app in either direction', (url) => {
  expect(toElectron(url)).toBe(url);
  expect(toChromium(url)).toBe(url);
});

test.each([
  ['a', { key: 'a', code: 'KeyA', modifiers: [] }],
  ['Shift+KeyA', { key: 'A', code: 'KeyA', modifiers: ['shift'] }],
  ['Control+Shift+KeyI', { key: 'I', code: 'KeyI', modifiers: ['control', 'shift'] }],
  ['Alt+F4', { key: 'F4', code: 'F4', modifiers: ['alt'] }],
  ['5', { key: '5', code: 'Digit5', modifiers: [] }],
])('the combination %s is read', (combination, key) => {
  expect(parseCombination(combination)).toEqual(key);
});

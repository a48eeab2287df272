import type { App, Session, WebContents, WebRequest } from 'electron';
import { expect, test, vi } from 'vitest';
import { createEvent, createEvents, type EventSource } from '../../../build/stand-in/electron/events.ts';
import { standIn } from '../../../build/stand-in/stand-in.ts';
import { isPermissionGranted } from '../../../main/policy/permissions.ts';

/*
 * The header Permissions-Policy refuses many features before main is asked, so the attacks in
 * test/end-to-end do not show any more that main would refuse them too. This does.
 */
const electron = vi.hoisted((): { app: unknown } => ({ app: null }));
vi.mock('electron', () => ({
  get app() {
    return electron.app;
  },
  session: {},
}));
const { restrainSessions } = await import('../../../main/electron/session-policy.ts');

type Handlers = Record<string, (...input: never[]) => unknown>;

/** A session that keeps what is set on it. */
function createFakeSession() {
  const handlers: Handlers = {};
  const keep = (name: string) => (handler: unknown) => {
    handlers[name] = handler as Handlers[string];
  };
  const asked = ['select-hid-device', 'select-usb-device', 'select-serial-port', 'will-download'];
  const events: EventSource<Session> = createEvents<Session>(
    'session',
    { emitted: asked, never: [] },
    (): Session => session,
  );
  const spelling = vi.fn();
  const session: Session = standIn<Session>('session', {
    ...events.members,
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setCertificateVerifyProc: keep('certificate'),
    setSpellCheckerEnabled: spelling,
    webRequest: standIn<WebRequest>('webRequest', { onBeforeRequest: keep('before-request') }),
  });
  return { session, events, handlers, spelling };
}

function restrain() {
  const appEvents: EventSource<App> = createEvents<App>(
    'app',
    { emitted: ['session-created'], never: [] },
    (): App => app,
  );
  const app: App = standIn<App>('app', { ...appEvents.members });
  electron.app = app;
  restrainSessions({
    isAllowedRequest: (url) => url === 'app://kiosk/index.html',
    isAllowedPermission: isPermissionGranted,
  });
  const fake = createFakeSession();
  appEvents.emit('session-created', fake.session);
  const call = (name: string, ...input: unknown[]) => fake.handlers[name]?.(...(input as never[]));
  return { ...fake, call };
}

const contents = standIn<WebContents>('webContents', {});

test.each([
  'media',
  'geolocation',
  'notifications',
  'hid',
  'usb',
  'serial',
  'midi',
  'clipboard-read',
  'fullscreen',
])('%s is refused, asked for or checked', (permission) => {
  const { call } = restrain();
  const answer = vi.fn();
  call('request', contents, permission, answer, {});
  expect(answer.mock.calls).toEqual([[false]]);
  expect(call('check', contents, permission, 'app://kiosk', {})).toBe(false);
});

test('no device is chosen, remembered or captured', () => {
  const { call, events } = restrain();
  expect(call('device', {})).toBe(false);
  const answer = vi.fn();
  call('display', {}, answer);
  expect(answer.mock.calls).toEqual([[null]]);
  for (const [name, input, choice] of [
    ['select-hid-device', [{}], [null]],
    ['select-usb-device', [{}], []],
    ['select-serial-port', [[], contents], ['']],
  ] as const) {
    const event = createEvent({});
    const choose = vi.fn();
    events.emit(name, event, ...input, choose);
    expect([event.defaultPrevented, choose.mock.calls]).toEqual([true, [choice]]);
  }
});

test('nothing is requested but what the page is made of, nothing downloaded, no certificate trusted', () => {
  const { call, events, spelling } = restrain();
  const answer = vi.fn();
  call('before-request', { url: 'app://kiosk/index.html' }, answer);
  call('before-request', { url: 'https://example.com/' }, answer);
  expect(answer.mock.calls).toEqual([[{ cancel: false }], [{ cancel: true }]]);
  const trust = vi.fn();
  call('certificate', {}, trust);
  // -2: "the certificate is rejected" (Session.setCertificateVerifyProc).
  expect(trust.mock.calls).toEqual([[-2]]);
  const event = createEvent({});
  const cancel = vi.fn();
  events.emit('will-download', event, { cancel });
  expect([event.defaultPrevented, cancel.mock.calls.length]).toEqual([true, 1]);
  expect(spelling.mock.calls).toEqual([[false]]);
});

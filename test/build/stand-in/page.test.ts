import { afterEach, describe, expect, test, vi } from 'vitest';
import { startFixture, type FixtureApp, type RunningFixture } from './fixture.ts';

/*
 * What the real app never lets happen: an app that refuses nothing. These are the controls of the attacks in
 * test/end-to-end, which would pass on a host that lets nothing happen anyway.
 */
let fixture: RunningFixture | undefined;

async function run(app: FixtureApp): Promise<RunningFixture> {
  fixture = await startFixture(app);
  return fixture;
}

afterEach(() => fixture?.close());

describe('an app that refuses nothing', () => {
  test('is granted every permission, as on Electron without handlers', async () => {
    const { page } = await run({});
    const states = await page.evaluate(async () => [
      (await navigator.permissions.query({ name: 'notifications' })).state,
      (await navigator.permissions.query({ name: 'geolocation' })).state,
    ]);
    expect(states).toEqual(['granted', 'granted']);
  });

  test('reaches nobody all the same, and the host complains', async () => {
    const { page, complaints } = await run({});
    const failed = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => false,
        () => true,
      ),
    );
    expect(failed).toBe(true);
    expect(complaints().join()).toContain('main let a request to https://example.com/ pass');
  });

  test('hears of windows, downloads and blob: pages that it would allow, as complaints', async () => {
    const { page, complaints } = await run({});
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: URL.createObjectURL(new Blob(['x'])),
        download: 'x.txt',
      });
      link.click();
      setTimeout(() => location.assign(URL.createObjectURL(new Blob(['x'], { type: 'text/html' }))));
    });
    await vi.waitFor(() => {
      expect(complaints().toSorted()).toEqual([
        expect.stringMatching(/^a navigation to blob:app:\/\/kiosk\/.* is not implemented$/),
        'main would open a window for https://example.com/; that is not implemented',
        'main would save x.txt; that is not implemented',
      ]);
    });
  });
});

describe('an app that listens', () => {
  test('judges permissions one by one', async () => {
    const { page } = await run({
      main: `
        kiosk.setPermissionCheckHandler((_contents, permission) => permission !== 'geolocation');
        kiosk.setPermissionRequestHandler((_contents, permission, answer) => answer(permission !== 'notifications'));
        open();`,
    });
    const states = await page.evaluate(() =>
      Promise.all(
        ['notifications', 'geolocation', 'midi'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'granted']);
  });

  test('cancels requests by webRequest, with the addresses and kinds of Electron', async () => {
    const { page, output, complaints } = await run({
      main: `
        kiosk.webRequest.onBeforeRequest(({ url, resourceType, method }, answer) => {
          say('request', method, resourceType, url);
          answer({ cancel: !url.startsWith('app://') });
        });
        open();`,
    });
    await page.evaluate(() => fetch('https://example.com/', { method: 'POST' }).catch(() => undefined));
    expect(output()).toContain('request GET mainFrame app://kiosk/index.html');
    expect(output()).toContain('request GET script app://kiosk/page.js');
    expect(output()).toContain('request POST xhr https://example.com/');
    expect(complaints()).toEqual([]);
  });

  test('hears of navigations, main frame and others, and prevents them', async () => {
    const { page, output } = await run({
      main: `
        app.on('web-contents-created', (_event, contents) => {
          contents.on('will-frame-navigate', (details) => { say('frame', details.isMainFrame, details.url); if (!details.isMainFrame) details.preventDefault(); });
          contents.on('will-navigate', (details) => { say('main', details.url); details.preventDefault(); });
          contents.on('did-navigate', (_event, url) => say('did', url));
        });
        open();`,
    });
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('iframe'), { src: 'https://example.com/frame' }),
      );
      location.assign('https://example.com/main');
    });
    await vi.waitFor(() => {
      expect(output()).toContain('frame false https://example.com/frame');
      expect(output()).toContain('main https://example.com/main');
    });
    expect(output()).toContain('frame true https://example.com/main');
    // loadURL itself raised none of these.
    expect(output().match(/^did .*/gm)).toEqual(['did app://kiosk/index.html']);
    // While the refused navigation ends, Chromium's title may still name its address.
    await vi.waitFor(async () => expect(await page.title()).toBe('fixture'));
  });

  test('judges key presses before the page gets them', async () => {
    const { page, press, output } = await run({
      main: `
        app.on('web-contents-created', (_event, contents) => {
          contents.on('before-input-event', (event, input) => { say(input.type, input.code, input.control); if (input.control) event.preventDefault(); });
        });
        open();`,
      page: `window.seen = []; addEventListener('keydown', (event) => window.seen.push(event.key));`,
    });
    await press('Control+KeyR');
    await press('x');
    await vi.waitFor(async () =>
      expect(await page.evaluate(() => Reflect.get(window, 'seen') as unknown)).toEqual(['x']),
    );
    expect(output()).toContain('keyDown KeyR true');
  });

  test('hears that its page crashed, and can load it again', async () => {
    const { page, output } = await run({
      main: `
        app.on('web-contents-created', (_event, contents) => {
          contents.on('render-process-gone', (_event, details) => { say('gone', details.reason); contents.reload(); });
          contents.on('did-finish-load', () => say('loaded'));
        });
        ipcMain.handle('crash', () => contents.forcefullyCrashRenderer());
        open();`,
      preload: `contextBridge.exposeInMainWorld('crash', () => ipcRenderer.invoke('crash'));`,
    });
    void page
      .evaluate(() => Reflect.apply(Reflect.get(window, 'crash') as () => void, undefined, []))
      .catch(() => undefined);
    await vi.waitFor(
      () => expect(output().match(/gone \w+|loaded/g)).toEqual(['loaded', 'gone crashed', 'loaded']),
      10_000,
    );
    expect(page.isClosed()).toBe(false);
  });
});

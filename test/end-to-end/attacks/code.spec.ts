import type { Page } from '@playwright/test';
import { expect, test } from '../harness/kiosk.ts';
import { settle } from '../harness/settle.ts';

/**
 * Attacks from inside the page: code that is not the app's own. Each leaves a mark when it runs. DevTools
 * lifts the rules for what it evaluates, so each attack runs from a timer, as the page's own script would.
 */
const attacks: Readonly<Record<string, (mark: string) => unknown>> = {
  /* eslint-disable @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-return -- the attack itself */
  eval: (mark) => window.eval(`window['${mark}'] = true`),
  'new Function': (mark) => Reflect.apply(new Function(`window['${mark}'] = true`), undefined, []),
  'a timer with text': (mark) => window.setTimeout(`window['${mark}'] = true`),
  /* eslint-enable @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-return */
  'an inline script': (mark) => {
    const script = document.createElement('script');
    script.append(`window['${mark}'] = true`);
    document.body.append(script);
  },
  'an inline handler': (mark) => {
    const button = document.createElement('button');
    button.setAttribute('onclick', `window['${mark}'] = true`);
    document.body.append(button);
    button.click();
  },
  'markup with a handler': (mark) => {
    document.body.insertAdjacentHTML('beforeend', `<img src="x" onerror="window['${mark}'] = true">`);
  },
  'parsed markup put in': (mark) => {
    const parsed = new DOMParser().parseFromString(`<script>window['${mark}'] = true</script>`, 'text/html');
    document.body.append(...parsed.head.children);
  },
  'a javascript: address': (mark) => {
    location.href = `javascript:void (window['${mark}'] = true)`;
  },
  'a javascript: link': (mark) => {
    const link = document.createElement('a');
    link.href = `javascript:void (window['${mark}'] = true)`;
    document.body.append(link);
    link.click();
  },
  'a script from a data: address': (mark) => {
    const script = document.createElement('script');
    Reflect.set(script, 'src', `data:text/javascript,window['${mark}']=true`);
    document.body.append(script);
  },
  'a script from a blob: address': (mark) => {
    const script = document.createElement('script');
    Reflect.set(script, 'src', URL.createObjectURL(new Blob([`window['${mark}'] = true`])));
    document.body.append(script);
  },
  'an imported data: module': (mark) => import(`data:text/javascript,window['${mark}']=true`),
  'a frame with a document of its own': (mark) => {
    const frame = document.createElement('iframe');
    Reflect.set(frame, 'srcdoc', `<script>parent['${mark}'] = true</script>`);
    document.body.append(frame);
  },
};

/** Runs an attack from a timer and answers whether its mark is there once all is decided. */
async function runAttack(page: Page, attack: (mark: string) => unknown): Promise<boolean> {
  await page.evaluate(async (source) => {
    const mark = 'attackHasRun';
    Reflect.deleteProperty(window, mark);
    // Compiled now, while DevTools allows it; run later, when nothing does.
    const run = window.eval(`(${source})`) as (mark: string) => unknown;
    await new Promise((resolve) => setTimeout(resolve));
    try {
      await run(mark);
    } catch {
      // Refused aloud.
    }
  }, attack.toString());
  await settle(page);
  return page.evaluate(() => Reflect.has(window, 'attackHasRun'));
}

for (const [name, attack] of Object.entries(attacks)) {
  test(`${name} does not run`, async ({ kiosk }) => {
    expect(await runAttack(kiosk.page, attack)).toBe(false);
    await expect(kiosk.page).toHaveURL(kiosk.pageUrl);
  });
}

test('control: a mark that is set is found', async ({ kiosk }) => {
  expect(await runAttack(kiosk.page, (mark) => Reflect.set(window, mark, true))).toBe(true);
});

test('control: without the policy the same attacks run', async ({ kiosk }) => {
  const session = await kiosk.page.context().newCDPSession(kiosk.page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await kiosk.page.reload();
  const ran: string[] = [];
  for (const [name, attack] of Object.entries(attacks))
    if (await runAttack(kiosk.page, attack)) ran.push(name);
  await session.send('Page.setBypassCSP', { enabled: false });
  await session.detach();
  expect(ran).toEqual(
    expect.arrayContaining(['an inline script', 'an inline handler', 'a javascript: address']),
  );
});

test('no policy for trusted text can be made, no worker starts, no WebAssembly compiles', async ({
  kiosk,
}) => {
  const outcomes = await kiosk.page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve));
    const attempt = async (run: () => unknown): Promise<string> => {
      try {
        const made = await run();
        if (!(made instanceof EventTarget)) return 'ran';
        return await new Promise((resolve) => {
          made.addEventListener('error', () => resolve('refused'));
          made.addEventListener('message', () => resolve('ran'));
        });
      } catch {
        return 'refused';
      }
    };
    const code = URL.createObjectURL(
      new Blob(['postMessage(1); onconnect = (e) => e.ports[0].postMessage(1)']),
    );
    const header = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
    const factory: unknown = Reflect.get(window, 'trustedTypes');
    return {
      policy: await attempt(() =>
        Reflect.apply(Reflect.get(factory as object, 'createPolicy') as () => unknown, factory, [
          'attack',
          {},
        ]),
      ),
      worker: await attempt(() => new Worker(code)),
      sharedWorker: await attempt(() => new SharedWorker(code)),
      serviceWorker: await attempt(() => navigator.serviceWorker.register('./index.html')),
      webAssembly: await attempt(() => WebAssembly.compile(header)),
    };
  });
  expect(new Set(Object.values(outcomes))).toEqual(new Set(['refused']));
});

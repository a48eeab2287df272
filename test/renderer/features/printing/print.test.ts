import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { encode } from 'uqr';
import { defaultPreferences, succeed, writeAccountCode } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, later, live, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, findMara, openKiosk, press } from '../../../support/renderer/open-kiosk.ts';

let main: FakeMain;

beforeEach(() => {
  main = new FakeMain(officialStatus);
  main.preferences = { ...defaultPreferences, printer: { name: 'counter', paper: 'receipt-80' } };
});

async function openCard(): Promise<Application> {
  const app = await openKiosk(main);
  await app.begin();
  await findMara();
  await expect.element(button('Change')).toBeVisible();
  return app;
}

const sheet = () => document.querySelector('.paper');

/** The QR code's picture as it has to be. */
function drawCode(text: string): string {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  return data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}

describe('the card of an account', () => {
  test('is offered for print only where there is a printer', async () => {
    main.preferences = { ...defaultPreferences, printer: null };
    const app = await openCard();
    await expect.element(button(en.print.button)).not.toBeInTheDocument();
    await app.preferences.save({ printer: { name: 'counter', paper: 'a6' } });
    await expect.element(button(en.print.button)).toBeVisible();
  });

  test('stands in the page, unseen, while main prints, and is taken out again', async () => {
    const { reply, come } = later<ReturnType<typeof succeed<undefined>>>();
    const seen: (string | undefined)[] = [];
    main.print = () => {
      seen.push(sheet()?.querySelector('.name')?.textContent);
      return reply;
    };
    const app = await openCard();
    const play = vi.spyOn(app.sounds, 'play');
    expect(sheet()).toBeNull();
    await press(en.print.button);
    await expect.element(button(en.print.busy)).toHaveAttribute('aria-busy', 'true');
    await expect.poll(() => main.inputs('print')).toEqual([{}]);
    expect(seen).toEqual(['Mara Lindqvist']);
    expect(sheet()?.checkVisibility()).toBe(false);
    expect(play).not.toHaveBeenCalledWith('good');
    come(succeed(undefined));
    await expect.element(page.getByText(en.print.done)).toBeVisible();
    expect(sheet()).toBeNull();
    expect(play).toHaveBeenCalledWith('good');
    await expect.element(button(en.print.again)).toBeVisible();
  });

  test('has the name, the code and the id, and nothing else of the person', async () => {
    main.print = () => new Promise(() => undefined);
    await openCard();
    await press(en.print.button);
    await expect.poll(() => main.inputs('print').length).toBe(1);
    const text = sheet()?.textContent ?? '';
    expect(text).toContain('Mara Lindqvist');
    expect(text).toContain(en.print.card.show);
    expect(text).toContain(mara.id);
    const groups = [...(sheet()?.querySelectorAll('.groups span') ?? [])].map((group) => group.textContent);
    expect(groups).toEqual(['o1p2', 'q3r4', 's5t6', 'u7v8', 'w9x0', 'y1z2']);
    for (const personal of [mara.email, mara.phone]) expect(sheet()?.outerHTML).not.toContain(personal);
    expect(sheet()?.outerHTML).not.toContain('mara.lindqvist');
    expect(sheet()?.outerHTML).not.toMatch(/202/);
    expect(sheet()?.querySelector('.code path')?.getAttribute('d')).toBe(drawCode(writeAccountCode(mara.id)));
  });

  test('an account without a name has a card too', async () => {
    main.get = () => live({ ...mara, name: '  ' });
    main.print = () => new Promise(() => undefined);
    await openCard();
    await press(en.print.button);
    await expect.poll(() => sheet()?.querySelector('.name')?.textContent).toBe(en.print.card.unnamed);
  });

  test.each(['printer-missing', 'printer-failed'] as const)('%s: what to do is said', async (code) => {
    main.print = () => failure(code, { delivery: 'not-sent' });
    const app = await openCard();
    const play = vi.spyOn(app.sounds, 'play');
    await press(en.print.button);
    await expect.element(page.getByText(en.failures[code].next)).toBeVisible();
    expect(play).toHaveBeenCalledWith('bad');
    expect(sheet()).toBeNull();
    main.print = () => succeed(undefined);
    await press(en.print.again);
    await expect.element(page.getByText(en.print.done)).toBeVisible();
    await expect.element(page.getByText(en.failures[code].next)).not.toBeInTheDocument();
  });

  test('that it was printed is not told again on the next visit of the screen', async () => {
    await openCard();
    await press(en.print.button);
    await expect.element(page.getByText(en.print.done)).toBeVisible();
    await press('Done');
    await findMara();
    await expect.element(button(en.print.button)).toBeVisible();
    await expect.element(page.getByText(en.print.done)).not.toBeInTheDocument();
  });
});

describe('a visit that ends', () => {
  test('takes the card with it at once, and what main says later changes nothing', async () => {
    const { reply, come } = later<ReturnType<typeof succeed<undefined>>>();
    main.print = () => reply;
    const app = await openCard();
    const printed = app.printing.print(mara);
    await expect.poll(() => main.inputs('print').length).toBe(1);
    app.printing.clear();
    await expect.poll(sheet).toBeNull();
    come(succeed(undefined));
    await printed;
    expect(app.printing.outcome).toBeNull();
    expect(app.printing.busy).toBe(false);
  });

  test('before the card stood in the page: nothing is printed', async () => {
    const app = await openCard();
    const printed = app.printing.print(mara);
    app.printing.clear();
    expect(await printed).toMatchObject({ ok: false });
    expect(main.inputs('print')).toEqual([]);
  });

  test('two cards are never laid out at once', async () => {
    main.print = () => new Promise(() => undefined);
    const app = await openCard();
    void app.printing.print(mara);
    expect(await app.printing.print(mara)).toMatchObject({
      ok: false,
      failure: { code: 'printer-failed' },
    });
    await expect.poll(() => main.inputs('print').length).toBe(1);
  });
});

describe('a trial print', () => {
  test('goes to the printer that is named, with a made-up card that says so', async () => {
    main.preferences = { ...defaultPreferences, printer: null };
    const app = await openKiosk(main);
    let card = '';
    main.print = () => {
      card = sheet()?.textContent ?? '';
      return succeed(undefined);
    };
    const printer = { name: 'office', paper: 'a6' } as const;
    expect(await app.printing.printSample(printer)).toEqual(succeed(undefined));
    expect(main.inputs('print')).toEqual([{ printer }]);
    expect(card).toContain(en.print.card.sample);
    expect(card).toContain(en.print.card.sampleText);
    expect(card).not.toContain(en.print.card.show);
  });

  test('without a chosen printer, an account is not printed, and main is not asked', async () => {
    const app = await openKiosk(main);
    expect(await app.printing.print(mara)).toMatchObject({ failure: { code: 'printer-missing' } });
    expect(main.inputs('print')).toEqual([]);
  });
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Preferences } from '../../../../preload/contract/index.ts';
import { lockTerminal } from '../../../../renderer/features/access/lock-terminal.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, findMara, openAccount, openKiosk, press } from '../../../support/renderer/open-kiosk.ts';
import { openLocked } from '../settings/settings-parts.ts';

const words = en.lock;

async function openWith(main: FakeMain, change: Partial<Preferences>): Promise<Application> {
  main.preferences = { ...main.preferences, ...change };
  main.access = { ...main.access, hasPin: true };
  const app = await openKiosk(main);
  await app.begin();
  return app;
}

/** What main was asked for of these, in its order. */
const order = (main: FakeMain): string[] =>
  main.calls.map(({ name }) => name).filter((name) => name === 'lock' || name === 'visit.end');

describe('before customers the page that staff had is loaded anew', () => {
  afterEach(() => vi.useRealTimers());

  test('when staff give the terminal back; the customers’ screens come at once', async () => {
    const main = new FakeMain(officialStatus);
    const app = await openWith(main, { mode: 'self-service' });
    await findMara();
    await press(words.backToCustomers);
    await expect.poll(() => order(main)).toEqual(['lock', 'visit.end']);
    expect(app.access.state.level).toBe('customer');
  });

  test('when it locks by itself', async () => {
    const main = new FakeMain(officialStatus);
    await openWith(main, { mode: 'self-service', staffLockSeconds: 30 });
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
    });
    window.dispatchEvent(new PointerEvent('pointerdown'));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(order(main)).toEqual(['lock', 'visit.end']);
  });

  test('by the page itself where main cannot', async () => {
    const main = new FakeMain(officialStatus);
    const app = await openWith(main, { mode: 'self-service' });
    const reload = vi.fn();
    await lockTerminal(app, reload);
    expect(reload).not.toHaveBeenCalled();
    main.endVisit = () => failure('internal', { delivery: 'not-sent' });
    await lockTerminal(app, reload);
    expect(reload).toHaveBeenCalledOnce();
    main.endVisit = () => Promise.reject(new Error('The bridge is gone.'));
    await lockTerminal(app, reload);
    expect(reload).toHaveBeenCalledTimes(2);
  });

  test('not at the counter, where what was typed is kept', async () => {
    const main = new FakeMain(officialStatus);
    const app = await openWith(main, {});
    await lockTerminal(app, vi.fn());
    expect(app.access.state.level).toBe('locked');
    expect(order(main)).toEqual(['lock']);
  });
});

test('the warning before the lock is read out, and pressed, over a dialog too', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  const main = new FakeMain(officialStatus);
  main.preferences = { ...main.preferences, staffLockSeconds: 30 };
  const app = await openAccount(main);
  await app.begin();
  await press('Delete');
  await vi.advanceTimersByTimeAsync(21_000);
  vi.useRealTimers();
  // By role: what is inert has none.
  await expect.element(page.getByRole('alert').filter({ hasText: words.soon.title })).toBeVisible();
  await press(words.soon.stay);
  await expect.element(page.getByText(words.soon.title)).not.toBeInTheDocument();
  await expect.element(button('Delete for good')).toBeVisible();
});

describe('closing the window of a locked counter', () => {
  test('says that staff come first; only they are asked', async () => {
    const main = new FakeMain(officialStatus);
    await openLocked(false, main);
    await expect.element(page.getByText(words.closeFirst)).not.toBeInTheDocument();
    main.askToClose({ open: 2, kept: true });
    await expect.element(page.getByRole('alert').filter({ hasText: words.closeFirst })).toBeVisible();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await press(words.touch);
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/2 changes are not finished yet/);
    await press(en.changes.close.close);
    expect(main.inputs('close')).toHaveLength(1);
  });
});

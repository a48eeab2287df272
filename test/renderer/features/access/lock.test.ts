import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { succeed, type Preferences } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import {
  FakeMain,
  failure,
  later,
  mara,
  officialStatus,
  saved,
} from '../../../support/renderer/fake-main.ts';
import {
  button,
  field,
  findMara,
  heading,
  openKiosk,
  press,
  type,
} from '../../../support/renderer/open-kiosk.ts';
import { enterPin, openLocked } from '../settings/settings-parts.ts';

const words = en.lock;

async function openWith(
  change: Partial<Preferences>,
  main = new FakeMain(officialStatus),
): Promise<Application> {
  main.preferences = { ...main.preferences, ...change };
  main.access = { ...main.access, hasPin: true };
  const app = await openKiosk(main);
  await app.begin();
  return app;
}

describe('the locked screen', () => {
  test('without a PIN a touch anywhere goes on', async () => {
    const main = new FakeMain(officialStatus);
    const app = await openLocked(false, main);
    await page
      .elementLocator(document.querySelector('main') ?? document.body)
      .click({ position: { x: 20, y: 300 } });
    await expect.poll(() => app.access.state.level).toBe('staff');
    expect(main.inputs('unlock')).toEqual([null]);
  });

  test('whoever unlocks is told what main keeps from others: the terminal’s state is asked again', async () => {
    const main = new FakeMain(officialStatus);
    await openLocked(false, main);
    const before = main.inputs('status').length;
    await press(words.touch);
    await expect.poll(() => main.inputs('status').length).toBe(before + 1);
  });

  test('nothing of before is on the page or in its title; what was typed is there again', async () => {
    const main = new FakeMain(officialStatus);
    const app = await openKiosk(main);
    await findMara();
    await press('Change');
    await type('Name', 'Mara Lindqvist-Okafor');
    app.announcer.say('Mara Lindqvist-Okafor was saved.');
    await app.access.lock();
    await expect.element(heading()).toHaveTextContent(words.title);
    expect(document.title).toBe(en.general.documentTitle(words.title));
    const shown = document.documentElement.outerHTML;
    for (const secret of ['Lindqvist', mara.id, mara.email ?? 'none']) expect(shown).not.toContain(secret);
    await press(words.touch);
    await expect.element(field('Name')).toHaveValue('Mara Lindqvist-Okafor');
  });

  test('the Lock button locks at once', async () => {
    const main = new FakeMain(officialStatus);
    await openKiosk(main);
    await press(words.lockNow);
    await expect.element(heading()).toHaveTextContent(words.title);
    expect(main.inputs('lock')).toHaveLength(1);
  });
});

describe('locking by itself', () => {
  afterEach(() => vi.useRealTimers());

  function holdTime(): void {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
    });
  }

  async function start(
    change: Partial<Preferences>,
    main = new FakeMain(officialStatus),
  ): Promise<Application> {
    const app = await openWith(change, main);
    holdTime();
    window.dispatchEvent(new PointerEvent('pointerdown'));
    return app;
  }

  test('after the time that was chosen, with a warning before', async () => {
    const main = new FakeMain(officialStatus);
    const app = await start({ staffLockSeconds: 60 }, main);
    await vi.advanceTimersByTimeAsync(39_000);
    expect(page.getByText(words.soon.title).query()).toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(page.getByText(words.soon.title).query()).not.toBeNull();
    expect(app.access.state.level).toBe('staff');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(app.access.state.level).toBe('locked');
  });

  test('a touch in the warning stays, and does nothing else', async () => {
    const app = await start({ staffLockSeconds: 30 });
    await vi.advanceTimersByTimeAsync(25_000);
    const screen = app.navigation.screen;
    const target = button(en.home.setUp).element();
    target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true }));
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(app.access.state.level).toBe('staff');
    expect(app.navigation.screen).toBe(screen);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(app.access.state.level).toBe('locked');
  });

  test('a mouse that trembles keeps nobody in', async () => {
    const app = await start({ staffLockSeconds: 30 });
    for (let second = 0; second < 31; second += 1) {
      window.dispatchEvent(new PointerEvent('pointermove'));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(app.access.state.level).toBe('locked');
  });

  test('a save that is under way is waited for', async () => {
    const main = new FakeMain(officialStatus);
    const reply = later<ReturnType<typeof saved>>();
    main.create = () => reply.reply;
    const app = await openWith({ staffLockSeconds: 30 }, main);
    await page.getByRole('button', { name: /Open an account/ }).click();
    await type('Name', 'Mara');
    await press('Open the account');
    await expect.poll(() => main.inputs('create').length).toBe(1);
    holdTime();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(app.access.state.level).toBe('staff');
    reply.come(saved(mara));
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(app.access.state.level).toBe('locked');
  });

  test('in self-service it is the customers who are next', async () => {
    const app = await start({ staffLockSeconds: 30, mode: 'self-service' });
    await vi.advanceTimersByTimeAsync(31_000);
    expect(app.access.state.level).toBe('customer');
  });
});

describe('at a self-service terminal', () => {
  test('a band leads staff back to the customers’ screens, without what they looked up', async () => {
    const main = new FakeMain(officialStatus);
    const app = await openWith({ mode: 'self-service' }, main);
    expect(document.documentElement.dataset['mode']).toBe('counter');
    await findMara();
    await press(words.backToCustomers);
    await expect.poll(() => app.access.state.level).toBe('customer');
    expect(app.navigation.screen.name).toBe('home');
    expect(document.documentElement.outerHTML).not.toContain('Lindqvist');
    await expect.poll(() => document.documentElement.dataset['mode']).toBe('self-service');
  });

  test('something typed is asked about first, even under set-up', async () => {
    const main = new FakeMain(officialStatus);
    const app = await openWith({ mode: 'self-service' }, main);
    await page.getByRole('button', { name: /Open an account/ }).click();
    await type('Name', 'Mara');
    app.openSetUp();
    await press(words.backToCustomers);
    await expect.element(page.getByRole('dialog', { name: en.general.unsaved.account.title })).toBeVisible();
    expect(main.inputs('lock')).toEqual([]);
  });
});

test('the wait after wrong PINs is counted down, and no digit is taken meanwhile', async () => {
  const main = new FakeMain(officialStatus);
  main.unlock = () => failure('wrong-pin', { delivery: 'not-sent', retryAfterSeconds: 30 });
  await openLocked(true, main);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  for (const digit of '31415') await userEvent.keyboard(digit);
  await userEvent.keyboard('{Enter}');
  await vi.advanceTimersByTimeAsync(1);
  expect(page.getByRole('timer').element().textContent).toContain('30 seconds');
  await userEvent.keyboard('1');
  expect(page.getByText(words.pad.entered(0)).query()).not.toBeNull();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(page.getByRole('timer').element().textContent).toContain('20 seconds');
  await vi.advanceTimersByTimeAsync(20_100);
  expect(page.getByRole('timer').query()).toBeNull();
  vi.useRealTimers();
  main.unlock = () => succeed({ level: 'staff', hasPin: true, waitSeconds: 0 });
  await enterPin('3141');
  await expect.element(heading()).toHaveTextContent(en.home.title);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { busyDay, emptyDay, longDay } from '../../../fixtures/sample-days.ts';
import { makeChange } from '../../../fixtures/sample-entries.ts';
import { succeed, type Activity } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, later, officialStatus } from '../../../support/renderer/fake-main.ts';
import { heading, openKiosk, press } from '../../../support/renderer/open-kiosk.ts';

let main: FakeMain;

beforeEach(() => {
  main = new FakeMain(officialStatus);
  main.today = () => succeed(busyDay);
});
afterEach(() => vi.useRealTimers());

const tile = () => page.getByRole('button', { name: /^Today/ });
const figure = (label: string) =>
  [...document.querySelectorAll('.figures dl > div')]
    .find((one) => one.querySelector('dt')?.textContent.trim() === label)
    ?.querySelector('dd')
    ?.textContent.trim();
async function openToday(): Promise<Application> {
  const app = await openKiosk(main);
  app.openToday();
  await expect.element(heading()).toHaveTextContent(en.today.title);
  return app;
}

describe('on the first screen', () => {
  test('the day is told in a few words, and leads to more', async () => {
    const app = await openKiosk(main);
    await expect.element(tile()).toMatchTextContent(/23 opened, 8 changed, 2 deleted/);
    await tile().click();
    expect(app.navigation.screen.name).toBe('today');
    await press('Back');
    expect(app.navigation.screen.name).toBe('home');
  });

  test('what did not happen is left out, and a quiet day is said', async () => {
    main.today = () => succeed({ ...busyDay, changed: 0 });
    await openKiosk(main);
    await expect.element(tile()).toMatchTextContent(/23 opened, 2 deleted/);
    main.today = () => succeed(emptyDay);
    main.outbox.notify();
    await expect.element(tile()).toMatchTextContent(/Nothing yet today\./);
  });

  test('what cannot be counted is not told as nothing', async () => {
    main.today = () => failure('storage-unavailable', { delivery: 'not-sent' });
    await openKiosk(main);
    await expect.element(tile()).toMatchTextContent(/It cannot be counted now\./);
  });
});

describe('the day', () => {
  test('is counted in large figures', async () => {
    await openToday();
    await expect.poll(() => figure('Opened')).toBe('23');
    expect([figure('Changed'), figure('Deleted'), figure('Waiting')]).toEqual(['8', '2', '3']);
  });

  test('long numbers are set apart and never cut', async () => {
    main.today = () => succeed(longDay);
    await openToday();
    await expect.poll(() => figure('Changed')).toBe('1,234,567');
    for (const number of document.querySelectorAll('.figures dd'))
      expect(number.scrollWidth).toBeLessThanOrEqual(number.clientWidth);
  });

  test('a change of any change counts it anew', async () => {
    const app = await openToday();
    await expect.poll(() => figure('Opened')).toBe('23');
    main.today = () => succeed({ ...busyDay, opened: 24 });
    main.outbox.put(makeChange());
    await expect.poll(() => figure('Opened')).toBe('24');
    expect(app.today.failure).toBeNull();
  });

  test('an earlier answer that comes later is passed over', async () => {
    const { reply, come } = later<ReturnType<typeof succeed<Activity>>>();
    const app = await openToday();
    await expect.poll(() => figure('Opened')).toBe('23');
    main.today = () => reply;
    const early = app.today.read();
    main.today = () => succeed({ ...busyDay, opened: 25 });
    await app.today.read();
    come(succeed({ ...busyDay, opened: 1 }));
    await early;
    await expect.poll(() => figure('Opened')).toBe('25');
  });

  test('where nothing has happened the screen says what it is for', async () => {
    main.today = () => succeed(emptyDay);
    const app = await openToday();
    await expect.element(page.getByText(en.today.empty.title)).toBeVisible();
    await expect.element(page.getByText(en.today.latency.none)).toBeVisible();
    expect(figure('Opened')).toBe('0');
    await press(en.today.empty.open);
    expect(app.navigation.screen.name).toBe('create');
  });

  test('before the first answer nothing is counted', async () => {
    main.today = () => new Promise(() => undefined);
    await openToday();
    await expect.element(page.getByText(en.today.loading)).toBeInTheDocument();
    expect(document.querySelector('.figures')).toBeNull();
  });

  test('another server has another day', async () => {
    const app = await openToday();
    await expect.poll(() => figure('Opened')).toBe('23');
    app.today.clear();
    await expect.poll(() => figure('Opened')).toBeUndefined();
  });
});

test('what waits leads to the unfinished changes', async () => {
  const app = await openToday();
  await press('3: See the unfinished changes');
  expect(app.navigation.screen.name).toBe('changes');
});

describe('a day that cannot be counted', () => {
  test('says so and is tried again', async () => {
    main.today = () => failure('storage-unavailable', { delivery: 'not-sent' });
    await openToday();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/Today could not be counted/);
    main.today = () => succeed(busyDay);
    await press('Try again');
    await expect.poll(() => figure('Opened')).toBe('23');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('keeps what was counted before, with its time', async () => {
    await openToday();
    await expect.poll(() => figure('Opened')).toBe('23');
    main.today = () => failure('internal');
    main.outbox.notify();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/What you see was counted at/);
    expect(figure('Opened')).toBe('23');
  });

  test('leads to the repair where the data is broken', async () => {
    main.storage = { ...main.storage, state: 'damaged' };
    main.today = () => failure('storage-unavailable', { delivery: 'not-sent' });
    const app = await openToday();
    await press('See what can be done');
    expect(app.navigation.screen.name).toBe('storage');
  });
});

describe('while it is shown', () => {
  /** The clock of the minutes alone: the page goes on. */
  async function openStill(): Promise<Application> {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const app = await openToday();
    await expect.poll(() => figure('Opened')).toBe('23');
    return app;
  }
  const asked = (): number => main.inputs('today').length;

  test('it is counted each minute, and no more after it was left', async () => {
    const app = await openStill();
    const before = asked();
    vi.advanceTimersByTime(59_000);
    expect(asked()).toBe(before);
    vi.advanceTimersByTime(1_000);
    expect(asked()).toBe(before + 1);
    app.openChanges();
    await expect.element(heading()).toHaveTextContent(en.changes.title);
    vi.advanceTimersByTime(300_000);
    expect(asked()).toBe(before + 1);
  });

  test('hidden it rests, and is counted as soon as it is seen again', async () => {
    await openStill();
    const before = asked();
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(300_000);
    expect(asked()).toBe(before);
    state.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked()).toBe(before + 1);
  });
});

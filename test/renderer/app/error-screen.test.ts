import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { failureCodes, succeed } from '../../../preload/contract/index.ts';
import { keychainWatchMilliseconds } from '../../../renderer/app/keychain-watch.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { makeRemoval } from '../../fixtures/sample-entries.ts';
import {
  FakeMain,
  failure,
  later,
  live,
  mara,
  officialStatus,
  saved,
} from '../../support/renderer/fake-main.ts';
import {
  button,
  field,
  findMara,
  heading,
  openKiosk,
  press,
  searchLabel,
  type,
} from '../../support/renderer/open-kiosk.ts';

const lockedStatus = {
  ...officialStatus,
  key: { state: 'unreadable', ending: null },
  keychain: 'locked',
} as const;

describe('every failure of a look-up has a screen', () => {
  test.each(failureCodes)(
    '%s: what happened, what to do next, and a way back that keeps the id',
    async (code) => {
      const main = new FakeMain(officialStatus);
      main.get = () => failure(code);
      await openKiosk(main);
      await findMara();
      await expect.element(heading()).toHaveTextContent(en.failures[code].title);
      await expect.element(heading()).toHaveFocus();
      await expect.element(page.getByText(en.failures[code].what)).toBeVisible();
      await expect.element(page.getByText(en.failures[code].next)).toBeVisible();
      await press('Back to the start');
      await expect.element(field(searchLabel)).toHaveValue(mara.id);
    },
  );

  test('trying again sends once more and shows the account', async () => {
    const main = new FakeMain();
    main.get = () => failure('network-unreachable', { delivery: 'not-sent' });
    await openKiosk(main);
    await findMara();
    await expect.element(button('Try again')).toBeVisible();
    main.get = () => live(mara);
    await press('Try again');
    await expect.element(button('Change')).toBeVisible();
    expect(main.inputs('get')).toEqual([mara.id, mara.id]);
  });

  test('the words of the server are quoted, as text', async () => {
    const main = new FakeMain();
    main.get = () => failure('rejected', { status: 400, messages: ['<b>Closed</b>'] });
    await openKiosk(main);
    await findMara();
    await expect.element(page.getByText('<b>Closed</b>')).toBeVisible();
  });

  test('a key that is refused leads to set-up, and back', async () => {
    const main = new FakeMain(officialStatus);
    main.get = () => failure('unauthorised', { status: 401 });
    await openKiosk(main);
    await findMara();
    await press('Open terminal set-up');
    await expect.element(heading()).toHaveTextContent('Terminal set-up');
    await press('Back');
    await expect.element(heading()).toHaveTextContent(en.failures.unauthorised.title);
  });

  test('a delete that may have been handed over may be repeated, and goes back to the card', async () => {
    const main = new FakeMain();
    main.remove = () => failure('internal', { delivery: 'maybe-sent' });
    await openKiosk(main);
    await findMara();
    await press('Delete');
    await press('Delete for good');
    await expect.element(page.getByText(en.failureExtras.removalUnknown)).toBeVisible();
    await press('Back to the account');
    await expect.element(button('Change')).toBeVisible();
  });

  test('nobody leaves while a delete is tried again, so its end is seen', async () => {
    const main = new FakeMain();
    main.remove = () => failure('network-unreachable', { delivery: 'not-sent' });
    await openKiosk(main);
    await findMara();
    await press('Delete');
    await press('Delete for good');
    await expect.element(button('Try again')).toBeVisible();
    const answer = later<Awaited<ReturnType<FakeMain['remove']>>>();
    main.remove = () => answer.reply;
    await press('Try again');
    await expect.element(button('Back')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button('Back to the account')).toHaveAttribute('aria-disabled', 'true');
    answer.come(saved(null, makeRemoval(mara)));
    await expect.element(heading()).toHaveTextContent('The account is deleted');
  });

  test('a new key leads back to the look-up, with its id', async () => {
    const main = new FakeMain(officialStatus);
    main.get = () => failure('unauthorised', { status: 401 });
    await openKiosk(main);
    await findMara();
    await press('Open terminal set-up');
    await type('New API key', 'a-key-for-this-test');
    await press('Save the key');
    await expect.element(page.getByText(en.setUp.key.saved)).toBeVisible();
    await press('Back');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
    await expect.element(field(searchLabel)).toHaveValue(mara.id);
  });
});

describe('a locked keychain', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function waitOnce(main: FakeMain): Promise<void> {
    const before = main.inputs('status').length;
    await vi.advanceTimersByTimeAsync(keychainWatchMilliseconds);
    await expect.poll(() => main.inputs('status').length).toBeGreaterThan(before);
  }

  test('is asked again by itself, and a look-up then goes on', async () => {
    const main = new FakeMain(lockedStatus);
    main.get = () => failure('keychain-locked', { delivery: 'not-sent' });
    await openKiosk(main);
    await findMara();
    await expect.element(page.getByText('Checking the keychain every few seconds…')).toBeVisible();
    await waitOnce(main);
    await expect.element(heading()).toHaveTextContent('The keychain is locked');
    expect(main.inputs('get')).toHaveLength(1);
    main.status = succeed(officialStatus);
    main.get = () => live(mara);
    await waitOnce(main);
    await expect.element(button('Change')).toBeVisible();
  });

  test('a save is never sent by itself: the form is told that it can go on', async () => {
    const main = new FakeMain(lockedStatus);
    main.create = () => failure('keychain-locked', { delivery: 'not-sent' });
    await openKiosk(main);
    await page.getByRole('button', { name: /Open an account/ }).click();
    await type('Name', 'Mara');
    await press('Open the account');
    await expect.element(page.getByText(en.failures['keychain-locked'].what)).toBeVisible();
    main.status = succeed(officialStatus);
    await waitOnce(main);
    await expect.element(page.getByText(en.failures['keychain-locked'].what)).not.toBeInTheDocument();
    await expect.element(page.getByText(en.failureExtras.unlocked)).toBeInTheDocument();
    await expect.element(field('Name')).toHaveValue('Mara');
    expect(main.inputs('create')).toHaveLength(1);
  });

  test('a delete is never sent by itself: its card comes back, and the keychain is left in peace', async () => {
    const main = new FakeMain(officialStatus);
    main.remove = () => failure('keychain-locked', { delivery: 'not-sent' });
    await openKiosk(main);
    await findMara();
    await press('Delete');
    main.status = succeed(lockedStatus);
    await press('Delete for good');
    await expect.element(heading()).toHaveTextContent('The keychain is locked');
    main.status = succeed(officialStatus);
    await waitOnce(main);
    await expect.element(button('Change')).toBeVisible();
    await expect.element(page.getByText(en.failureExtras.unlocked)).toBeInTheDocument();
    const asked = main.inputs('status').length;
    await vi.advanceTimersByTimeAsync(3 * keychainWatchMilliseconds);
    expect(main.inputs('status')).toHaveLength(asked);
    expect(main.inputs('remove')).toHaveLength(1);
  });

  test('a keychain that is open is not asked', async () => {
    const main = new FakeMain(officialStatus);
    await openKiosk(main);
    await vi.advanceTimersByTimeAsync(5 * keychainWatchMilliseconds);
    expect(main.inputs('status')).toHaveLength(1);
  });
});

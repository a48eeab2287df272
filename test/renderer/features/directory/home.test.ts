import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { BaseUrlSchema, succeed, type TerminalStatus } from '../../../../preload/contract/index.ts';
import { makeChange } from '../../../fixtures/sample-entries.ts';
import { known } from '../../../fixtures/samples.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import {
  FakeMain,
  failure,
  mara,
  officialStatus,
  practiceStatus,
} from '../../../support/renderer/fake-main.ts';
import { button, findMara, heading, openKiosk, press } from '../../../support/renderer/open-kiosk.ts';

describe('the state of the terminal', () => {
  test('practice is marked with a band', async () => {
    await openKiosk(new FakeMain());
    await expect.element(page.getByText('Nothing here is real.', { exact: false })).toBeVisible();
  });

  test('the example server is marked too', async () => {
    await openKiosk(new FakeMain({ ...officialStatus, server: { kind: 'mock' } }));
    await expect
      .element(page.getByText('It answers every id with one example record.', { exact: false }))
      .toBeVisible();
  });

  test('the official server has no band and tells its key by four characters', async () => {
    await openKiosk(new FakeMain(officialStatus));
    await expect.element(page.getByText('In the keychain, ends in x7Qd')).toBeVisible();
    expect(document.querySelector('aside')).toBeNull();
  });

  test('a server of the shop is told by its host', async () => {
    const status: TerminalStatus = {
      ...officialStatus,
      server: { kind: 'custom', baseUrl: v.parse(BaseUrlSchema, 'https://pos.example.com') },
      baseUrl: 'https://pos.example.com/api',
    };
    await openKiosk(new FakeMain(status));
    await expect.element(page.getByText('Own server: pos.example.com')).toBeVisible();
  });

  test('what cannot be read can be tried again', async () => {
    const main = new FakeMain();
    main.status = failure('internal');
    await openKiosk(main);
    await expect.element(page.getByText('The state of this terminal could not be read.')).toBeVisible();
    main.status = succeed(practiceStatus);
    await press('Try again');
    await expect.element(page.getByText('Made by the practice server')).toBeVisible();
  });
});

describe('a double click', () => {
  function clickAgain(label: string): void {
    button(label)
      .element()
      .dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
  }

  test('does not press what the next screen shows at the same place', async () => {
    await openKiosk(new FakeMain());
    await findMara();
    await expect.element(button('Done')).toBeVisible();
    clickAgain('Done');
    clickAgain('Delete');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(heading()).toHaveTextContent('Account');
    await press('Done');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
    page
      .getByRole('button', { name: /^Open an account/ })
      .element()
      .dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    await expect.element(heading()).toHaveTextContent('Customer accounts');
  });
});

describe('unfinished changes', () => {
  const tile = () => page.getByRole('button', { name: /^Unfinished changes/ });

  test('the tile is there and quiet when there are none, and leads to the list', async () => {
    const app = await openKiosk(new FakeMain(officialStatus));
    await expect.element(tile()).toMatchTextContent(/Everything is sent\./);
    await tile().click();
    expect(app.navigation.screen.name).toBe('changes');
  });

  test('it counts what waits and what has to be decided, as main tells it', async () => {
    const main = new FakeMain(officialStatus);
    main.outbox.put(makeChange());
    await openKiosk(main);
    await expect.element(tile()).toMatchTextContent(/1 waiting to be sent/);
    main.outbox.put(makeChange({ state: 'sending' }));
    main.outbox.put(makeChange({ state: 'unknown' }));
    await expect.element(tile()).toMatchTextContent(/2 waiting to be sent, 1 for you to decide/);
  });

  test('where the data cannot be opened nothing is said of changes, and the way to mend it is shown', async () => {
    const main = new FakeMain(officialStatus);
    const app = await openKiosk(main);
    for (const state of ['key-missing', 'wrong-key', 'damaged', 'failed'] as const) {
      main.tellStorage({ state });
      await expect.element(tile()).toMatchTextContent(/They cannot be read now\./);
      await expect.element(page.getByText(en.storage.broken[state].title)).toBeVisible();
    }
    await press('See what can be done');
    expect(app.navigation.screen.name).toBe('storage');
  });
});

describe('what is kept of customers', () => {
  test.each([
    ['kept', 'Kept encrypted on this terminal'],
    ['this-run', 'Until the app closes'],
    ['locked', 'Behind the locked keychain'],
  ] as const)('%s: is said with the state of the terminal', async (state, words) => {
    const main = new FakeMain(officialStatus);
    main.storage = { ...main.storage, state };
    await openKiosk(main);
    await expect.element(page.getByRole('definition').filter({ hasText: words })).toBeVisible();
  });
});

describe('recent accounts', () => {
  test('are listed when the box is empty, a few at first, and open at a tap', async () => {
    const main = new FakeMain(officialStatus);
    for (const { account, confirmedAt } of known) main.directory.know(account, confirmedAt);
    await openKiosk(main);
    const rows = page.getByRole('listitem');
    await expect.poll(() => rows.elements().length).toBe(2);
    await press('Show more');
    await expect.poll(() => rows.elements().length).toBe(known.length);
    await rows.nth(1).getByRole('button').click();
    await expect.element(button('Change')).toBeVisible();
    expect(main.inputs('get')).toEqual([known[1]?.account.id]);
  });

  test('an account that was opened elsewhere meanwhile comes in by itself', async () => {
    const main = new FakeMain(officialStatus);
    await openKiosk(main);
    await expect.element(page.getByText(en.home.recent.none)).toBeVisible();
    main.directory.know(mara);
    main.outbox.notify();
    await expect.element(page.getByRole('listitem')).toMatchTextContent(/^Mara Lindqvist/);
  });
});

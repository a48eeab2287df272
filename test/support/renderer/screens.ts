import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { refusedCreate, waitingCreate } from '../../fixtures/sample-unfinished.ts';
import { makeChange, makeUpdate } from '../../fixtures/sample-entries.ts';
import { known } from '../../fixtures/samples.ts';
import { succeed } from '../../../preload/contract/index.ts';
import { changesScreens } from '../../renderer/features/outbox/outbox-screens.ts';
import { FakeMain, failure, live, mara, officialStatus, practiceStatus } from './fake-main.ts';
import { setUpScreens } from '../../renderer/features/settings/settings-parts.ts';
import { button, findMara, openKiosk, press, searchLabel, type } from './open-kiosk.ts';
import { todayScreens } from '../../renderer/features/activity/activity-screens.ts';

async function openForm(main: FakeMain): Promise<void> {
  await openKiosk(main);
  await page.getByRole('button', { name: /Open an account/ }).click();
}

async function openSetUp(main: FakeMain): Promise<void> {
  const app = await openKiosk(main);
  await expect.poll(() => app.terminal.status).not.toBeNull();
  await press('Terminal set-up');
}

/** A terminal that knows people and has changes to send. */
function busyMain(): FakeMain {
  const main = new FakeMain(officialStatus);
  for (const { account, confirmedAt } of known) main.directory.know(account, confirmedAt);
  main.outbox.put(waitingCreate);
  main.outbox.put(refusedCreate);
  return main;
}

async function openWaiting(): Promise<void> {
  const main = new FakeMain(officialStatus);
  const changes = [makeUpdate(mara, { name: 'Mara Lindqvist-Okafor', phone: '' })];
  for (const change of changes) main.outbox.put(change);
  const reason = { code: 'network-unreachable', delivery: 'not-sent' } as const;
  main.get = () => live(mara, { live: false, failure: reason, changes });
  await openKiosk(main);
  await findMara();
  await expect.element(button('Look up again')).toBeVisible();
}

/** Every screen in its telling states, for checks that hold for all of them. */
export const screens: Readonly<Record<string, () => Promise<void>>> = {
  ...changesScreens,
  ...setUpScreens,
  ...todayScreens,
  home: async () => {
    await openKiosk(new FakeMain());
  },
  'home, in full use': async () => {
    const main = busyMain();
    await openKiosk(main);
    main.tellStorage({ full: true });
    await expect.element(page.getByText('1 waiting to be sent, 1 for you to decide')).toBeVisible();
    await expect.element(button('Show more')).toBeVisible();
  },
  'home, damaged': async () => {
    const main = new FakeMain(officialStatus);
    main.storage = { ...main.storage, state: 'damaged' };
    await openKiosk(main);
    await expect.element(button('See what can be done')).toBeVisible();
  },
  'home, found': async () => {
    await openKiosk(busyMain());
    await type(searchLabel, 'mar');
    await expect.element(page.getByText('Waiting to be sent')).toBeVisible();
  },
  'home, found nothing': async () => {
    await openKiosk(busyMain());
    await type(searchLabel, 'Zebulon Quill');
    await press('Find');
    await expect.element(page.getByText('This is not an account id', { exact: false })).toBeVisible();
  },
  'home, example server, no key': async () => {
    await openKiosk(
      new FakeMain({ ...officialStatus, server: { kind: 'mock' }, key: { state: 'none', ending: null } }),
    );
    await press('Find');
  },
  create: () => openForm(new FakeMain()),
  'create, with doubts': async () => {
    await openForm(new FakeMain());
    await type('E-mail', 'mara@gmial.com');
    await type('Phone', '12');
    await press('Open the account');
    await expect.element(button('Use mara@gmail.com')).toBeVisible();
  },
  'create, refused by the server': async () => {
    const main = new FakeMain();
    main.create = () => main.outbox.keep(refusedCreate);
    await openForm(main);
    await type('Name', 'Mara');
    await press('Open the account');
    await expect.element(page.getByText('This customer group is closed.')).toBeVisible();
  },
  'create, to wait': async () => {
    const main = new FakeMain();
    main.create = () => failure('rate-limited', { retryAfterSeconds: 60 });
    await openForm(main);
    await type('Name', 'Mara');
    await press('Open the account');
    await expect.element(button('Try again')).toBeVisible();
  },
  'create, nobody knows': async () => {
    const main = new FakeMain();
    main.create = () => failure('internal', { delivery: 'maybe-sent' });
    await openForm(main);
    await type('Name', 'Mara');
    await press('Open the account');
    await expect.element(button('Save it again')).toBeVisible();
  },
  'create, looks like others': async () => {
    const main = new FakeMain(officialStatus);
    const waiting = [makeChange({ draft: { name: 'Mara L.', phone: '+12025550142' } })];
    main.create = () => succeed({ kind: 'looks-like', accounts: known.slice(0, 3), waiting });
    await openForm(main);
    await type('Phone', '202 555 0142');
    await press('Open the account');
    await expect.element(button('See this one')).toBeVisible();
  },
  account: async () => {
    await openKiosk(new FakeMain(officialStatus));
    await findMara();
    await expect.element(button('Change')).toBeVisible();
  },
  'account, not live and waiting': async () => {
    await openWaiting();
  },
  'account, not to be forgotten': async () => {
    await openWaiting();
    await press('Forget on this terminal');
    await expect.element(button('Close')).toBeVisible();
  },
  edit: async () => {
    await openKiosk(new FakeMain(officialStatus));
    await findMara();
    await press('Change');
    await expect.element(button('Save the changes')).toBeVisible();
  },
  'edit, leaving': async () => {
    await openKiosk(new FakeMain(officialStatus));
    await findMara();
    await press('Change');
    await type('Name', 'Mara Lind');
    await press('Back');
    await expect.element(button('Keep editing')).toBeVisible();
  },
  'delete?': async () => {
    await openKiosk(new FakeMain(officialStatus));
    await findMara();
    await press('Delete');
    await expect.element(button('Delete for good')).toBeVisible();
  },
  deleted: async () => {
    await openKiosk(new FakeMain(practiceStatus));
    await findMara();
    await press('Delete');
    await press('Delete for good');
    await expect.element(button('Done')).toBeVisible();
  },
  trouble: async () => {
    const main = new FakeMain({
      ...officialStatus,
      keychain: 'locked',
      key: { state: 'unreadable', ending: null },
    });
    main.get = () => failure('keychain-locked', { delivery: 'not-sent' });
    await openKiosk(main);
    await findMara();
    await expect.element(button('Try again')).toBeVisible();
  },
  'set-up': () => openSetUp(new FakeMain(officialStatus)),
  'set-up, other server while changes are open': async () => {
    await openSetUp(busyMain());
    await page.getByRole('radio', { name: /Practice server/ }).click();
    await press('Use this server');
    await expect.element(button('Keep the server')).toBeVisible();
  },
  'set-up, everything said': async () => {
    const main = new FakeMain(officialStatus);
    main.storeKey = () => failure('keychain-slow', { delivery: 'not-sent' });
    await openSetUp(main);
    await type('New API key', mara.id);
    await press('Save the key');
    await expect.element(page.getByText('For safety the key was cleared', { exact: false })).toBeVisible();
    await press('Test the connection');
    await expect.element(page.getByText('The connection works.')).toBeVisible();
    await page.getByRole('radio', { name: /Own server/ }).click();
    await page.getByText('This network needs a proxy').click();
    await press('Use this server');
  },
};

import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { FakeMain, failure, mara, officialStatus, practiceStatus } from './fake-main.ts';
import { button, findMara, openKiosk, press, type } from './open-kiosk.ts';

async function openForm(main: FakeMain): Promise<void> {
  await openKiosk(main);
  await page.getByRole('button', { name: /Open an account/ }).click();
}

async function openSetUp(main: FakeMain): Promise<void> {
  const kiosk = await openKiosk(main);
  await expect.poll(() => kiosk.terminal.status).not.toBeNull();
  await press('Terminal set-up');
}

/** Every screen in its telling states, for checks that hold for all of them. */
export const screens: Readonly<Record<string, () => Promise<void>>> = {
  home: async () => {
    await openKiosk(new FakeMain());
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
    main.create = () =>
      failure('rate-limited', { retryAfterSeconds: 60, messages: ['name must be shorter'] });
    await openForm(main);
    await type('Name', 'Mara');
    await press('Open the account');
    await expect.element(button('Try again')).toBeVisible();
  },
  'create, unknown': async () => {
    const main = new FakeMain();
    main.create = () => failure('timed-out', { delivery: 'maybe-sent' });
    await openForm(main);
    await type('Name', 'Mara');
    await press('Open the account');
    await expect.element(button('Send it again')).toBeVisible();
  },
  account: async () => {
    await openKiosk(new FakeMain(officialStatus));
    await findMara();
    await expect.element(button('Change')).toBeVisible();
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

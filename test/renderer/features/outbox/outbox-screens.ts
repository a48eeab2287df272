import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { StorageState } from '../../../../preload/contract/index.ts';
import * as samples from '../../../fixtures/sample-unfinished.ts';
import { long } from '../../../fixtures/samples.ts';
import { mainWith, openList, openOne } from './outbox-kiosk.ts';
import { failure, FakeMain, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, heading, openKiosk, press, type } from '../../../support/renderer/open-kiosk.ts';

const day = 86_400_000;

async function openStorage(state: StorageState): Promise<void> {
  const main = new FakeMain(officialStatus);
  const takenAt = Date.now() - day;
  main.tellStorage({ state, copies: [1, 2].map((open) => ({ name: `outbox-${open}.db`, takenAt, open })) });
  const app = await openKiosk(main);
  await expect.poll(() => app.storage.broken).not.toBeNull();
  app.openStorage();
  await expect.element(button('Try again')).toBeVisible();
}

/** The screens of changes and of storage in their telling states, for checks that hold for all screens. */
export const changesScreens: Readonly<Record<string, () => Promise<void>>> = {
  changes: async () => {
    const old = samples.sampleChange({
      draft: { name: long.name ?? '', email: long.email ?? '' },
      savedAt: Date.now() - 2 * day,
    });
    const main = mainWith(samples.unknownCreate, samples.conflict, old, samples.waitingUpdate);
    main.outbox.more = { paused: 'unauthorised', line: 'down', oldestSavedAt: old.savedAt };
    await openList(main);
    await press('Send now');
    await expect.element(page.getByText('Nothing went out.', { exact: false }).first()).toBeVisible();
  },
  'changes, many': async () => {
    await openList(mainWith(...Array.from({ length: 130 }, () => samples.sampleChange())));
    await press('Show the next ones');
    await expect.element(button('Show the ones before')).toBeVisible();
  },
  'changes, none': async () => {
    await openList(mainWith());
    await expect.element(button('Back to the start')).toBeVisible();
  },
  'change, waiting': async () => {
    const main = mainWith(samples.waitingCreate);
    main.resolve = () => failure('storage-full', { delivery: 'not-sent' });
    await openOne(main, samples.waitingCreate);
    await press('Try now');
    await expect.element(page.getByRole('alert')).toBeVisible();
  },
  'change, waiting update': async () => {
    await openOne(mainWith(samples.waitingUpdate), samples.waitingUpdate);
  },
  'change, drop?': async () => {
    await openOne(mainWith(samples.waitingDelete), samples.waitingDelete);
    await press('Keep the account');
    await expect.element(page.getByRole('dialog')).toBeVisible();
  },
  'change, refused': async () => {
    await openOne(mainWith(samples.refusedCreate), samples.refusedCreate);
    await expect.element(button('Correct and send again')).toBeVisible();
  },
  'change, unknown': async () => {
    const main = mainWith(samples.unknownCreate);
    main.compare = () => ({
      ok: true,
      value: { account: { ...mara, email: long.email, phone: null }, same: ['name'], different: ['email'] },
    });
    await openOne(main, samples.unknownCreate);
    await type('Account id', mara.id);
    await press('Compare');
    await expect.element(button('Yes, this is it')).toBeVisible();
  },
  conflict: async () => {
    await openOne(mainWith(samples.conflict), samples.conflict);
    await press('Save this');
    await expect.element(page.getByRole('alert')).toBeVisible();
  },
  'conflict, gone': async () => {
    await openOne(mainWith(samples.gone), samples.gone);
    await expect.element(heading()).toHaveTextContent('The account was deleted on the server');
  },
  'conflict, restored': async () => {
    await openOne(mainWith(samples.restored), samples.restored);
    await expect.element(button('Look at the account')).toBeVisible();
  },
  'conflict, not deleted': async () => {
    await openOne(mainWith(samples.undeletable), samples.undeletable);
    await expect.element(button('Delete again')).toBeVisible();
  },
  'storage, damaged': () => openStorage('damaged'),
  'storage, no key': () => openStorage('key-missing'),
  'storage, begin anew?': async () => {
    await openStorage('wrong-key');
    await press('Begin anew');
    await press('Set it aside and begin anew');
    await expect.element(page.getByText('Tick the box first.')).toBeVisible();
  },
  'close?': async () => {
    const main = new FakeMain(officialStatus);
    await openKiosk(main);
    main.askToClose({ open: 3, kept: false });
    await expect.element(button('Stay')).toBeVisible();
  },
};

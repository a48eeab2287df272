import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  succeed,
  type Result,
  type StorageReport,
  type StorageState,
} from '../../../../preload/contract/index.ts';
import { keptStorage } from '../../../fixtures/samples.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { announced } from '../outbox/outbox-kiosk.ts';
import { failure, FakeMain, later, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, field, heading, openKiosk, press, type } from '../../../support/renderer/open-kiosk.ts';

const words = en.storage;
const day = 86_400_000;
const copies = [
  { name: 'outbox-2.db', takenAt: Date.now() - day, open: 3 },
  { name: 'outbox-1.db', takenAt: Date.now() - 3 * day, open: 0 },
];

async function openStorage(state: StorageState): Promise<{ main: FakeMain; app: Application }> {
  const main = new FakeMain(officialStatus);
  main.storage = { ...keptStorage, state, copies: state === 'damaged' ? copies : [] };
  const app = await openKiosk(main);
  await expect.poll(() => app.storage.broken).toBe(state);
  app.openStorage();
  await expect.element(button(en.general.tryAgain)).toBeVisible();
  return { main, app };
}

describe('data that cannot be opened', () => {
  test.each(['key-missing', 'wrong-key', 'damaged', 'failed'] as const)(
    '%s: says what happened, that nothing is deleted, and what to do',
    async (state) => {
      await openStorage(state);
      await expect.element(heading()).toHaveTextContent(words.broken[state].title);
      await expect.element(page.getByText(words.broken[state].what)).toBeVisible();
      await expect.element(page.getByText(words.broken[state].next)).toBeVisible();
      // Where the disk itself refuses, there is nothing to set aside.
      expect(button(words.anew).elements()).toHaveLength(state === 'failed' ? 0 : 1);
    },
  );

  test('trying again that helps leads back to where the person was', async () => {
    const { main, app } = await openStorage('key-missing');
    main.storage = keptStorage;
    await press(en.general.tryAgain);
    await expect.element(heading()).toHaveTextContent(en.home.title);
    await expect.element(announced()).toHaveTextContent(words.mended);
    expect(app.storage.broken).toBeNull();
  });

  test('trying again that does not help says so', async () => {
    await openStorage('wrong-key');
    await press(en.general.tryAgain);
    await expect.element(page.getByText(words.still)).toBeVisible();
    await expect.element(heading()).toHaveTextContent(words.broken['wrong-key'].title);
  });

  test('it opens by itself when main says that the data can be used again', async () => {
    const { main } = await openStorage('failed');
    main.tellStorage(keptStorage);
    await expect.element(heading()).toHaveTextContent(en.home.title);
  });

  test('what was typed in a form is there when the storage is mended', async () => {
    const main = new FakeMain(officialStatus);
    main.storage = { ...keptStorage, state: 'failed' };
    const app = await openKiosk(main);
    app.openForm();
    await type('Name', 'Mara Lindqvist');
    app.openStorage();
    main.storage = keptStorage;
    await press(en.general.tryAgain);
    await expect.element(field('Name')).toHaveValue('Mara Lindqvist');
  });
});

describe('data that can be opened', () => {
  test('a full disk is announced, and whether there is room again', async () => {
    const main = new FakeMain(officialStatus);
    main.storage = { ...keptStorage, full: true };
    const app = await openKiosk(main);
    app.openStorage();
    await expect.element(heading()).toHaveTextContent(words.title);
    await expect.element(page.getByRole('alert')).toMatchTextContent(new RegExp(words.note.full.title));
    await press(en.general.tryAgain);
    await expect.element(page.getByText(words.still)).toBeVisible();
    main.storage = keptStorage;
    await press(en.general.tryAgain);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await expect.element(page.getByText(words.sound.kept)).toBeVisible();
    await press(en.general.done);
    await expect.element(heading()).toHaveTextContent(en.home.title);
  });
});

describe('a damaged outbox', () => {
  test('its copies are listed newest first, with their age and what is in them', async () => {
    await openStorage('damaged');
    const texts = [...document.querySelectorAll('fieldset label')].map((label) =>
      label.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(texts).toEqual([
      expect.stringMatching(/\(24 hours ago\) Newest With 3 unsent changes$/),
      expect.stringMatching(/\(3 days ago\) With nothing unsent$/),
    ]);
    await expect.element(page.getByRole('radio').first()).toBeChecked();
  });

  test('the chosen copy is used after a question, once, and the app goes on', async () => {
    const { main } = await openStorage('damaged');
    const answer = later<Result<StorageReport>>();
    main.repair = () => answer.reply;
    await page.getByRole('radio').last().click();
    await press(words.useCopy);
    const dialog = page.getByRole('dialog', { name: words.copyQuestion.title });
    await expect.element(dialog).toMatchTextContent(/set aside, not deleted/);
    expect(main.inputs('storage.repair')).toEqual([]);
    await dialog.getByRole('button', { name: words.useCopy }).dblClick();
    await expect
      .element(dialog.getByRole('button', { name: words.usingCopy }))
      .toHaveAttribute('aria-busy', 'true');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).toBeVisible();
    main.storage = keptStorage;
    answer.come(succeed(keptStorage));
    await expect.element(heading()).toHaveTextContent(en.home.title);
    expect(main.inputs('storage.repair')).toEqual([{ kind: 'use-copy', name: 'outbox-1.db' }]);
  });

  test('a copy that cannot be used is announced, and the others are still there', async () => {
    const { main } = await openStorage('damaged');
    main.repair = () => failure('storage-full', { delivery: 'not-sent' });
    await press(words.useCopy);
    await page.getByRole('dialog').getByRole('button', { name: words.useCopy }).click();
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(new RegExp(en.failures['storage-full'].title));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByRole('radio').first()).toBeChecked();
  });

  test('without a copy it says so', async () => {
    const { main } = await openStorage('damaged');
    main.tellStorage({ copies: [] });
    await expect.element(page.getByText(words.noCopies)).toBeVisible();
    await expect.element(button(words.useCopy)).not.toBeInTheDocument();
  });
});

describe('beginning anew', () => {
  test('needs a tick below a sentence that says that nothing is deleted', async () => {
    const { main } = await openStorage('key-missing');
    await press(words.anew);
    const dialog = page.getByRole('dialog', { name: words.anewQuestion.title });
    await expect.element(dialog).toMatchTextContent(/Nothing is deleted: the data is set aside/);
    await press(words.anewQuestion.confirm);
    await expect.element(page.getByText(words.anewQuestion.first)).toBeVisible();
    await expect.element(page.getByRole('checkbox')).toHaveFocus();
    expect(main.inputs('storage.repair')).toEqual([]);
    main.repair = () => succeed(keptStorage);
    await page.getByRole('checkbox', { name: words.anewQuestion.understood }).click();
    await press(words.anewQuestion.confirm);
    await expect.element(heading()).toHaveTextContent(en.home.title);
    expect(main.inputs('storage.repair')).toEqual([{ kind: 'begin-anew' }]);
  });

  test('a tick does not outlast the question', async () => {
    await openStorage('wrong-key');
    await press(words.anew);
    await page.getByRole('checkbox').click();
    await press(words.anewQuestion.stay);
    await press(words.anew);
    await expect.element(page.getByRole('checkbox')).not.toBeChecked();
  });
});

import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { makeChange } from '../../../fixtures/sample-entries.ts';
import type { OutboxEntry, Failure } from '../../../../preload/contract/index.ts';
import { findEntryWords } from '../../../../renderer/features/outbox/entry-words.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, mara, officialStatus, saved } from '../../../support/renderer/fake-main.ts';
import { expectNothingLost, fillAndSave } from './filled-form.ts';
import { button, field, heading, press, type } from '../../../support/renderer/open-kiosk.ts';

/** Saves are answered as refused by the server, which keeps them as failed. */
function refuse(main: FakeMain, reason: Failure): OutboxEntry {
  const change = makeChange({ state: 'failed', attempts: 1, failure: reason });
  main.create = () => main.outbox.keep(change);
  return change;
}

describe('a create that the server refused', () => {
  const words = { code: 'rejected', delivery: 'answered', status: 400 } as const;

  test('the words of the server stand beside the field that they begin with', async () => {
    const main = new FakeMain();
    refuse(main, { ...words, messages: ['email must be an email', 'Closed on Sundays.'] });
    await fillAndSave(main);
    await expect.element(field('E-mail')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByText('Closed on Sundays.')).toBeVisible();
    await expectNothingLost();
    await type('E-mail', 'mara@example.com');
    await expect.element(field('E-mail')).not.toHaveAttribute('aria-invalid');
  });

  test('saving again corrects that change, and opens no second one', async () => {
    const main = new FakeMain();
    const change = refuse(main, words);
    await fillAndSave(main);
    await expect.element(page.getByText(en.failures.rejected.what)).toBeVisible();
    await type('E-mail', 'mara@example.com');
    main.resolve = () => saved(mara, change);
    await press('Open the account');
    await expect.element(heading()).toHaveTextContent('Account opened');
    expect(main.inputs('create')).toHaveLength(1);
    const draft = { name: 'Mara Lindqvist', email: 'mara@example.com', phone: '+12025550142' };
    expect(main.inputs('outbox.resolve')).toEqual([
      { change: change.id, decision: { kind: 'amend', draft } },
    ]);
  });

  test('a new key does not take the words of the server away', async () => {
    const main = new FakeMain(officialStatus);
    refuse(main, { ...words, messages: ['Closed on Sundays.'] });
    const app = await fillAndSave(main);
    await expect.element(page.getByText('Closed on Sundays.')).toBeVisible();
    await expect.poll(() => app.terminal.status).not.toBeNull();
    app.openSetUp();
    await type('New API key', 'a-key-for-this-test');
    await press('Save the key');
    await expect.element(page.getByText(en.setUp.key.saved)).toBeVisible();
    await press('Back');
    await expect.element(page.getByText('Closed on Sundays.')).toBeVisible();
  });

  test('leaving asks first, and gives it up only then', async () => {
    const main = new FakeMain();
    const change = refuse(main, words);
    await fillAndSave(main);
    await expect.element(page.getByText(en.failures.rejected.what)).toBeVisible();
    await press('Cancel');
    await expect.element(page.getByRole('dialog', { name: 'Leave without correcting it?' })).toBeVisible();
    await press('Keep editing');
    await expectNothingLost();
    expect(main.inputs('outbox.resolve')).toEqual([]);
    await press('Cancel');
    await press('Give it up and leave');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
    expect(main.inputs('outbox.resolve')).toEqual([{ change: change.id, decision: { kind: 'drop' } }]);
    await expect.poll(() => main.outbox.changes.get(change.id)?.state).toBe('dropped');
  });

  test('a correction that comes too late says so, and leads to what became of the change', async () => {
    const main = new FakeMain();
    const change = refuse(main, words);
    await fillAndSave(main);
    await type('Name', 'Mara Lind');
    main.resolve = () => failure('change-moved', { delivery: 'not-sent' });
    await press('Open the account');
    await expect.element(page.getByText(en.failures['change-moved'].what)).toBeVisible();
    await expect.element(field('Name')).toHaveValue('Mara Lind');
    main.outbox.carryOut(change, mara.id);
    await press(en.failureExtras.seeChange);
    await expect.element(button('Copy the id')).toBeVisible();
  });
});

describe('a create that is saved and not carried out yet', () => {
  test.each(['pending', 'sending', 'unknown'] as const)('%s: is shown as it stands', async (state) => {
    const main = new FakeMain(officialStatus);
    const change = makeChange({ state, attempts: 1 });
    main.create = () => main.outbox.keep(change);
    await fillAndSave(main);
    await expect.element(heading()).toHaveTextContent(findEntryWords(change, en).title);
    expect(main.inputs('create')).toHaveLength(1);
    expect(main.inputs('outbox.resolve')).toEqual([]);
    await press('Back');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
  });
});

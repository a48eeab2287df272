import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failureCodes, succeed } from '../../../../preload/contract/index.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, mara, officialStatus, saved } from '../../../support/renderer/fake-main.ts';
import { expectNothingLost, fillAndSave } from './filled-form.ts';
import { button, field, heading, press, type } from '../../../support/renderer/open-kiosk.ts';

describe('a create that was not saved', () => {
  test.each(failureCodes)('%s: says what happened above the form, and keeps what was typed', async (code) => {
    const main = new FakeMain(officialStatus);
    main.create = () => failure(code, { delivery: 'not-sent' });
    await fillAndSave(main);
    await expect.element(page.getByText(en.failures[code].what)).toBeVisible();
    await expect.element(heading()).toHaveTextContent('Open an account');
    await expectNothingLost();
    main.create = () => saved(mara);
    await press('Open the account');
    await expect.element(heading()).toHaveTextContent('Account opened');
  });

  test('what main says about a field stands beside it', async () => {
    const main = new FakeMain();
    main.create = () =>
      failure('invalid-input', {
        delivery: 'not-sent',
        fields: [{ field: 'draft.phone', message: 'At most 500 characters.' }],
      });
    await fillAndSave(main);
    await expect.element(page.getByText('At most 500 characters.')).toBeVisible();
    await expect.element(field('Phone')).toHaveAttribute('aria-invalid', 'true');
  });

  test('set-up and back: the form is as it was', async () => {
    const main = new FakeMain({ ...officialStatus, key: { state: 'none', ending: null } });
    main.create = () => failure('no-key', { delivery: 'not-sent' });
    await fillAndSave(main);
    await press('Open terminal set-up');
    await expect.element(heading()).toHaveTextContent('Terminal set-up');
    await press('Back');
    await expect.element(heading()).toHaveTextContent('Open an account');
    await expectNothingLost();
  });

  test('set-up with a new key, and back: the form is as it was, and what the key cured is gone', async () => {
    const main = new FakeMain({ ...officialStatus, key: { state: 'none', ending: null } });
    main.create = () => failure('no-key', { delivery: 'not-sent' });
    await fillAndSave(main);
    await press('Open terminal set-up');
    main.status = succeed(officialStatus);
    await type('New API key', 'a-key-for-this-test');
    await press('Save the key');
    await expect.element(page.getByText(en.setUp.key.saved)).toBeVisible();
    await press('Back');
    await expectNothingLost();
    await expect.element(page.getByText(en.failures['no-key'].title)).not.toBeInTheDocument();
  });

  test('without a keychain it says that it was not saved, and why', async () => {
    const main = new FakeMain({ ...officialStatus, keychain: 'absent' });
    main.storage = { ...main.storage, state: 'this-run' };
    main.create = () => failure('not-kept', { delivery: 'not-sent' });
    await fillAndSave(main);
    await expect.element(page.getByText('This was not saved')).toBeVisible();
    await expect
      .element(page.getByText('without a keychain nothing can be kept', { exact: false }))
      .toBeVisible();
    await expectNothingLost();
  });

  test('data that cannot be opened leads to what can be done about it, and back to the form', async () => {
    const main = new FakeMain(officialStatus);
    main.create = () => failure('storage-unavailable', { delivery: 'not-sent' });
    const app = await fillAndSave(main);
    await press('See what can be done');
    expect(app.navigation.screen.name).toBe('storage');
    await press('Back');
    await expectNothingLost();
  });

  test('rate limited: counts down, and sends only afterwards', async () => {
    const main = new FakeMain();
    main.create = () => failure('rate-limited', { status: 429, retryAfterSeconds: 3 });
    await fillAndSave(main);
    await expect.element(page.getByText(/Wait \d seconds?\./)).toBeVisible();
    await expect.element(button('Open the account')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('timer')).toHaveTextContent('You can try again now.');
    expect(main.inputs('create')).toHaveLength(1);
    await press('Try again');
    await expect.poll(() => main.inputs('create').length).toBe(2);
  });
});

describe('a create of which nobody knows whether it was saved', () => {
  async function failUnknown(main: FakeMain): Promise<void> {
    main.create = () => failure('internal', { delivery: 'maybe-sent' });
    await fillAndSave(main);
    await expect.element(page.getByText(en.form.unknown.warning)).toBeVisible();
  }

  test('says so, keeps what was typed, and sends nothing by itself', async () => {
    const main = new FakeMain();
    await failUnknown(main);
    await expectNothingLost();
    expect(main.inputs('create')).toHaveLength(1);
    main.create = () => saved(mara);
    await press('Save it again');
    await expect.element(heading()).toHaveTextContent('Account opened');
    expect(main.inputs('create')).toHaveLength(2);
  });

  test('leaving the form says that nobody knows, not that nothing was saved', async () => {
    await failUnknown(new FakeMain());
    await press('Cancel');
    await expect.element(page.getByRole('dialog', { name: 'Leave without knowing?' })).toBeVisible();
  });
});

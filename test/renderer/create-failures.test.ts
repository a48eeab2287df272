import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failureCodes, succeed, type FailureCode } from '../../preload/contract/index.ts';
import { en } from '../../renderer/text/en.ts';
import { FakeMain, failure, mara, officialStatus } from './fake-main.ts';
import { button, field, heading, openKiosk, press, type } from './open-kiosk.ts';

async function fillAndSave(main: FakeMain) {
  const kiosk = await openKiosk(main);
  await page.getByRole('button', { name: /Open an account/ }).click();
  await type('Name', 'Mara Lindqvist');
  await type('E-mail', 'mara.lindqvist@example.com');
  await type('Phone', '202 555 0142');
  await press('Open the account');
  return kiosk;
}

async function expectNothingLost(): Promise<void> {
  await expect.element(field('Name')).toHaveValue('Mara Lindqvist');
  await expect.element(field('E-mail')).toHaveValue('mara.lindqvist@example.com');
  await expect.element(field('Phone')).toHaveValue('202 555 0142');
}

const known = failureCodes.filter(
  (code) => !['server-error', 'unreadable-reply', 'too-large'].includes(code),
);

describe('a create that failed for sure', () => {
  test.each(known)('%s: says what happened above the form, and keeps what was typed', async (code) => {
    const main = new FakeMain(officialStatus);
    main.create = () => failure(code, { delivery: 'not-sent' });
    await fillAndSave(main);
    await expect.element(page.getByText(en.failures[code].what)).toBeVisible();
    await expect.element(heading()).toHaveTextContent('Open an account');
    await expectNothingLost();
    main.create = () => succeed(mara);
    await press('Open the account');
    await expect.element(heading()).toHaveTextContent('Account opened');
  });

  test('the words of the server stand beside the field that they begin with', async () => {
    const main = new FakeMain();
    main.create = () =>
      failure('rejected', { status: 400, messages: ['email must be an email', 'Closed on Sundays.'] });
    await fillAndSave(main);
    await expect.element(field('E-mail')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByText('Closed on Sundays.')).toBeVisible();
    await type('E-mail', 'mara@example.com');
    await expect.element(field('E-mail')).not.toHaveAttribute('aria-invalid');
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

describe('a create with an unknown effect', () => {
  const unknowns: [FailureCode, 'answered' | 'maybe-sent'][] = [
    ['timed-out', 'maybe-sent'],
    ['connection-lost', 'maybe-sent'],
    ['internal', 'maybe-sent'],
    ['server-error', 'answered'],
    ['unreadable-reply', 'answered'],
    ['too-large', 'answered'],
  ];

  test.each(unknowns)(
    '%s (%s): says so, tells what to do, and sends nothing by itself',
    async (code, delivery) => {
      const main = new FakeMain();
      main.create = () => failure(code, { delivery });
      await fillAndSave(main);
      await expect.element(heading()).toHaveTextContent('It is not known whether the account was opened');
      await expect.element(page.getByText(en.failures[code].what)).toBeVisible();
      await expect
        .element(page.getByText('Do not send it again straight away', { exact: false }))
        .toBeVisible();
      expect(main.inputs('create')).toHaveLength(1);
      await press('Back to the form');
      await expectNothingLost();
      await expect.element(page.getByText('Sending again may open a second account.')).toBeVisible();
      await expect.element(button('Send it again')).toBeVisible();
    },
  );

  test('sending again is a decision, made once', async () => {
    const main = new FakeMain();
    main.create = () => failure('timed-out', { delivery: 'maybe-sent' });
    await fillAndSave(main);
    await expect.element(heading()).toMatchTextContent(/It is not known/);
    main.create = () => succeed(mara);
    await press('Send it again');
    await expect.element(heading()).toHaveTextContent('Account opened');
    expect(main.inputs('create')).toHaveLength(2);
  });

  test('sending again that has to wait says how long, and can be sent afterwards', async () => {
    const main = new FakeMain();
    main.create = () => failure('timed-out', { delivery: 'maybe-sent' });
    await fillAndSave(main);
    await expect.element(heading()).toMatchTextContent(/It is not known/);
    main.create = () => failure('rate-limited', { status: 429, retryAfterSeconds: 1 });
    await press('Send it again');
    await expect.element(page.getByRole('timer')).toHaveTextContent('You can try again now.');
    await expect.element(page.getByText(en.form.unknown.warning)).toBeVisible();
    main.create = () => succeed(mara);
    await press('Send it again');
    await expect.element(heading()).toHaveTextContent('Account opened');
  });

  test('leaving the form says that nobody knows, not that nothing was saved', async () => {
    const main = new FakeMain();
    main.create = () => failure('timed-out', { delivery: 'maybe-sent' });
    await fillAndSave(main);
    await press('Back to the form');
    await press('Cancel');
    await expect.element(page.getByRole('dialog', { name: 'Leave without knowing?' })).toBeVisible();
  });

  test('whoever found the account in Final POS is done', async () => {
    const main = new FakeMain();
    main.create = () => failure('timed-out', { delivery: 'maybe-sent' });
    await fillAndSave(main);
    await press('The account is there: finish');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
  });
});

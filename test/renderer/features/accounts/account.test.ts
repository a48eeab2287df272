import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Failure } from '../../../../preload/contract/index.ts';
import { makeUpdate } from '../../../fixtures/sample-entries.ts';
import { FakeMain, failure, live, mara, saved } from '../../../support/renderer/fake-main.ts';
import { button, field, heading, openAccount, press, type } from '../../../support/renderer/open-kiosk.ts';

describe('the account card', () => {
  test('shows every field, the id in groups, and a QR code with a name', async () => {
    await openAccount(new FakeMain());
    await expect
      .element(page.getByRole('definition').filter({ hasText: 'mara.lindqvist@example.com' }))
      .toBeVisible();
    await expect.element(page.getByText('+1 202 555 0142')).toBeVisible();
    const day = new Intl.DateTimeFormat(navigator.language, { dateStyle: 'long', timeStyle: 'short' });
    await expect.element(page.getByText(day.format(new Date(mara.createdAt)))).toBeVisible();
    await expect
      .element(page.getByRole('img', { name: `QR code of the account id ${mara.id}` }))
      .toBeVisible();
    const groups = [...document.querySelectorAll('.work span.groups > span')].map(
      (group) => group.textContent,
    );
    expect(groups).toEqual(['o1p2', 'q3r4', 's5t6', 'u7v8', 'w9x0', 'y1z2']);
  });

  test('what is missing is said, and a time that is none is shown as it came', async () => {
    const main = new FakeMain();
    main.get = () => live({ ...mara, name: null, phone: '', createdAt: 'yesterday' });
    await openAccount(main);
    expect(page.getByText('Not given').elements()).toHaveLength(2);
    await expect.element(page.getByText('yesterday')).toBeVisible();
  });

  test('very long text stays inside its pane', async () => {
    const main = new FakeMain();
    main.get = () => live({ ...mara, name: 'N'.repeat(400), email: `${'e'.repeat(300)}@example.com` });
    await openAccount(main);
    for (const pane of document.querySelectorAll('.lead, .work'))
      expect(pane.scrollWidth).toBeLessThanOrEqual(pane.clientWidth);
  });

  test('copying the id says that it worked', async () => {
    await openAccount(new FakeMain());
    await press('Copy the id');
    await expect.element(button('Copied')).toBeVisible();
    await expect.element(page.getByRole('status').filter({ hasText: 'Copied' })).toBeInTheDocument();
  });
});

describe('copying where the clipboard is refused, as this app refuses every permission', () => {
  const { clipboard } = navigator;
  afterEach(() => Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true }));

  test('the older command copies the plain id, and the button keeps the focus', async () => {
    const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse }, configurable: true });
    await openAccount(new FakeMain());
    const copied: string[] = [];
    const note = (event: Event): void => {
      if (event.target instanceof HTMLTextAreaElement) copied.push(event.target.value);
    };
    document.addEventListener('copy', note, { once: true });
    await press('Copy the id');
    await expect.element(button('Copied')).toHaveFocus();
    expect(copied).toEqual([mara.id]);
    expect(document.querySelector('textarea')).toBeNull();
  });
});

describe('changing an account', () => {
  test('saves only when something changed, and sends every field that has or had text', async () => {
    const main = new FakeMain();
    await openAccount(main);
    await press('Change');
    await expect.element(button('Save the changes')).toHaveAttribute('aria-disabled', 'true');
    await type('Name', 'Mara Lind');
    await type('E-mail', '');
    main.update = () => saved({ ...mara, name: 'Mara Lind', email: null }, makeUpdate(mara, {}));
    await press('Save the changes');
    await expect.element(heading()).toHaveTextContent('Changes saved');
    expect(main.inputs('update')).toEqual([
      { base: mara, draft: { name: 'Mara Lind', email: '', phone: '+12025550142' } },
    ]);
  });

  test('a field that was never filled stays away, and an untouched one goes as it came', async () => {
    const main = new FakeMain();
    main.get = () => live({ ...mara, email: null, phone: ' (020) 555 0142 ' });
    await openAccount(main);
    await press('Change');
    await type('Name', 'Mara Lind');
    await press('Save the changes');
    await expect
      .poll(() => main.inputs('update'))
      .toMatchObject([{ base: { id: mara.id }, draft: { name: 'Mara Lind', phone: ' (020) 555 0142 ' } }]);
  });

  test('an update that may have been saved can be saved again', async () => {
    const main = new FakeMain();
    main.update = () => failure('internal', { delivery: 'maybe-sent' });
    await openAccount(main);
    await press('Change');
    await type('Name', 'Mara Lind');
    await press('Save the changes');
    await expect
      .element(page.getByText('It is not known whether the change was saved. Saving again is safe.'))
      .toBeVisible();
    await expect.element(field('Name')).toHaveValue('Mara Lind');
    await expect.element(button('Save again')).toBeVisible();
    await press('Cancel');
    await expect.element(page.getByRole('dialog', { name: 'Leave without knowing?' })).toBeVisible();
  });

  test('one that the server refused is corrected in its form, and given up with it', async () => {
    const main = new FakeMain();
    const reason: Failure = { code: 'rejected', delivery: 'answered', messages: ['email must be an email'] };
    const change = makeUpdate(mara, { email: 'mara' }, { state: 'failed', failure: reason });
    main.update = () => main.outbox.keep(change);
    await openAccount(main);
    await press('Change');
    await type('E-mail', 'mara@x');
    await press('Save the changes');
    await press('Save anyway');
    await expect.element(field('E-mail')).toHaveAttribute('aria-invalid', 'true');
    await type('E-mail', 'mara@example.com');
    await press('Save the changes');
    await expect
      .poll(() => main.inputs('outbox.resolve'))
      .toMatchObject([
        { change: change.id, decision: { kind: 'amend', draft: { email: 'mara@example.com' } } },
      ]);
    expect(main.inputs('update')).toHaveLength(1);
    await expect.element(heading()).toHaveTextContent('Waiting to be sent');
  });

  test('leaving with changes asks first: staying keeps them, discarding leaves', async () => {
    await openAccount(new FakeMain());
    await press('Change');
    await type('Name', 'Mara Lind');
    await press('Back');
    await expect.element(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
    await expect.element(button('Keep editing')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(field('Name')).toHaveValue('Mara Lind');
    await press('Cancel');
    await press('Keep editing');
    await expect.element(field('Name')).toHaveValue('Mara Lind');
    await press('Back');
    await press('Discard and leave');
    await expect.element(heading()).toHaveTextContent('Account');
    await expect.element(heading()).toHaveFocus();
  });

  test('leaving without changes does not ask', async () => {
    await openAccount(new FakeMain());
    await press('Change');
    await type('Name', 'Mara Lind');
    await type('Name', 'Mara Lindqvist');
    await press('Back');
    await expect.element(button('Change')).toBeVisible();
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { succeed } from '../../preload/contract/index.ts';
import { FakeMain, failure, mara, officialStatus } from './fake-main.ts';
import { button, field, findMara, heading, openKiosk, press, type } from './open-kiosk.ts';

async function openAccount(main: FakeMain) {
  const kiosk = await openKiosk(main);
  await findMara();
  await expect.element(button('Change')).toBeVisible();
  return kiosk;
}

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
    main.get = () => succeed({ ...mara, name: null, phone: '', createdAt: 'yesterday' });
    await openAccount(main);
    expect(page.getByText('Not given').elements()).toHaveLength(2);
    await expect.element(page.getByText('yesterday')).toBeVisible();
  });

  test('very long text stays inside its pane', async () => {
    const main = new FakeMain();
    main.get = () => succeed({ ...mara, name: 'N'.repeat(400), email: `${'e'.repeat(300)}@example.com` });
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
    main.update = () => succeed({ ...mara, name: 'Mara Lind', email: null });
    await press('Save the changes');
    await expect.element(heading()).toHaveTextContent('Changes saved');
    expect(main.inputs('update')).toEqual([
      { id: mara.id, draft: { name: 'Mara Lind', email: '', phone: '+12025550142' } },
    ]);
  });

  test('a field that was never filled stays away, and an untouched one goes as it came', async () => {
    const main = new FakeMain();
    main.get = () => succeed({ ...mara, email: null, phone: ' (020) 555 0142 ' });
    await openAccount(main);
    await press('Change');
    await type('Name', 'Mara Lind');
    await press('Save the changes');
    await expect
      .poll(() => main.inputs('update'))
      .toEqual([{ id: mara.id, draft: { name: 'Mara Lind', phone: ' (020) 555 0142 ' } }]);
  });

  test('an update with an unknown effect can be saved again', async () => {
    const main = new FakeMain();
    main.update = () => failure('timed-out', { delivery: 'maybe-sent' });
    await openAccount(main);
    await press('Change');
    await type('Name', 'Mara Lind');
    await press('Save the changes');
    await expect
      .element(page.getByText('It is not known whether the change was saved. Saving again is safe.'))
      .toBeVisible();
    await expect.element(field('Name')).toHaveValue('Mara Lind');
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

describe('deleting an account', () => {
  test('names the account, has the harmless button in focus, and says that it is done', async () => {
    const main = new FakeMain(officialStatus);
    await openAccount(main);
    await press('Delete');
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/Mara Lindqvist will be deleted/);
    await expect.element(button('Keep the account')).toHaveFocus();
    await press('Delete for good');
    await expect.element(heading()).toHaveTextContent('The account is deleted');
    expect(main.inputs('remove')).toEqual([mara.id]);
    await press('Done');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
  });

  test('Escape keeps the account', async () => {
    const main = new FakeMain();
    await openAccount(main);
    await press('Delete');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(main.inputs('remove')).toEqual([]);
  });

  test.each([
    ['name', 'E-mail only', { name: null }, 'mara.lindqvist@example.com will be deleted'],
    ['id', 'nothing', { name: null, email: '', phone: null }, `${mara.id} will be deleted`],
  ])('an account without a %s is named by what it has: %s', async (_field, _has, change, sentence) => {
    const main = new FakeMain();
    main.get = () => succeed({ ...mara, ...change });
    await openAccount(main);
    await press('Delete');
    await expect.element(page.getByRole('dialog')).toMatchTextContent(new RegExp(sentence));
  });

  test('one that is gone already needs nothing more', async () => {
    const main = new FakeMain();
    main.remove = () => failure('not-found', { status: 404 });
    await openAccount(main);
    await press('Delete');
    await press('Delete for good');
    await expect.element(page.getByText('So it is deleted already', { exact: false })).toBeVisible();
    await press('Back to the start');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
  });
});

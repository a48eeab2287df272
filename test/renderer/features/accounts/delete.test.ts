import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeMain, failure, live, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, heading, openAccount, press } from '../../../support/renderer/open-kiosk.ts';

describe('deleting an account', () => {
  test('names the account, has the harmless button in focus, and says that it is done', async () => {
    const main = new FakeMain(officialStatus);
    await openAccount(main);
    await press('Delete');
    await expect
      .element(page.getByRole('dialog'))
      .toMatchTextContent(/\u2068Mara Lindqvist\u2069 will be deleted/);
    await expect.element(button('Keep the account')).toHaveFocus();
    await press('Delete for good');
    await expect.element(heading()).toHaveTextContent('The account is deleted');
    expect(main.inputs('remove')).toEqual([{ base: mara }]);
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
    ['name', 'E-mail only', { name: null }, 'mara.lindqvist@example.com\u2069 will be deleted'],
    ['id', 'nothing', { name: null, email: '', phone: null }, `${mara.id}\u2069 will be deleted`],
  ])('an account without a %s is named by what it has: %s', async (_field, _has, change, sentence) => {
    const main = new FakeMain();
    main.get = () => live({ ...mara, ...change });
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

import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { makeUpdate } from '../../../fixtures/sample-entries.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, live, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, heading, openAccount, press } from '../../../support/renderer/open-kiosk.ts';

describe('forgetting an account on this terminal', () => {
  test('asks first, says that the server’s account stays, and leads home without it', async () => {
    const main = new FakeMain(officialStatus);
    main.directory.know(mara);
    await openAccount(main);
    await press('Forget on this terminal');
    await expect.element(page.getByText(en.account.forget.stays)).toBeVisible();
    await expect.element(button('Keep it')).toHaveFocus();
    await press('Keep it');
    expect(main.inputs('forget')).toEqual([]);
    await press('Forget on this terminal');
    await press('Forget it here');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
    expect(main.inputs('forget')).toEqual([mara.id]);
    await expect.element(page.getByText(en.account.forget.done)).toBeInTheDocument();
    await expect.element(page.getByText(en.home.recent.none)).toBeVisible();
    expect(main.inputs('remove')).toEqual([]);
  });

  test('is refused with the number while changes are open', async () => {
    const changes = [makeUpdate(mara, { name: 'A' }), makeUpdate(mara, { name: 'B' })];
    const main = new FakeMain(officialStatus);
    for (const change of changes) main.outbox.put(change);
    main.get = () => live(mara, { changes });
    await openAccount(main);
    await press('Forget on this terminal');
    await expect.element(page.getByText(en.account.forget.refused(2))).toBeVisible();
    await expect.element(button('Forget it here')).not.toBeInTheDocument();
    await press('Close');
    expect(main.inputs('forget')).toEqual([]);
  });

  test('main’s own refusal is told with its number', async () => {
    const main = new FakeMain(officialStatus);
    main.forget = () => failure('changes-open', { delivery: 'not-sent', openChanges: 3 });
    await openAccount(main);
    await press('Forget on this terminal');
    await press('Forget it here');
    await expect.element(page.getByText(en.account.forget.refused(3))).toBeVisible();
  });

  test('what goes wrong is told, and the account stays', async () => {
    const main = new FakeMain(officialStatus);
    main.forget = () => failure('storage-unavailable', { delivery: 'not-sent' });
    await openAccount(main);
    await press('Forget on this terminal');
    await press('Forget it here');
    await expect.element(page.getByText(en.failures['storage-unavailable'].what)).toBeVisible();
    await press('Keep it');
    await expect.element(heading()).toHaveTextContent('Account');
  });
});

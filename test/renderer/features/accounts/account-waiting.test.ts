import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { makeRemoval, makeUpdate } from '../../../fixtures/sample-entries.ts';
import type { OutboxEntry, LookUp } from '../../../../preload/contract/index.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, live, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import {
  button,
  field,
  heading,
  openAccount,
  openKiosk,
  findMara,
  press,
  type,
} from '../../../support/renderer/open-kiosk.ts';

const offline = { code: 'network-unreachable', delivery: 'not-sent' } as const;

/** A terminal whose look-ups tell these changes of the account. */
function holding(changes: OutboxEntry[], more: Partial<LookUp> = {}): FakeMain {
  const main = new FakeMain(officialStatus);
  for (const change of changes) main.outbox.put(change);
  main.get = () => live(mara, { changes, ...more });
  return main;
}

const waiting = makeUpdate(mara, { name: 'Mara Lind', phone: '+12025550199', email: '' });

describe('an account that is not live', () => {
  test('says how old it is and why, and can be looked up again', async () => {
    const main = holding([], { live: false, failure: offline });
    await openAccount(main);
    await expect.element(page.getByText(/^As of .*, not live$/)).toBeVisible();
    await expect.element(page.getByText(`${en.failures['network-unreachable'].title}.`)).toBeVisible();
    main.get = () => failure('timed-out', { delivery: 'maybe-sent' });
    await press('Look up again');
    await expect.element(page.getByText(`${en.failures['timed-out'].title}.`)).toBeVisible();
    await expect.element(page.getByText(mara.email ?? '')).toBeVisible();
    main.get = () => live({ ...mara, name: 'Mara Lind' });
    await press('Look up again');
    await expect.element(page.getByRole('main').getByText(/^From the server at/)).toBeVisible();
    await expect.element(heading()).toHaveFocus();
    await expect.element(page.getByRole('definition').first()).toHaveTextContent('Mara Lind');
    expect(main.inputs('get')).toHaveLength(3);
  });

  test('a live one says so', async () => {
    await openAccount(holding([]));
    await expect.element(page.getByText(/^From the server at/)).toBeVisible();
    await expect.element(button('Look up again')).not.toBeInTheDocument();
  });
});

describe('changes that the server does not have yet', () => {
  test('are told field by field, and each opens', async () => {
    const app = await openAccount(holding([waiting]));
    const row = page.getByRole('listitem');
    await expect
      .element(row)
      .toMatchTextContent(/Name → .Mara Lind.*E-mail → .empty.*Phone → .\+1 202 555 0199/);
    await expect.element(row).toMatchTextContent(/Waiting to be sent/);
    await expect.element(page.getByText(/^Waiting to be sent: .\+1 202 555 0199/)).toBeVisible();
    await row.getByRole('button').click();
    expect(app.navigation.screen).toMatchObject({ name: 'change', change: { id: waiting.id } });
    await press('Back');
    await expect.element(button('Change')).toBeVisible();
  });

  test('a further change begins with the latest wish and carries the time of the server’s copy', async () => {
    const main = holding([waiting]);
    await openAccount(main);
    await press('Change');
    await expect.element(field('Name')).toHaveValue('Mara Lind');
    await expect.element(field('E-mail')).toHaveValue('');
    await type('Name', 'Mara Quill');
    main.update = () => main.outbox.keep(makeUpdate(mara, { name: 'Mara Quill' }));
    await press('Save the changes');
    await expect
      .poll(() => main.inputs('update'))
      .toEqual([
        {
          base: { ...mara, name: 'Mara Lind', email: '', phone: '+12025550199' },
          draft: { name: 'Mara Quill', phone: '+12025550199' },
        },
      ]);
  });

  test('when they are carried out the card shows it by itself and says so', async () => {
    const main = holding([waiting]);
    await openAccount(main);
    await expect.element(page.getByRole('listitem')).toBeVisible();
    main.get = () => live({ ...mara, name: 'Mara Lind' });
    main.outbox.carryOut(waiting);
    await expect.element(page.getByRole('listitem')).not.toBeInTheDocument();
    await expect.element(page.getByRole('definition').first()).toHaveTextContent('Mara Lind');
    await expect.element(page.getByText(en.account.requested.arrived)).toBeInTheDocument();
  });

  test('changes of other accounts ask the server nothing', async () => {
    const main = holding([waiting]);
    await openAccount(main);
    const lists = main.inputs('outbox.list').length;
    main.outbox.notify();
    await expect.poll(() => main.inputs('outbox.list').length).toBeGreaterThan(lists);
    expect(main.inputs('get')).toHaveLength(1);
  });

  test('a refused one is shown as refused and does not change what a further change begins with', async () => {
    await openAccount(holding([{ ...waiting, state: 'failed' }]));
    await expect.element(page.getByText('Refused by the server')).toBeVisible();
    await press('Change');
    await expect.element(field('Name')).toHaveValue('Mara Lindqvist');
  });
});

describe('a delete that waits', () => {
  test('is told, and nothing can be changed any more; when it is carried out the account is gone', async () => {
    const removal = makeRemoval(mara);
    const main = holding([removal], { live: false, failure: offline });
    await openKiosk(main);
    await findMara();
    await expect.element(page.getByText(en.account.requested.deleting)).toBeVisible();
    await expect.element(button('Change')).not.toBeInTheDocument();
    await expect.element(button('Delete')).not.toBeInTheDocument();
    main.outbox.carryOut(removal);
    await expect.element(heading()).toHaveTextContent('The account is deleted');
  });

  test('one that was given up leaves the account as it is', async () => {
    const removal = makeRemoval(mara);
    const main = holding([removal]);
    await openKiosk(main);
    await findMara();
    await expect.element(page.getByText(en.account.requested.deleting)).toBeVisible();
    main.get = () => live(mara);
    main.outbox.put({ ...removal, state: 'dropped' });
    await expect.element(button('Change')).toBeVisible();
  });

  test('a delete that cannot be sent now is shown as it stands', async () => {
    const main = new FakeMain(officialStatus);
    main.remove = () => main.outbox.keep(makeRemoval(mara, { failure: offline }));
    await openAccount(main);
    await press('Delete');
    await press('Delete for good');
    await expect.element(heading()).toHaveTextContent('Waiting to be deleted');
  });
});

import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { gone, restored, undeletable } from '../../../fixtures/sample-unfinished.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { decisions, mainWith, openOne } from './outbox-kiosk.ts';
import { button, field, heading, press } from '../../../support/renderer/open-kiosk.ts';

const words = en.changes.change;

describe('an account that was deleted on the server while it was changed here', () => {
  test('says so, and shows all that was typed', async () => {
    await openOne(mainWith(gone), gone);
    await expect.element(heading()).toHaveTextContent(words.conflict.gone.title);
    const typed = [...document.querySelectorAll('section dl dd')].map((fact) => fact.textContent);
    expect(typed).toEqual(['Mara Lindqvist-Okafor', 'mara@example.com', '+1 202 555 0142']);
    await expect.element(button(words.sendAgain)).not.toBeInTheDocument();
  });

  test('a new account can be opened with it, and only then is the old change given up', async () => {
    const main = mainWith(gone);
    await openOne(main, gone);
    await press(en.changes.conflict.openAnew);
    await expect.element(field('Name')).toHaveValue('Mara Lindqvist-Okafor');
    expect(decisions(main)).toEqual([]);
    await press(en.form.create.save);
    await expect.element(heading()).toHaveTextContent(en.account.opened);
    expect(main.inputs('create')).toMatchObject([{ draft: { email: 'mara@example.com' } }]);
    expect(main.inputs('outbox.resolve')).toEqual([{ change: gone.id, decision: { kind: 'drop' } }]);
  });

  test('or the server is asked once more, in case it was another that said so', async () => {
    const main = mainWith(gone);
    main.resolve = () => main.outbox.keep({ ...gone, attempts: 2 });
    await openOne(main, gone);
    await press(words.lookAgain);
    await expect.element(page.getByText(words.said.stillOpen)).toBeVisible();
    expect(decisions(main)).toEqual([{ kind: 'send-again' }]);
  });

  test('or it is dropped', async () => {
    const main = mainWith(gone);
    await openOne(main, gone);
    await press(words.drop);
    await press(words.dropping.update.confirm);
    await expect.element(heading()).toHaveTextContent(en.changes.title);
    expect(decisions(main)).toEqual([{ kind: 'drop' }]);
  });
});

test.each([gone, undeletable])(
  'what comes from an earlier copy is not said to be refused',
  async (change) => {
    const copied = { ...change, failure: { code: 'conflict', delivery: 'not-sent' } } as const;
    const main = mainWith(copied);
    main.resolve = () => main.outbox.keep({ ...copied, attempts: 2 });
    await openOne(main, copied);
    await expect.element(heading()).toHaveTextContent(words.conflict.restored.title);
    await press(change.operation === 'delete' ? words.deleteAgain : words.sendAgain);
    await expect.element(page.getByText(words.said.stillOpen)).toBeVisible();
    expect(decisions(main)).toEqual([{ kind: 'send-again' }]);
  },
);

test('what comes from an earlier copy can be compared with the account first', async () => {
  await openOne(mainWith(restored), restored);
  await press(words.seeAccount);
  await expect.element(heading()).toHaveTextContent(en.account.title);
  await press('Back');
  await expect.element(heading()).toHaveTextContent(words.conflict.restored.title);
});

describe('a delete that the server would not carry out', () => {
  test('has the server’s words and two ways: again, or keep the account', async () => {
    const main = mainWith(undeletable);
    main.resolve = () => main.outbox.keep({ ...undeletable, attempts: 2 });
    await openOne(main, undeletable);
    await expect.element(heading()).toHaveTextContent(words.conflict['not-deleted'].title);
    await expect.element(page.getByRole('alert')).toMatchTextContent(/This account has an open order\./);
    await press(words.deleteAgain);
    await expect.element(page.getByText(words.said.stillOpen)).toBeVisible();
    await press(words.keepAccount);
    await expect.element(page.getByRole('dialog', { name: words.dropping.delete.title })).toBeVisible();
    expect(decisions(main)).toEqual([{ kind: 'send-again' }]);
  });
});

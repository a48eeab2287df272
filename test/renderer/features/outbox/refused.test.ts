import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { succeed } from '../../../../preload/contract/index.ts';
import * as samples from '../../../fixtures/sample-unfinished.ts';
import { carriedOut, finish } from '../../../fixtures/sample-entries.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { decisions, mainWith, openOne, announced } from './outbox-kiosk.ts';
import { live, mara } from '../../../support/renderer/fake-main.ts';
import { button, field, heading, press } from '../../../support/renderer/open-kiosk.ts';

const words = en.changes.change;
const refused = samples.refusedCreate;

describe('a change that the server refused', () => {
  test('has the server’s own words, and what was typed', async () => {
    await openOne(mainWith(refused), refused);
    await expect.element(heading()).toHaveTextContent(words.failed.create.title);
    const notice = page.getByRole('alert');
    for (const message of ['email must be an email', 'This customer group is closed.'])
      await expect.element(notice).toMatchTextContent(new RegExp(message));
    await expect
      .element(page.getByRole('definition').filter({ hasText: 'tomas.ferreira@example' }))
      .toBeVisible();
  });

  test('is corrected in the form, which holds what was typed', async () => {
    await openOne(mainWith(refused), refused);
    await press(words.correctAndSend);
    await expect.element(field('Name')).toHaveValue('Tomás Ferreira');
    await expect.element(field('E-mail')).toHaveValue('tomas.ferreira@example');
    await press('Back');
    await expect.element(heading()).toHaveTextContent(words.failed.create.title);
  });

  test('is sent again unchanged when a person wants it, and its card is shown when it works', async () => {
    const main = mainWith(refused);
    main.resolve = () => succeed(carriedOut(refused, mara));
    await openOne(main, refused);
    await press(words.sendUnchanged);
    await expect.element(heading()).toHaveTextContent(en.account.opened);
    expect(decisions(main)).toEqual([{ kind: 'send-again' }]);
  });

  test('refused a second time it says that it is still open', async () => {
    const main = mainWith(refused);
    main.resolve = () => main.outbox.keep({ ...refused, attempts: 2 });
    await openOne(main, refused);
    await press(words.sendUnchanged);
    await expect.element(page.getByText(words.said.stillOpen)).toBeVisible();
  });

  test('a refused change of an account goes to its card when it is carried out in the meantime', async () => {
    const update = samples.sampleChange({ ...samples.waitingUpdate, id: refused.id, state: 'failed' });
    const main = mainWith(update);
    main.get = (id) => live({ ...mara, id, name: 'Mara Lindqvist-Okafor' });
    await openOne(main, update);
    await expect.element(heading()).toHaveTextContent(words.failed.update.title);
    await expect.element(page.getByText('Before: \u2068Mara Lindqvist\u2069')).toBeVisible();
    main.outbox.carryOut(update);
    await expect
      .element(page.getByRole('definition').filter({ hasText: 'Mara Lindqvist-Okafor' }))
      .toBeVisible();
  });
});

describe('a delete that is not carried out', () => {
  const waiting = samples.waitingDelete;

  test('waits, names the account, and says that the account is still there', async () => {
    await openOne(mainWith(waiting), waiting);
    await expect.element(heading()).toHaveTextContent(words.pending.delete.title);
    await expect.element(page.getByText(words.pending.delete.intro)).toBeVisible();
    await expect.element(page.getByText(words.noAttempt)).toBeVisible();
    await expect.element(button(words.correct)).not.toBeInTheDocument();
  });

  test('carried out while somebody watches, the account is said to be deleted, by its name', async () => {
    const main = mainWith(waiting);
    await openOne(main, waiting);
    main.outbox.carryOut(waiting);
    await expect.element(heading()).toHaveTextContent(en.account.removed.title);
    await expect
      .element(page.getByText('\u2068Mara Lindqvist\u2069 no longer has an account here.'))
      .toBeVisible();
  });

  test('giving it up keeps the account, after a question', async () => {
    const main = mainWith(waiting);
    main.resolve = () => succeed({ kind: 'dropped', change: { ...finish(waiting), state: 'dropped' } });
    await openOne(main, waiting);
    await press(words.keepAccount);
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/The account stays on the server/);
    await page.getByRole('dialog').getByRole('button', { name: words.keepAccount }).click();
    await expect.element(heading()).toHaveTextContent(en.changes.title);
    await expect.element(announced()).toHaveTextContent(words.said.kept);
    expect(decisions(main)).toEqual([{ kind: 'drop' }]);
  });

  test('behind another change of the account it cannot be tried out of turn', async () => {
    const main = mainWith(samples.waitingUpdate, waiting);
    await openOne(main, waiting);
    await expect.element(page.getByText(en.changes.reason.behind)).toBeVisible();
    await expect.element(page.getByText(words.nextBehind)).toBeVisible();
    await expect.element(button(words.tryNow)).toHaveAttribute('aria-disabled', 'true');
    main.outbox.carryOut(samples.waitingUpdate);
    await expect.element(button(words.tryNow)).not.toHaveAttribute('aria-disabled');
  });
});

import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { succeed, type Result, type Submission } from '../../../../preload/contract/index.ts';
import * as samples from '../../../fixtures/sample-unfinished.ts';
import { carriedOut } from '../../../fixtures/sample-entries.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { decisions, mainWith, openOne, announced } from './outbox-kiosk.ts';
import { failure, later, live, mara } from '../../../support/renderer/fake-main.ts';
import { button, field, heading, press, type } from '../../../support/renderer/open-kiosk.ts';

const words = en.changes.change;
const create = samples.waitingCreate;

describe('a new account that waits', () => {
  test('shows everything that was typed, that the id comes later, why it waits and when it is tried', async () => {
    await openOne(mainWith(create), create);
    await expect.element(heading()).toHaveTextContent('Waiting to be sent');
    await expect.element(page.getByText(words.pending.create.intro)).toBeVisible();
    const facts = [...document.querySelectorAll('dl dd')].map((fact) => fact.textContent);
    expect(facts.slice(0, 4)).toEqual([
      'Mara Lindqvist',
      'mara.lindqvist@example.com',
      '+1 202 555 0142',
      'No connection to the server',
    ]);
    expect(facts[5]).toBe('2');
  });

  test('when it is carried out while the customer waits, the card with the code comes by itself', async () => {
    const main = mainWith(create);
    main.get = (id) => live({ ...mara, id });
    await openOne(main, create);
    main.outbox.put({ ...create, state: 'sending' });
    await expect.element(heading()).toHaveTextContent('Being sent');
    main.outbox.carryOut(create, mara.id);
    await expect.element(heading()).toHaveTextContent(en.account.opened);
    await expect.element(page.getByRole('img', { name: en.account.qrLabel(mara.id) })).toBeVisible();
    expect(main.inputs('get')).toEqual([mara.id]);
    await press('Back');
    await expect.element(heading()).toHaveTextContent(en.changes.title);
  });

  test('an attempt in the background does not move the focus or close a question', async () => {
    const main = mainWith(create);
    await openOne(main, create);
    button(words.tryNow).element().focus();
    main.outbox.put({ ...create, state: 'sending' });
    await expect.element(button(words.busy)).toHaveFocus();
    main.outbox.put(create);
    await expect.element(button(words.tryNow)).toHaveFocus();
    await press(words.drop);
    await expect.element(button(words.goBack)).toHaveFocus();
    main.outbox.put({ ...create, state: 'sending' });
    await expect.element(page.getByText(words.sending.create.title)).toBeInTheDocument();
    main.outbox.put({ ...create, attempts: 3 });
    await expect.element(page.getByText(words.pending.create.title)).toBeInTheDocument();
    await expect.element(button(words.goBack)).toHaveFocus();
  });

  test('is tried at once, one time for a double click, and goes to the card when it works', async () => {
    const main = mainWith(create);
    const answer = later<Result<Submission>>();
    main.resolve = () => answer.reply;
    await openOne(main, create);
    await button(words.tryNow).dblClick();
    await expect.element(button(words.busy)).toHaveAttribute('aria-busy', 'true');
    await expect.element(button('Back')).toHaveAttribute('aria-disabled', 'true');
    answer.come(succeed(carriedOut(create, mara)));
    await expect.element(heading()).toHaveTextContent(en.account.opened);
    expect(decisions(main)).toEqual([{ kind: 'send-again' }]);
  });

  test('tried without a connection it says that it still waits', async () => {
    const main = mainWith(create);
    main.resolve = () => main.outbox.keep({ ...create, attempts: 3 });
    await openOne(main, create);
    await press(words.tryNow);
    await expect.element(page.getByText(words.said.waiting)).toBeVisible();
    await expect.element(heading()).toHaveTextContent('Waiting to be sent');
  });

  test('can be corrected: the form has what was typed, and saving amends this very change', async () => {
    const main = mainWith(create);
    await openOne(main, create);
    await press(words.correct);
    await expect.element(field('Name')).toHaveValue('Mara Lindqvist');
    await type('Name', 'Mara Lindquist');
    await page
      .getByRole('button', { name: /^(Save|Open|Send)/ })
      .first()
      .click();
    await expect
      .poll(() => decisions(main))
      .toEqual([
        {
          kind: 'amend',
          draft: { name: 'Mara Lindquist', email: 'mara.lindqvist@example.com', phone: '+12025550142' },
        },
      ]);
  });
});

describe('dropping', () => {
  test('asks first, has the harmless button in focus, and leads back when it is done', async () => {
    const main = mainWith(create);
    await openOne(main, create);
    await press(words.drop);
    await expect.element(button(words.goBack)).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button(words.drop)).toHaveFocus();
    expect(decisions(main)).toEqual([]);
    await press(words.drop);
    await press(words.dropping.create.confirm);
    await expect.element(heading()).toHaveTextContent(en.changes.title);
    await expect.element(announced()).toMatchTextContent(/The change was dropped|Nothing is waiting/);
    expect(decisions(main)).toEqual([{ kind: 'drop' }]);
  });

  test('a failure is told in place, and the change is as it was', async () => {
    const main = mainWith(create);
    main.resolve = () => failure('storage-full', { delivery: 'not-sent' });
    await openOne(main, create);
    await press(words.drop);
    await press(words.dropping.create.confirm);
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(new RegExp(en.failures['storage-full'].what));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(heading()).toHaveTextContent('Waiting to be sent');
    await expect.element(button(words.drop)).toHaveFocus();
  });

  test('a change that has moved on is shown as it stands now, and that nothing was done', async () => {
    const main = mainWith(create);
    main.resolve = () => {
      main.outbox.changes.set(create.id, { ...create, state: 'unknown' });
      return failure('change-moved', { delivery: 'not-sent' });
    };
    await openOne(main, create);
    await press(words.drop);
    await press(words.dropping.create.confirm);
    await expect.element(heading()).toHaveTextContent(en.changes.unknownCreate.title);
    await expect.element(page.getByRole('alert')).toMatchTextContent(new RegExp(words.moved.text));
  });

  test('whoever went back before the answer came is not pulled away', async () => {
    const main = mainWith(create);
    const answer = later<Result<Submission>>();
    main.resolve = () => answer.reply;
    const app = await openOne(main, create);
    await press(words.tryNow);
    app.navigation.show({ name: 'home' });
    await expect.element(heading()).toHaveTextContent(en.home.title);
    answer.come(succeed(carriedOut(create, mara)));
    await press(en.home.setUp);
    await expect.element(heading()).toHaveTextContent(en.setUp.title);
  });
});

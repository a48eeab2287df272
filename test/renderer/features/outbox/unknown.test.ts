import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  succeed,
  type Comparison,
  type Result,
  type Submission,
} from '../../../../preload/contract/index.ts';
import { unknownCreate as unknown } from '../../../fixtures/sample-unfinished.ts';
import { carriedOut } from '../../../fixtures/sample-entries.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { decisions, mainWith, openOne } from './outbox-kiosk.ts';
import { failure, later, mara } from '../../../support/renderer/fake-main.ts';
import { button, field, heading, press, type } from '../../../support/renderer/open-kiosk.ts';
import { keepScannersTime } from '../../../support/renderer/played-keys.ts';

const words = en.changes.unknownCreate;

async function compare(id: string = mara.id): Promise<void> {
  await type(words.look.label, id);
  await press(words.look.button);
}

/** What the comparison says of each field. */
const stands = (): (string | undefined)[][] =>
  [...document.querySelectorAll('.compared .field')].map((one) => [
    one.querySelector('h3')?.textContent,
    one.querySelector('.head p')?.textContent.trim(),
    ...[...one.querySelectorAll('dd')].map((version) => version.textContent),
  ]);

describe('a new account of which nobody knows whether it was opened', () => {
  test('is never sent by itself, and the screen says why', async () => {
    const main = mainWith(unknown);
    await openOne(main, unknown);
    await expect.element(heading()).toHaveTextContent(words.title);
    await expect.element(page.getByText('there might be two accounts then', { exact: false })).toBeVisible();
    expect(decisions(main)).toEqual([]);
  });

  test('way 1: the account is found, compared field by field, and taken as the one', async () => {
    const mailless = { ...unknown, draft: { name: 'Mara Lindqvist', phone: '+12025550142' } };
    const main = mainWith(mailless);
    main.compare = () =>
      succeed({ account: { ...mara, phone: '+12025550199' }, same: ['name'], different: ['phone'] });
    main.resolve = () => succeed(carriedOut(unknown, mara));
    await openOne(main, mailless);
    await compare(' o1p2 q3r4 s5t6 u7v8 w9x0 y1z2 ');
    await expect.element(page.getByRole('heading', { level: 2, name: words.compared.title })).toHaveFocus();
    expect(stands()).toEqual([
      ['Name', words.compared.same, 'Mara Lindqvist', 'Mara Lindqvist'],
      ['E-mail', words.compared.notTyped, words.compared.empty, 'mara.lindqvist@example.com'],
      ['Phone', words.compared.different, '+1 202 555 0142', '+1 202 555 0199'],
    ]);
    await expect.element(page.getByText(words.compared.differs('Phone'))).toBeVisible();
    await button(words.compared.yes).dblClick();
    await expect.element(heading()).toHaveTextContent(en.account.opened);
    expect(main.inputs('outbox.compare')).toEqual([{ change: unknown.id, id: mara.id }]);
    expect(decisions(main)).toEqual([{ kind: 'is-account', id: mara.id }]);
  });

  test('all the same is said in so many words', async () => {
    await openOne(mainWith(unknown), unknown);
    await compare();
    await expect.element(page.getByText(words.compared.allSame)).toBeVisible();
  });

  test('another account is put away, and the field waits for the next id', async () => {
    const main = mainWith(unknown);
    await openOne(main, unknown);
    await compare();
    await press(words.compared.no);
    await expect.element(field(words.look.label)).toHaveFocus();
    await expect.element(field(words.look.label)).toHaveValue('');
    await expect.element(button(words.compared.yes)).not.toBeInTheDocument();
    expect(decisions(main)).toEqual([]);
  });

  test.each([
    ['', 'empty'],
    ['../x', 'bad-characters'],
    ['x'.repeat(65), 'too-long'],
  ] as const)('the id %j is refused beside the field, before any request', async (id, problem) => {
    const main = mainWith(unknown);
    await openOne(main, unknown);
    await compare(id);
    await expect.element(page.getByText(words.look.problems[problem])).toBeVisible();
    await expect.element(field(words.look.label)).toHaveFocus();
    expect(main.inputs('outbox.compare')).toEqual([]);
  });

  test('a scan goes to the field from anywhere on the screen, in place of what was there', async () => {
    onTestFinished(keepScannersTime());
    const main = mainWith(unknown);
    main.compare = () => failure('not-found', { status: 404 });
    await openOne(main, unknown);
    await compare('wrong');
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(new RegExp(en.failures['not-found'].title));
    await expect.element(field(words.look.label)).toHaveValue('wrong');
    heading().element().focus();
    await userEvent.keyboard(`${mara.id}{Enter}`);
    await expect.poll(() => main.inputs('outbox.compare')).toHaveLength(2);
    expect(main.inputs('outbox.compare')[1]).toEqual({ change: unknown.id, id: mara.id });
  });

  test('an id that is changed while the first is looked up is not the one that is confirmed', async () => {
    const main = mainWith(unknown);
    const answer = later<Result<Comparison>>();
    main.compare = () => answer.reply;
    await openOne(main, unknown);
    await compare();
    await expect.element(button(words.look.busy)).toHaveAttribute('aria-busy', 'true');
    await type(words.look.label, 'another-id');
    answer.come(succeed({ account: mara, same: ['name', 'email', 'phone'], different: [] }));
    await press(words.compared.yes);
    await expect.poll(() => decisions(main)).toEqual([{ kind: 'is-account', id: mara.id }]);
  });

  test('way 2: sending again asks first, and says that there may be two accounts', async () => {
    const main = mainWith(unknown);
    const answer = later<Result<Submission>>();
    main.resolve = () => answer.reply;
    await openOne(main, unknown);
    await press(words.again.button);
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/will have two accounts/);
    await expect.element(button(en.changes.change.goBack)).toHaveFocus();
    expect(decisions(main)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: words.again.ask.confirm }).dblClick();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    answer.come(main.outbox.keep({ ...unknown, attempts: 2 }));
    await expect.element(page.getByText(en.changes.change.said.stillOpen)).toBeVisible();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(decisions(main)).toEqual([{ kind: 'send-again' }]);
  });

  test('way 3: it is dropped after a question', async () => {
    const main = mainWith(unknown);
    await openOne(main, unknown);
    await press(en.changes.change.drop);
    await press(en.changes.change.dropping.create.confirm);
    await expect.element(heading()).toHaveTextContent(en.changes.title);
    expect(decisions(main)).toEqual([{ kind: 'drop' }]);
  });

  test('a failure of the decision leaves the comparison and the id where they were', async () => {
    const main = mainWith(unknown);
    main.resolve = () => failure('storage-full', { delivery: 'not-sent' });
    await openOne(main, unknown);
    await compare();
    await press(words.compared.yes);
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(new RegExp(en.failures['storage-full'].title));
    await expect.element(field(words.look.label)).toHaveValue(mara.id);
    await expect.element(button(words.compared.yes)).toBeVisible();
  });
});

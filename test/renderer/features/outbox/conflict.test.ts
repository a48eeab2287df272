import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { succeed, type Result, type Submission } from '../../../../preload/contract/index.ts';
import * as samples from '../../../fixtures/sample-unfinished.ts';
import { carriedOut } from '../../../fixtures/sample-entries.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { decisions, mainWith, openOne } from './outbox-kiosk.ts';
import { failure, later, mara } from '../../../support/renderer/fake-main.ts';
import { button, heading, press } from '../../../support/renderer/open-kiosk.ts';

const words = en.changes.conflict;
const { conflict } = samples;

/** One of the two versions of a field. */
const version = (field: string, side: string) =>
  page
    .getByRole('group', { name: new RegExp(`^${field}`) })
    .getByRole('radio', { name: new RegExp(`${side}$`) });

/** What will be saved, in the order of the form. */
const preview = (): (string | null)[] =>
  [...document.querySelectorAll('section dl dd')].map((fact) => fact.textContent);

describe('an account that was changed here and on the server', () => {
  test('each field that differs is shown as it was, as typed and as it is, with who changed it', async () => {
    await openOne(mainWith(conflict), conflict);
    await expect.element(heading()).toHaveTextContent(en.changes.change.conflict.changed.title);
    const fields = [...document.querySelectorAll('fieldset')].map((field) => [
      field.querySelector('legend')?.textContent,
      field.querySelector('.before bdi')?.textContent,
      ...[...field.querySelectorAll('label')].map((label) => label.textContent.replace(/\s+/g, ' ').trim()),
    ]);
    expect(fields).toEqual([
      [
        `Name. ${words.both}.`,
        'Mara Lindqvist',
        `Mara Lindqvist-Okafor ${words.yours}`,
        `Mara Okafor ${words.theirs}`,
      ],
      [
        `E-mail. ${words.onlyYours}.`,
        'mara.lindqvist@example.com',
        `mara@example.com ${words.yours}`,
        `mara.lindqvist@example.com ${words.theirs}`,
      ],
      [
        `Phone. ${words.onlyTheirs}.`,
        '+1 202 555 0142',
        `+1 202 555 0142 ${words.yours}`,
        `+1 202 555 0199 ${words.theirs}`,
      ],
    ]);
  });

  test('what one side alone changed is chosen already; what both changed is for the person', async () => {
    await openOne(mainWith(conflict), conflict);
    await expect.element(version('Name', words.yours)).not.toBeChecked();
    await expect.element(version('Name', words.theirs)).not.toBeChecked();
    await expect.element(version('E-mail', words.yours)).toBeChecked();
    await expect.element(version('Phone', words.theirs)).toBeChecked();
    expect(preview()).toEqual([words.undecided, 'mara@example.com', '+1 202 555 0199']);
  });

  test('nothing is sent before every field is chosen: the missing one is named and has the focus', async () => {
    const main = mainWith(conflict);
    await openOne(main, conflict);
    await press(words.save);
    await expect.element(page.getByRole('alert')).toHaveTextContent(words.missing('Name'));
    await expect.element(version('Name', words.yours)).toHaveFocus();
    expect(decisions(main)).toEqual([]);
    await version('Name', words.theirs).click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('the preview is what is saved, over the very copy that was seen, once', async () => {
    const main = mainWith(conflict);
    const answer = later<Result<Submission>>();
    main.resolve = () => answer.reply;
    await openOne(main, conflict);
    await version('Name', words.theirs).click();
    await version('Phone', words.yours).click();
    expect(preview()).toEqual(['Mara Okafor', 'mara@example.com', '+1 202 555 0142']);
    await button(words.save).dblClick();
    await expect.element(button(words.saving)).toHaveAttribute('aria-busy', 'true');
    answer.come(succeed(carriedOut(conflict, mara)));
    await expect.element(heading()).toHaveTextContent(en.account.saved);
    expect(decisions(main)).toEqual([
      {
        kind: 'keep',
        draft: { name: 'Mara Okafor', email: 'mara@example.com', phone: '+12025550142' },
        seen: conflict.theirs,
      },
    ]);
  });

  test('news about other changes leaves the choices alone; another copy of the server’s begins anew', async () => {
    const main = mainWith(conflict);
    // What crosses the bridge is cloned, the same copy too.
    main.readChange = (id) => structuredClone(main.outbox.get(id));
    await openOne(main, conflict);
    await version('Name', words.yours).click();
    main.outbox.put(samples.waitingCreate);
    await expect.poll(() => main.inputs('outbox.get').length).toBeGreaterThan(1);
    await expect.element(version('Name', words.yours)).toBeChecked();
    main.outbox.put({ ...conflict, theirs: { ...mara, name: 'M. Okafor' } });
    await expect.element(page.getByText('M. Okafor')).toBeVisible();
    await expect.element(version('Name', words.yours)).not.toBeChecked();
  });

  test('changed once more while one chose: says so, shows the new copy, and sends nothing by itself', async () => {
    const main = mainWith(conflict);
    main.resolve = () => {
      main.outbox.put({ ...conflict, theirs: { ...mara, name: 'M. Okafor' } });
      return failure('change-moved', { delivery: 'not-sent' });
    };
    await openOne(main, conflict);
    await version('Name', words.yours).click();
    await press(words.save);
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(new RegExp(en.changes.change.moved.title));
    await expect.element(page.getByText('M. Okafor')).toBeVisible();
    expect(decisions(main)).toHaveLength(1);
  });

  test('a failure is told in place, and what was chosen stays chosen', async () => {
    const main = mainWith(conflict);
    main.resolve = () => failure('storage-full', { delivery: 'not-sent' });
    await openOne(main, conflict);
    await version('Name', words.theirs).click();
    await press(words.save);
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(new RegExp(en.failures['storage-full'].title));
    await expect.element(version('Name', words.theirs)).toBeChecked();
  });

  test('a choice that would leave no text at all is not sent', async () => {
    const bare = { ...mara, email: null, phone: null };
    const cleared = {
      ...conflict,
      base: bare,
      draft: { name: '', email: 'mara@example.com' },
      theirs: { ...bare, name: 'Mara Okafor', email: '' },
    };
    const main = mainWith(cleared);
    await openOne(main, cleared);
    await version('Name', words.yours).click();
    await version('E-mail', words.theirs).click();
    await press(words.save);
    await expect.element(page.getByRole('alert')).toHaveTextContent(words.nothingFilled);
    expect(decisions(main)).toEqual([]);
  });

  test('leaving the server’s version drops what was typed, after a question', async () => {
    const main = mainWith(conflict);
    await openOne(main, conflict);
    await press(words.leave);
    await expect.element(page.getByRole('dialog', { name: words.leaving.title })).toBeVisible();
    expect(decisions(main)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: words.leaving.confirm }).click();
    await expect.element(heading()).toHaveTextContent(en.changes.title);
    expect(decisions(main)).toEqual([{ kind: 'drop' }]);
  });
});

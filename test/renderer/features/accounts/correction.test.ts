import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { carriedOut, makeChange, makeUpdate } from '../../../fixtures/sample-entries.ts';
import { succeed, type OutboxEntry, type Failure } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { findOutcome } from '../../../../renderer/features/accounts/submission-outcome.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import {
  FakeMain,
  failure,
  later,
  mara,
  officialStatus,
  saved,
} from '../../../support/renderer/fake-main.ts';
import { button, field, heading, openKiosk, press, type } from '../../../support/renderer/open-kiosk.ts';

const draft = { name: 'Mara Quill', email: 'mara.quill@example.com', phone: '+12025550187' };

async function openChange(main: FakeMain, change: OutboxEntry): Promise<Application> {
  main.outbox.put(change);
  const app = await openKiosk(main);
  app.openChange(change);
  await expect.poll(() => app.navigation.screen.name).toBe('change');
  return app;
}

describe('correcting a change', () => {
  test('the form holds what was typed, and saving amends that change', async () => {
    const main = new FakeMain(officialStatus);
    const change = makeChange({ draft });
    const app = await openChange(main, change);
    app.openCorrection(change);
    await expect.element(heading()).toHaveTextContent('Correct the new account');
    await expect.element(field('E-mail')).toHaveValue(draft.email);
    await type('Name', 'Mara Quill-Lind');
    await press('Save the correction');
    await expect
      .poll(() => main.inputs('outbox.resolve'))
      .toEqual([
        { change: change.id, decision: { kind: 'amend', draft: { ...draft, name: 'Mara Quill-Lind' } } },
      ]);
    expect(main.inputs('create')).toEqual([]);
    await expect.element(heading()).toHaveTextContent('Waiting to be sent');
    await press('Back');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
  });

  test('leaving it leaves the change as it was, and asks only when something was typed', async () => {
    const main = new FakeMain(officialStatus);
    const change = makeChange({
      draft,
      state: 'failed',
      failure: { code: 'rejected', delivery: 'answered' },
    });
    const app = await openChange(main, change);
    app.openCorrection(change);
    await expect.element(page.getByText(en.failures.rejected.what)).toBeVisible();
    await press('Cancel');
    await expect.poll(() => app.navigation.screen.name).toBe('change');
    app.openCorrection(change);
    await type('Name', 'Other');
    await press('Cancel');
    await expect.element(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
    await press('Discard and leave');
    await expect.poll(() => app.navigation.screen.name).toBe('change');
    expect(main.inputs('outbox.resolve')).toEqual([]);
  });

  test('of an account that is known, fields that are not touched go as they were wished', async () => {
    const main = new FakeMain(officialStatus);
    const change = makeUpdate(mara, { email: 'x' }, { state: 'failed' });
    const app = await openChange(main, change);
    app.openCorrection(change);
    await expect.element(heading()).toHaveTextContent('Correct the change');
    await type('E-mail', 'mara@example.com');
    main.resolve = () => saved({ ...mara, email: 'mara@example.com' }, change);
    await press('Save the correction');
    await expect.element(heading()).toHaveTextContent('Changes saved');
    const expected = { name: mara.name, email: 'mara@example.com', phone: mara.phone };
    expect(main.inputs('outbox.resolve')).toEqual([
      { change: change.id, decision: { kind: 'amend', draft: expected } },
    ]);
  });

  test('a further refusal keeps the change in the list when the form is left', async () => {
    const main = new FakeMain(officialStatus);
    const refused: Failure = { code: 'rejected', delivery: 'answered', messages: ['name is odd'] };
    const change = makeChange({ draft, state: 'failed', failure: refused });
    const app = await openChange(main, change);
    app.openCorrection(change);
    main.resolve = () => main.outbox.keep(change);
    await press('Save the correction');
    await expect.element(field('Name')).toHaveAttribute('aria-invalid', 'true');
    await press('Cancel');
    await expect.poll(() => app.navigation.screen.name).toBe('change');
    expect(main.inputs('outbox.resolve')).toHaveLength(1);
  });
});

describe('opening a new account in the place of a change', () => {
  test('gives the old change up when the new account is saved, and not before', async () => {
    const main = new FakeMain(officialStatus);
    const change = makeUpdate(mara, draft, { state: 'conflict' });
    const app = await openChange(main, change);
    app.openAnew(change);
    await expect.element(field('Phone')).toHaveValue(draft.phone);
    main.create = () => failure('storage-full', { delivery: 'not-sent' });
    await press('Open the account');
    await expect.element(page.getByText(en.failures['storage-full'].what)).toBeVisible();
    expect(main.inputs('outbox.resolve')).toEqual([]);
    main.create = () => saved(mara);
    await press('Open the account');
    await expect.element(heading()).toHaveTextContent('Account opened');
    expect(main.inputs('create').at(-1)).toEqual({ draft, evenIfSimilar: false });
    expect(main.inputs('outbox.resolve')).toEqual([{ change: change.id, decision: { kind: 'drop' } }]);
  });
});

describe('what became of a change', () => {
  const home = { name: 'home' } as const;

  test('a delete names the account as it was shown', () => {
    const change = makeUpdate(mara, {}, { operation: 'delete' });
    expect(findOutcome(carriedOut(change, null), { account: mara })).toEqual({
      name: 'removed',
      account: mara,
    });
    expect(findOutcome(carriedOut(change, null), { returnTo: { name: 'changes' } })).toEqual({
      name: 'changes',
    });
  });

  test('what was given up leads back', () => {
    expect(findOutcome({ kind: 'dropped', change: makeChange() })).toEqual(home);
  });
});

describe('a save that takes long', () => {
  test('says that it is kept here only when the outbox has it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const main = new FakeMain(officialStatus);
    const answer = later<ReturnType<typeof saved>>();
    main.create = () => answer.reply;
    await openKiosk(main);
    await page.getByRole('button', { name: /Open an account/ }).click();
    await type('Name', 'Mara');
    await press('Open the account');
    await expect.element(button('Opening the account…')).toBeVisible();
    main.outbox.notify();
    expect(document.body.textContent).not.toContain(en.form.slow.saving);
    await vi.advanceTimersByTimeAsync(2_000);
    await expect.element(page.getByText(en.form.slow.saving)).toBeVisible();
    main.outbox.put(makeChange({ state: 'sending' }));
    await expect.element(page.getByText(en.form.slow.kept)).toBeVisible();
    answer.come(succeed(carriedOut(makeChange(), mara)));
    await expect.element(heading()).toHaveTextContent('Account opened');
    vi.useRealTimers();
  });
});

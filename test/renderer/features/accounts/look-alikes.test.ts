import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { makeChange } from '../../../fixtures/sample-entries.ts';
import { known } from '../../../fixtures/samples.ts';
import { succeed, type Failure } from '../../../../preload/contract/index.ts';
import { FakeMain, live, mara, officialStatus, saved } from '../../../support/renderer/fake-main.ts';
import { expectNothingLost, fillAndSave } from './filled-form.ts';
import { button, heading, press } from '../../../support/renderer/open-kiosk.ts';

const typed = { name: 'Mara Lindqvist', email: 'mara.lindqvist@example.com', phone: '+12025550142' };

/** A terminal that knows an account with the same e-mail, and the form of a new one, saved. */
async function openLookAlikes(main = new FakeMain(officialStatus)): Promise<FakeMain> {
  main.directory.know({ ...mara, name: 'M. L.', phone: null });
  await fillAndSave(main);
  await expect.element(heading()).toHaveTextContent('Is it one of these?');
  return main;
}

describe('an account that looks like one that is known', () => {
  test('is shown beside what was typed, with the same fields marked, and nothing is saved yet', async () => {
    const main = await openLookAlikes();
    expect(main.inputs('create')).toEqual([{ draft: typed, evenIfSimilar: false }]);
    const marked = [...document.querySelectorAll('.work dl > div.same')].map((row) => row.textContent.trim());
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatch(/^E-mail\s*same.*mara\.lindqvist@example\.com/);
    await expect.element(page.getByText('+1 202 555 0142')).toBeVisible();
  });

  test('somebody else: opens a new one, as decided', async () => {
    const main = await openLookAlikes();
    await press('No, open a new account');
    await expect.element(heading()).toHaveTextContent('Account opened');
    expect(main.inputs('create').at(-1)).toEqual({ draft: typed, evenIfSimilar: true });
  });

  test.each(['Back to the form', 'Back'])('%s: nothing that was typed is lost', async (way) => {
    await openLookAlikes();
    await press(way);
    await expect.element(heading()).toHaveTextContent('Open an account');
    await expectNothingLost();
  });

  test('the same customer: opens that account; back leads to the question and the form', async () => {
    const main = await openLookAlikes();
    main.get = () => live(mara);
    await press('Open this account');
    await expect.element(heading()).toHaveTextContent('Account');
    expect(main.inputs('get')).toEqual([mara.id]);
    await press('Back');
    await expect.element(heading()).toHaveTextContent('Is it one of these?');
    await press('Back to the form');
    await expectNothingLost();
  });

  test('one that waits to be sent can be looked at, and come back from', async () => {
    const main = new FakeMain(officialStatus);
    const change = main.outbox.put(makeChange({ draft: { name: 'Mara Quill', phone: '+12025550142' } }));
    main.create = () => succeed({ kind: 'looks-like', accounts: [], waiting: [change] });
    await fillAndSave(main);
    await expect.element(page.getByText(/^Waiting to be sent, typed in/)).toBeVisible();
    await press('See this one');
    await expect.element(heading()).toHaveTextContent('Waiting to be sent');
    await press('Back');
    await expect.element(heading()).toHaveTextContent('Is it one of these?');
  });

  test('a refusal of the new one leads back to the form with its words', async () => {
    const main = await openLookAlikes();
    const reason: Failure = { code: 'rejected', delivery: 'answered', messages: ['name must be shorter'] };
    main.create = () => main.outbox.keep(makeChange({ state: 'failed', failure: reason }));
    await press('No, open a new account');
    await expect.element(heading()).toHaveTextContent('Open an account');
    await expect.element(page.getByText('name must be shorter').first()).toBeVisible();
    await expectNothingLost();
  });

  test('nothing is opened twice, however often it is pressed', async () => {
    const main = await openLookAlikes();
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof saved>>();
    main.create = () => promise;
    const again = button('No, open a new account').element() as HTMLButtonElement;
    again.click();
    again.click();
    await expect.element(button('Opening the account…')).toHaveAttribute('aria-busy', 'true');
    await expect.element(button('Back')).toHaveAttribute('aria-disabled', 'true');
    resolve(saved(known[0]?.account ?? mara));
    await expect.element(heading()).toHaveTextContent('Account opened');
    expect(main.inputs('create')).toHaveLength(2);
  });
});

import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeAccountCode } from '../../../../preload/contract/index.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { failure, mara } from '../../../support/renderer/fake-main.ts';
import { button, field, press, type } from '../../../support/renderer/open-kiosk.ts';
import { keepScannersTime } from '../../../support/renderer/played-keys.ts';
import { answerAll, beginVisit, customerMain, expectTitle, handIn, openVisit, read } from './visit-kiosk.ts';

const words = en.selfService;
const card = writeAccountCode(mara.id);

describe('one’s own account, by scan alone', () => {
  test('from the attract screen', async () => {
    const main = customerMain({ ownAccount: true });
    const stop = keepScannersTime();
    await openVisit(main);
    await userEvent.keyboard(`${card}{Enter}`);
    stop();
    await expectTitle(words.own.title);
    await expect.element(read('mara.lindqvist@example.com')).toBeVisible();
    expect(main.inputs('get')).toEqual([mara.id]);
    await press(words.done.finish);
    await expect.element(button(words.attract.begin)).toBeVisible();
  });

  test('amid a question: whoever holds the card finds nothing of what somebody typed', async () => {
    const app = await openVisit(customerMain({ ownAccount: true }));
    await beginVisit();
    await type('Your name', 'Zoe');
    await app.scans.take(card);
    await expectTitle(words.own.title);
    await press('Back');
    await expectTitle(words.language.title);
    await press('English');
    await expect.element(field('Your name')).toHaveValue('');
  });

  test('at the code of the person before: there is no way back to it', async () => {
    const main = customerMain({ ownAccount: true });
    const app = await handIn(main);
    await expectTitle(words.done.title);
    await app.scans.take(card);
    await expectTitle(words.own.title);
    await press('Back');
    await expectTitle(words.language.title);
    await press('English');
    await expect.element(field('Your name')).toHaveValue('');
  });

  test('not where the store does not allow it', async () => {
    const main = customerMain({ ownAccount: false });
    const app = await openVisit(main);
    await app.scans.take(card);
    expect(app.scans.answer).toBe('locked');
    expect(main.inputs('get')).toEqual([]);
    await expect.element(page.getByText(words.attract.card)).not.toBeInTheDocument();
  });

  test.each([
    ['not-found', words.own.notFound.title],
    ['network-unreachable', words.own.failed.title],
  ] as const)('%s is told calmly', async (code, title) => {
    const main = customerMain({ ownAccount: true });
    main.get = () => failure(code);
    const app = await openVisit(main);
    await app.scans.take(card);
    await expectTitle(title);
  });

  test('a copy that is not live says so', async () => {
    const main = customerMain({ ownAccount: true });
    const before = main.get(mara.id);
    const app = await openVisit(main);
    const found = await before;
    main.get = () => (found.ok ? { ...found, value: { ...found.value, live: false } } : found);
    await app.scans.take(card);
    await expect.element(read(words.own.notLive)).toBeVisible();
  });
});

describe('what customers cannot reach', () => {
  test('no search, no recent accounts, no set-up, no deletion is asked of main', async () => {
    const main = customerMain({ ownAccount: true });
    await openVisit(main);
    const before = main.calls.length;
    await beginVisit();
    await answerAll();
    await press(words.review.open);
    await expectTitle(words.done.title);
    const names = new Set(main.calls.slice(before).map(({ name }) => name));
    for (const name of ['search', 'recent', 'remove', 'update', 'outbox.list', 'today'])
      expect(names).not.toContain(name);
    expect(page.getByRole('searchbox').elements()).toEqual([]);
    await expect.element(page.getByText(en.setUp.title)).not.toBeInTheDocument();
  });
});

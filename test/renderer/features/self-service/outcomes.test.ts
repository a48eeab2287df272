import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { makeChange } from '../../../fixtures/sample-entries.ts';
import { succeed, type Failure } from '../../../../preload/contract/index.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { failure, mara, saved } from '../../../support/renderer/fake-main.ts';
import { button, field, press, type } from '../../../support/renderer/open-kiosk.ts';
import { customerMain, expectTitle, handIn, read } from './visit-kiosk.ts';

const words = en.selfService;

describe('what became of it', () => {
  test('done: the code is shown, with what was sent', async () => {
    const main = customerMain();
    main.create = () => saved(mara);
    await handIn(main);
    await expectTitle(words.done.title);
    await expect.element(page.getByRole('img', { name: words.done.codeLabel })).toBeVisible();
    expect(main.inputs('create')).toEqual([
      {
        draft: { name: 'Mara Lindqvist', email: 'mara.lindqvist@example.com', phone: '+12025550142' },
        evenIfSimilar: false,
      },
    ]);
  });

  test('kept but not sent: no code, and whom to ask', async () => {
    const main = customerMain();
    main.create = () => main.outbox.keep(makeChange());
    await handIn(main);
    await expectTitle(words.waiting.title);
    await expect.element(read(words.waiting.what)).toBeVisible();
    expect(page.getByRole('img').elements()).toEqual([]);
  });

  test('nobody knows: it cannot be sent again by a customer', async () => {
    const main = customerMain();
    main.create = () => failure('internal', { delivery: 'maybe-sent' });
    await handIn(main);
    await expectTitle(words.unsure.title);
    await expect.element(button('Try again')).not.toBeInTheDocument();
    await expect.element(button('Back')).not.toBeInTheDocument();
  });

  test('the same where it is kept as a change that only staff can decide upon', async () => {
    const main = customerMain();
    main.create = () => main.outbox.keep(makeChange({ state: 'unknown', attempts: 1 }));
    await handIn(main);
    await expectTitle(words.unsure.title);
    await expect.element(button('Try again')).not.toBeInTheDocument();
  });

  test('a field is refused: back to its question with a sentence, and then to the review', async () => {
    const main = customerMain();
    const wrong = { field: 'draft.email', message: 'must be an email' };
    main.create = () => failure('invalid-input', { delivery: 'not-sent', fields: [wrong] });
    await handIn(main);
    await expectTitle(words.questions.email.title);
    await expect.element(read(words.questions.email.refused)).toBeVisible();
    await expect.element(field('Your e-mail address')).toHaveValue('mara.lindqvist@example.com');
    expect(document.body.textContent).not.toContain('must be an email');
    await type('Your e-mail address', 'mara@example.com');
    await expect.element(read(words.questions.email.refused)).not.toBeInTheDocument();
    await expect.element(field('Your e-mail address')).toHaveFocus();
    await press('Next');
    await expectTitle(words.review.title);
  });

  test('the server refuses a field of a change that was kept', async () => {
    const main = customerMain();
    const refusal: Failure = {
      code: 'rejected',
      delivery: 'answered',
      messages: ['phone is not valid'],
    };
    main.create = () => main.outbox.keep(makeChange({ state: 'failed', failure: refusal }));
    await handIn(main);
    await expectTitle(words.questions.phone.title);
    await expect.element(read(words.questions.phone.refused)).toBeVisible();
  });

  test.each([
    ['storage-full', words.trouble.next],
    ['network-unreachable', words.trouble.next],
    ['no-key', words.trouble.staffOnly],
    ['staff-only', words.trouble.staffOnly],
  ] as const)('%s: a calm sentence, nothing lost, and it can be tried again', async (code, next) => {
    const main = customerMain();
    main.create = () => failure(code, { delivery: 'not-sent' });
    await handIn(main);
    await expectTitle(words.trouble.title);
    await expect.element(read(next)).toBeVisible();
    await press('Back');
    await expect.element(read('mara.lindqvist@example.com')).toBeVisible();
    main.create = () => saved(mara);
    await press('Open my account');
    await expectTitle(words.done.title);
  });

  test('the server is busy: trying again waits', async () => {
    const main = customerMain();
    main.create = () => failure('rate-limited', { retryAfterSeconds: 40 });
    await handIn(main);
    await expect.element(button('Try again')).toHaveAttribute('aria-disabled', 'true');
    await button('Try again').click({ force: true });
    expect(main.inputs('create')).toHaveLength(1);
  });
});

describe('it looks like an account that is there', () => {
  const alike = succeed({ kind: 'looks-like' as const, accounts: [], waiting: [] });

  test('a new one all the same', async () => {
    const main = customerMain();
    main.create = ({ evenIfSimilar }) => (evenIfSimilar ? saved(mara) : alike);
    await handIn(main);
    await expectTitle(words.looksLike.title);
    await press(words.looksLike.openNew);
    await expectTitle(words.done.title);
    expect(main.inputs('create')).toMatchObject([{ evenIfSimilar: false }, { evenIfSimilar: true }]);
  });

  test('the staff, and back', async () => {
    const main = customerMain();
    main.create = () => alike;
    await handIn(main);
    await press(words.looksLike.askStaff);
    await expectTitle(words.askStaff.title);
    await press('Back');
    await expectTitle(words.looksLike.title);
    await press('Back');
    await expect.element(read('Mara Lindqvist')).toBeVisible();
  });

  test('whose it is, is never told, even if main told it', async () => {
    const main = customerMain();
    const other = { ...mara, name: 'Zebulon Quill', email: 'zebulon@example.com' };
    const accounts = [{ account: other, confirmedAt: 0 }];
    main.create = () => succeed({ kind: 'looks-like', accounts, waiting: [] });
    await handIn(main);
    await expectTitle(words.looksLike.title);
    expect(document.documentElement.outerHTML).not.toMatch(/zebulon|quill/i);
  });

  test('scanning the card is offered only where the store allows it', async () => {
    const main = customerMain();
    main.create = () => alike;
    await handIn(main);
    await expect.element(button(words.looksLike.scan)).not.toBeInTheDocument();
  });

  test('the server says so itself', async () => {
    const main = customerMain();
    const refusal = { code: 'conflict', delivery: 'answered' } as const;
    main.create = () => main.outbox.keep(makeChange({ state: 'failed', failure: refusal }));
    await handIn(main);
    await expectTitle(words.looksLike.title);
    await press(words.looksLike.openNew);
    await expectTitle(words.trouble.title);
  });
});

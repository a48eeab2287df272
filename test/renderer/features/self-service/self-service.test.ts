import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { en } from '../../../../renderer/i18n/en.ts';
import { key, touch, touchKeys } from '../keyboard/touch-keys.ts';
import { button, field, press, type } from '../../../support/renderer/open-kiosk.ts';
import { answerAll, beginVisit, customerMain, expectTitle, openVisit, read } from './visit-kiosk.ts';

const words = en.selfService;

describe('by touch alone, with the keyboard on the screen', () => {
  test('from the attract screen to the code', async () => {
    const main = customerMain({ keyboard: 'touch' });
    await openVisit(main);
    await touch(button('Touch to begin').element());
    await expectTitle(words.language.title);
    await touch(button('English').element());
    await expect.element(key('Capital M')).toBeVisible();
    await touchKeys('Capital M', 'a');
    await expect.element(field('Your name')).toHaveValue('Ma');
    await touch(button('Next').element());
    await expectTitle(words.questions.email.title);
    await touch(button('Skip').element());
    await expectTitle(words.questions.phone.title);
    await touch(button('Skip').element());
    await expectTitle(words.review.title);
    await touch(button('Open my account').element());
    await expectTitle(words.done.title);
    expect(main.inputs('create')).toEqual([{ draft: { name: 'Ma' }, evenIfSimilar: false }]);
  });
});

describe('by keyboard alone', () => {
  test('from the attract screen to the code', async () => {
    const main = customerMain();
    await openVisit(main);
    await userEvent.keyboard(' ');
    await expectTitle(words.language.title);
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(field('Your name')).toHaveFocus();
    // Typed at a machine's speed it would be a scan.
    await userEvent.fill(field('Your name'), 'Mara');
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Your e-mail address')).toHaveFocus();
    await userEvent.fill(field('Your e-mail address'), 'mara@example.com');
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Your phone number')).toHaveFocus();
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await expectTitle(words.review.title);
    const order: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      await userEvent.tab();
      const { activeElement } = document;
      order.push(activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim() ?? '');
    }
    expect(order).toEqual([
      words.questions.name.change,
      words.questions.email.change,
      words.questions.phone.change,
      words.review.open,
      'Back',
    ]);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
    await expectTitle(words.done.title);
  });
});

describe('the first touch only wakes', () => {
  test('wherever it lands', async () => {
    const app = await openVisit();
    await page.getByText('Español').click();
    await expectTitle(words.language.title);
    expect(app.wording.language).toBe('en');
  });

  test('a key is not typed, and a lone Shift does not wake', async () => {
    await openVisit();
    await userEvent.keyboard('{Shift}');
    await expect.element(button('Touch to begin')).toBeVisible();
    await userEvent.keyboard('x');
    await expectTitle(words.language.title);
  });
});

describe('the questions', () => {
  test('each may be left out, but not all of them', async () => {
    await openVisit();
    await beginVisit();
    await press('Skip');
    await press('Skip');
    await press('Skip');
    await expectTitle(words.questions.phone.title);
    await expect.element(read(words.oneNeeded)).toBeVisible();
    await type('Your phone number', '202 555 0142');
    await expect.element(read(words.oneNeeded)).not.toBeInTheDocument();
    await press('Next');
    await expect.element(read('+1 202 555 0142')).toBeVisible();
    expect(page.getByText(words.review.notGiven).elements()).toHaveLength(2);
  });

  test('next without an answer says what to do', async () => {
    await openVisit();
    await beginVisit();
    await press('Next');
    await expect.element(read(words.questions.name.empty)).toBeVisible();
    await expect.element(field('Your name')).toHaveFocus();
  });

  test('what is typed is not skipped away', async () => {
    await openVisit();
    await beginVisit();
    await type('Your name', 'Mara');
    await button('Skip').click({ force: true });
    await expectTitle(words.questions.name.title);
    await expect.element(field('Your name')).toHaveValue('Mara');
  });

  test('a doubt is shown once and never twice in the way; the suggestion is taken at a touch', async () => {
    await openVisit();
    await beginVisit();
    await press('Skip');
    await type('Your e-mail address', 'mara@gmial.com');
    await press('Next');
    await expectTitle(words.questions.email.title);
    await expect.element(page.getByText(words.ifRight, { exact: false })).toBeVisible();
    await press('Next');
    await expectTitle(words.questions.phone.title);
    await press('Back');
    await press('Use mara@gmail.com');
    await expect.element(field('Your e-mail address')).toHaveValue('mara@gmail.com');
  });

  test('each line of the review leads to its question, and that one back', async () => {
    await openVisit();
    await beginVisit();
    await answerAll();
    await press(words.questions.email.change);
    await expect.element(field('Your e-mail address')).toHaveFocus();
    await type('Your e-mail address', 'other@example.com');
    await press('Next');
    await expectTitle(words.review.title);
    await expect.element(read('other@example.com')).toBeVisible();
    await press(words.questions.name.change);
    await press('Back');
    await expectTitle(words.review.title);
  });

  test('back leads through the questions with what was typed', async () => {
    await openVisit();
    await beginVisit();
    await answerAll();
    await press('Back');
    await expect.element(field('Your phone number')).toHaveValue('202 555 0142');
    await press('Back');
    await press('Back');
    await expect.element(field('Your name')).toHaveValue('Mara Lindqvist');
    await press('Back');
    await expectTitle(words.language.title);
  });

  test('the progress says where one is', async () => {
    await openVisit();
    await beginVisit();
    await expect.element(read('Step 1 of 3')).toBeVisible();
    await press('Skip');
    await expect.element(read('Step 2 of 3')).toBeVisible();
  });
});

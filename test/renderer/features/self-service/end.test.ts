import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Visit } from '../../../../renderer/features/self-service/visit.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { failure, later, saved, type FakeMain } from '../../../support/renderer/fake-main.ts';
import { touch } from '../keyboard/touch-keys.ts';
import { button, field, press, type } from '../../../support/renderer/open-kiosk.ts';
import {
  answerAll,
  beginVisit,
  customerMain,
  expectNobody,
  expectTitle,
  openVisit,
  read,
} from './visit-kiosk.ts';

const words = en.selfService;
let main: FakeMain;

beforeEach(() => {
  main = customerMain();
});
afterEach(() => {
  vi.useRealTimers();
});

/** From here on time passes only as the test says. */
function holdTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
}

async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000);
}

async function openReview(): Promise<void> {
  await openVisit(main);
  holdTime();
  await beginVisit();
  await answerAll();
}

describe('nobody is there any more', () => {
  test('what is personal is hidden after 30 s; the touch that shows it does nothing else', async () => {
    await openReview();
    await pass(30);
    await expect.element(read(words.masked.show)).toBeVisible();
    expectNobody();
    await touch(button(words.review.open).element());
    await expect.element(read('Mara Lindqvist')).toBeVisible();
    expect(main.inputs('create')).toEqual([]);
  });

  test('what is typed in a field becomes dots', async () => {
    await openVisit(main);
    holdTime();
    await beginVisit();
    await type('Your name', 'Mara');
    const look = (): string =>
      getComputedStyle(field('Your name').element()).getPropertyValue('-webkit-text-security');
    expect(look()).toBe('none');
    await pass(30);
    await expect.poll(look).toBe('disc');
  });

  test('after 60 s it asks, and who is still here goes on where they were', async () => {
    await openReview();
    await pass(60);
    await expect.element(page.getByRole('dialog', { name: words.idle.title })).toBeVisible();
    await expect.element(read(words.idle.text(30))).toBeVisible();
    await pass(10);
    await expect.element(read(words.idle.text(20))).toBeVisible();
    await press(words.idle.stay);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(read('Mara Lindqvist')).toBeVisible();
    expect(main.inputs('visit.end')).toEqual([]);
  });

  test('after 90 s the visit is over and nothing of the person is left', async () => {
    await openReview();
    await press('More contrast');
    await press('Lower my screen');
    await pass(90);
    await expect.element(button(words.attract.begin)).toBeVisible();
    expectNobody();
    expect(main.inputs('visit.end')).toHaveLength(1);
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(document.querySelector('.lowered')).toBeNull();
    await beginVisit();
    await expect.element(field('Your name')).toHaveValue('');
  });

  test('who reads large text has 180 s and then 60 s', async () => {
    await openReview();
    await press('Larger text');
    await pass(179);
    expect(page.getByRole('dialog').elements()).toEqual([]);
    await pass(1);
    await expect.element(read(words.idle.text(60))).toBeVisible();
    await pass(60);
    await expect.element(button(words.attract.begin)).toBeVisible();
    expect(document.documentElement.dataset['largeText']).toBeUndefined();
  });

  test('the code stays for 45 s, hidden for the last 15', async () => {
    await openReview();
    await press(words.review.open);
    await expectTitle(words.done.title);
    await expect.element(read(words.done.closes(45))).toBeVisible();
    await pass(30);
    await expect.element(page.getByRole('img')).not.toBeInTheDocument();
    expectNobody();
    await pass(15);
    await expect.element(button(words.attract.begin)).toBeVisible();
    expectNobody();
  });

  test('a save that takes long ends nothing', async () => {
    const answer = later<ReturnType<typeof saved>>();
    main.create = () => answer.reply;
    await openReview();
    await press(words.review.open);
    await pass(500);
    await expectTitle(words.saving.title);
    expect(main.inputs('visit.end')).toEqual([]);
  });
});

describe('the end by a person', () => {
  test('start over asks before something typed is lost', async () => {
    await openVisit(main);
    await beginVisit();
    await type('Your name', 'Mara');
    await press('Start over');
    await press(words.startOver.stay);
    await expect.element(field('Your name')).toHaveValue('Mara');
    await press('Start over');
    await page.getByRole('dialog').getByRole('button', { name: words.startOver.leave }).click();
    await expect.element(button(words.attract.begin)).toBeVisible();
    expectNobody();
    expect(main.inputs('visit.end')).toHaveLength(1);
  });

  test('done ends it, and the language with it', async () => {
    const app = await openVisit(main);
    await press(words.attract.begin);
    await press('Deutsch');
    await expect.poll(() => document.documentElement.lang).toBe('de');
    await userEvent.keyboard('{Escape}');
    await app.wording.choose('ar');
    await expect.poll(() => document.documentElement.dir).toBe('rtl');
    await page.getByRole('navigation').getByRole('button').last().click();
    await expect.poll(() => document.documentElement.lang).toBe('en');
    expect(document.documentElement.dir).toBe('ltr');
  });

  test('where main cannot load the page anew, it does so itself', async () => {
    const reload = vi.fn<() => void>();
    const forget = vi.fn<() => void>();
    const visit = new Visit({ bridge: main.bridge, forget, reload });
    await visit.end();
    expect(reload).not.toHaveBeenCalled();
    expect(forget).toHaveBeenCalledOnce();
    main.endVisit = () => failure('internal');
    await visit.end();
    expect(reload).toHaveBeenCalledOnce();
    main.endVisit = () => Promise.reject(new Error('gone'));
    await visit.end();
    expect(reload).toHaveBeenCalledTimes(2);
  });

  test('an answer that comes after the end shows nothing to the next person', async () => {
    const answer = later<ReturnType<typeof saved>>();
    main.create = () => answer.reply;
    const visit = new Visit({ bridge: main.bridge, forget: () => undefined });
    visit.begin();
    visit.form.name = 'Mara';
    const saving = visit.save();
    visit.clear();
    answer.come(saved(null));
    await saving;
    expect(visit.step).toEqual({ name: 'attract' });
    expect(visit.form.filled).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { succeed, type OutboxSummary, type Result } from '../../../../preload/contract/index.ts';
import * as samples from '../../../fixtures/sample-unfinished.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { mainWith, openList, announced } from './outbox-kiosk.ts';
import { failure, later } from '../../../support/renderer/fake-main.ts';
import { button, heading, press } from '../../../support/renderer/open-kiosk.ts';

const words = en.changes;
const hour = 3_600_000;
const fact = (label: string) => page.getByRole('definition').filter({ hasText: label });

const three = () => [samples.sampleChange(), samples.sampleChange(), samples.sampleChange()] as const;

describe('how sending stands', () => {
  test('the line, what is under way and the next attempt are told in words', async () => {
    const main = mainWith(samples.waitingCreate);
    main.outbox.more = { line: 'down', nextAttemptAt: Date.now() + hour };
    await openList(main);
    await expect.element(fact(words.status.lineState.down)).toBeVisible();
    await expect.element(fact(words.status.goesOn)).toBeVisible();
    await expect.element(page.getByText(words.status.next, { exact: true })).toBeVisible();
    main.outbox.notify({ line: 'up', nextAttemptAt: Date.now() + 1_000 });
    await expect.element(fact(words.status.lineState.up)).toBeVisible();
    await expect.element(fact(words.status.nextNow)).toBeVisible();
    main.outbox.put({ ...samples.waitingCreate, state: 'sending' });
    await expect.element(fact(words.status.now)).toBeVisible();
  });

  test('what waits for less than a day raises no alarm, what waits for longer does', async () => {
    const main = mainWith(samples.waitingCreate);
    main.outbox.more = { oldestSavedAt: Date.now() - 23.5 * hour };
    await openList(main);
    await expect.element(fact('Saved 23 hours ago')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    main.outbox.notify({ oldestSavedAt: Date.now() - 25.5 * hour });
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(/more than a day: it was saved 25 hours ago/);
  });

  test.each(['no-key', 'unauthorised', 'forbidden'] as const)(
    'stopped by %s: the reason is announced, and set-up is one press away and leads back',
    async (paused) => {
      const main = mainWith(samples.waitingCreate);
      main.outbox.more = { paused };
      await openList(main);
      await expect
        .element(page.getByRole('alert'))
        .toMatchTextContent(new RegExp(words.paused[paused].title));
      await expect.element(fact(words.status.paused)).toBeVisible();
      await press(en.general.openSetUp);
      await expect.element(heading()).toHaveTextContent(en.setUp.title);
      await press('Back');
      await expect.element(heading()).toHaveTextContent(words.title);
    },
  );

  test('a locked keychain is announced, and set-up, which could not help, is not offered', async () => {
    const main = mainWith(samples.waitingCreate);
    main.outbox.more = { paused: 'keychain' };
    await openList(main);
    await expect.element(page.getByRole('alert')).toMatchTextContent(/the keychain cannot be read/);
    await expect.element(button(en.general.openSetUp)).not.toBeInTheDocument();
  });

  test('a pause with nothing waiting is nobody’s trouble', async () => {
    const main = mainWith(samples.refusedCreate);
    main.outbox.more = { paused: 'unauthorised' };
    await openList(main);
    await expect.element(page.getByRole('listitem')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('sending now', () => {
  test('is asked for once however often it is pressed, shows how far it is, and says when all is done', async () => {
    const [one, two, last] = three();
    const main = mainWith(one, two, last);
    const answer = later<Result<OutboxSummary>>();
    main.sendNow = () => answer.reply;
    await openList(main);
    await button(words.sendNow).dblClick();
    await expect.element(button(words.sendingNow)).toHaveAttribute('aria-busy', 'true');
    await button(words.sendingNow).click({ force: true });
    main.outbox.put({ ...last, state: 'sending' });
    answer.come(succeed(main.outbox.summary()));
    main.outbox.carryOut(one);
    await expect.element(page.getByRole('progressbar', { name: words.progress(1, 3) })).toBeVisible();
    main.outbox.carryOut(two);
    main.outbox.carryOut(last);
    await expect.element(announced()).toHaveTextContent(words.empty.title);
    await expect.element(page.getByText(words.sent.all)).not.toBeInTheDocument();
    expect(main.inputs('outbox.sendNow')).toHaveLength(1);
  });

  test('says that all has been dealt with where something is left to decide', async () => {
    const main = mainWith(samples.refusedCreate, samples.waitingCreate);
    main.sendNow = () => {
      main.outbox.carryOut(samples.waitingCreate);
      return succeed(main.outbox.summary());
    };
    await openList(main);
    await press(words.sendNow);
    await expect.element(announced()).toHaveTextContent(words.sent.all);
    await expect.element(page.getByRole('listitem')).toMatchTextContent(/Tomás/);
  });

  test('says how many went out when the rest has to wait', async () => {
    const [one, two, last] = three();
    const main = mainWith(one, two, last);
    main.sendNow = () => {
      main.outbox.carryOut(one);
      main.outbox.carryOut(two);
      return succeed(main.outbox.summary());
    };
    await openList(main);
    await press(words.sendNow);
    await expect.element(announced()).toHaveTextContent(words.sent.some(2));
  });

  test('says that it did not work, and not that it goes on where it has stopped', async () => {
    const main = mainWith(...three());
    await openList(main);
    await press(words.sendNow);
    await expect.element(announced()).toHaveTextContent(words.sent.none);
    main.sendNow = () => {
      main.outbox.notify({ paused: 'unauthorised' });
      return succeed(main.outbox.summary());
    };
    await press(words.sendNow);
    await expect.element(announced()).toHaveTextContent(words.sent.stopped);
  });

  test('a refusal is told with what to do, and nothing is claimed', async () => {
    const main = mainWith(...three());
    main.sendNow = () => failure('storage-unavailable', { delivery: 'not-sent' });
    await openList(main);
    await press(words.sendNow);
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(new RegExp(en.failures['storage-unavailable'].what));
    await expect.element(page.getByText(words.sent.none)).not.toBeInTheDocument();
    await expect.element(button(words.sendNow)).not.toHaveAttribute('aria-busy');
  });
});

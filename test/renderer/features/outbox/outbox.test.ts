import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { previewMoment } from '../../../fixtures/moment.ts';
import * as samples from '../../../fixtures/sample-unfinished.ts';
import { makeChange } from '../../../fixtures/sample-entries.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { mainWith, openList, row, announced } from './outbox-kiosk.ts';
import { failure } from '../../../support/renderer/fake-main.ts';
import { button, heading, press } from '../../../support/renderer/open-kiosk.ts';

const words = en.changes;
const minute = 60_000;

// The samples are of one moment; timers and frames go on as they are.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: previewMoment }));
afterEach(() => void vi.useRealTimers());

describe('the list of unfinished changes', () => {
  test('what a person has to decide comes before what goes out by itself', async () => {
    const main = mainWith(
      samples.waitingCreate,
      samples.unknownCreate,
      samples.underWay,
      samples.refusedCreate,
      samples.conflict,
    );
    await openList(main);
    await expect.element(page.getByRole('heading', { level: 2, name: words.waiting })).toBeVisible();
    const groups = [...document.querySelectorAll('.work section')].map((group) => [
      group.querySelector('h2')?.textContent,
      ...[...group.querySelectorAll('li .mark')].map((mark) => mark.textContent.trim()),
    ]);
    expect(groups).toEqual([
      [words.decide, words.reason.unknown, words.reason.refused, words.reason.changed],
      [
        words.waiting,
        expect.stringMatching(/^No connection to the server, next attempt at /),
        words.reason.sending,
      ],
    ]);
  });

  test('each row says whom it concerns, what is to be done and when it was saved', async () => {
    const nameless = makeChange({ draft: { email: 'only@example.com' } });
    const bare = samples.sampleChange({ ...samples.waitingDelete, id: makeChange().id, base: null });
    await openList(mainWith(samples.waitingUpdate, nameless, bare));
    await expect
      .element(row('Mara Lindqvist-Okafor'))
      .toMatchTextContent(/Change an account, saved \d+:\d\d/);
    await expect.element(row('only@example.com')).toMatchTextContent(/Open an account, saved/);
    await expect.element(row(String(bare.accountId))).toMatchTextContent(/Delete an account/);
  });

  test('a second change of one account waits for the first, whatever its own failure was', async () => {
    await openList(mainWith(samples.waitingUpdate, samples.waitingDelete));
    await expect.element(row('Delete an account')).toMatchTextContent(new RegExp(words.reason.behind));
    await expect.element(row('Change an account')).toMatchTextContent(/No connection to the server/);
  });

  test('a busy server is named with its time, and no time is told while sending has stopped', async () => {
    const busy = samples.sampleChange({
      draft: { name: 'Noor' },
      dueAt: Date.now() + 30 * minute,
      failure: { code: 'rate-limited', delivery: 'answered', retryAfterSeconds: 1800 },
    });
    const main = mainWith(busy);
    await openList(main);
    await expect.element(row('Noor')).toMatchTextContent(/The server is busy until \d+:\d\d/);
    main.outbox.notify({ paused: 'no-key' });
    await expect.element(row('Noor')).toMatchTextContent(/Waits for a valid API key$/);
    await expect.element(page.getByText(words.waitingText)).not.toBeInTheDocument();
  });

  test('follows what happens: a change comes, moves and goes', async () => {
    const main = mainWith(samples.waitingCreate);
    await openList(main);
    main.outbox.put(samples.refusedCreate);
    await expect.element(row('Tomás Ferreira')).toMatchTextContent(/The server refused it/);
    main.outbox.put({ ...samples.waitingCreate, state: 'unknown' });
    await expect.element(row('Mara')).toMatchTextContent(/Nobody knows whether it arrived/);
    main.outbox.carryOut(samples.refusedCreate);
    await expect.element(row('Tomás')).not.toBeInTheDocument();
  });

  test('a row opens its change, and back leads to the list', async () => {
    await openList(mainWith(samples.waitingCreate, samples.refusedCreate));
    await row('Tomás').getByRole('button').click();
    await expect.element(heading()).toHaveTextContent(words.change.failed.create.title);
    await press('Back');
    await expect.element(heading()).toHaveTextContent(words.title);
    await expect.element(heading()).toHaveFocus();
  });

  test('a list that cannot be read is announced, and is there again when it can', async () => {
    const main = mainWith(samples.waitingCreate);
    main.list = () => failure('storage-unavailable', { delivery: 'not-sent' });
    await openList(main);
    await expect.element(page.getByRole('alert')).toMatchTextContent(new RegExp(words.unread));
    main.list = (query) => main.outbox.list(query);
    main.outbox.notify();
    await expect.element(row('Mara')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('when nothing is left', () => {
  test('the screen says so in full, and leads home', async () => {
    await openList(mainWith());
    await expect.element(page.getByRole('heading', { level: 2, name: words.empty.title })).toBeVisible();
    await expect.element(button(words.sendNow)).not.toBeInTheDocument();
    await press(words.empty.done);
    await expect.element(heading()).toHaveTextContent(en.home.title);
  });

  test('it is told aloud when the last one has gone, and the focus is not lost with its row', async () => {
    const main = mainWith(samples.waitingCreate);
    await openList(main);
    row('Mara').getByRole('button').element().focus();
    main.outbox.carryOut(samples.waitingCreate);
    await expect.element(announced()).toHaveTextContent(words.empty.title);
    await expect.element(heading()).toHaveFocus();
  });
});

describe('many changes', () => {
  const people = Array.from({ length: 1_000 }, (_, index) =>
    samples.sampleChange({ draft: { name: `Customer ${index + 1}` } }),
  );

  test('a thousand are shown a hundred at a time, and how many more there are', async () => {
    await openList(mainWith(...people));
    await expect.element(page.getByText('1 to 100 of 1,000')).toBeVisible();
    await expect.element(page.getByText('and 900 more')).toBeVisible();
    expect(page.getByRole('listitem').elements()).toHaveLength(100);
    await press(words.nextPage);
    await expect.element(page.getByText('101 to 200 of 1,000')).toBeVisible();
    await expect.element(page.getByRole('listitem').first()).toMatchTextContent(/^Customer 101 /);
    await expect.element(page.getByRole('heading', { level: 2, name: words.waiting })).toHaveFocus();
    await press(words.previousPage);
    await expect.element(page.getByText('1 to 100 of 1,000')).toBeVisible();
  });

  test('a page that has emptied gives way to the last one that is left', async () => {
    const main = mainWith(...people.slice(0, 120));
    await openList(main);
    await press(words.nextPage);
    await expect.element(page.getByText('101 to 120 of 120')).toBeVisible();
    for (const change of people.slice(100, 120)) main.outbox.changes.delete(change.id);
    main.outbox.notify();
    await expect.element(page.getByRole('listitem').first()).toMatchTextContent(/^Customer 1 /);
    expect(page.getByRole('listitem').elements()).toHaveLength(100);
    await expect.element(button(words.previousPage)).not.toBeInTheDocument();
    await expect.element(button(words.nextPage)).not.toBeInTheDocument();
  });

  test('news that comes faster than the list can be read is not read piece by piece', async () => {
    const main = mainWith(...people.slice(0, 10));
    await openList(main);
    const before = main.inputs('outbox.list').length;
    for (let count = 0; count < 200; count += 1) main.outbox.notify();
    main.outbox.put(samples.refusedCreate);
    await expect.element(row('Tomás')).toBeVisible();
    expect(main.inputs('outbox.list').length - before).toBeLessThan(20);
  });
});

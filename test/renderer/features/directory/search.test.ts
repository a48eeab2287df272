import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { makeChange } from '../../../fixtures/sample-entries.ts';
import { known } from '../../../fixtures/samples.ts';
import { succeed, type LookUp, type Result, type SearchResult } from '../../../../preload/contract/index.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, later, live, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import {
  button,
  field,
  findMara,
  heading,
  openKiosk,
  press,
  searchLabel,
  type,
} from '../../../support/renderer/open-kiosk.ts';

const box = () => field(searchLabel);
const rows = () => page.getByRole('listitem');

/** A terminal that has seen a few people. */
function knowing(): FakeMain {
  const main = new FakeMain(officialStatus);
  for (const { account, confirmedAt } of known) main.directory.know(account, confirmedAt);
  main.get = (id) => live(main.directory.accounts.get(id)?.account ?? { ...mara, id });
  return main;
}

const searches = (main: FakeMain): unknown[] => main.inputs('search');

describe('finding while typing', () => {
  test('shows who fits, with what was typed marked, and says how many', async () => {
    await openKiosk(knowing());
    await type(searchLabel, 'mar');
    await expect.poll(() => rows().elements().length).toBe(4);
    await expect
      .element(page.getByRole('status').filter({ hasText: '4 accounts found' }))
      .toBeInTheDocument();
    const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks.slice(0, 2)).toEqual(['Mar', 'mar']);
    await expect.element(rows().first()).toMatchTextContent(/o1p2…y1z2.*as of/);
  });

  test('asks once at a time, and the last text wins', async () => {
    const main = knowing();
    const first = later<Result<SearchResult>>();
    main.search = () => first.reply;
    await openKiosk(main);
    await userEvent.click(box());
    await userEvent.keyboard('mar');
    await expect.element(box()).toHaveValue('mar');
    expect(searches(main)).toEqual(['m']);
    main.search = (text) => main.directory.search(text, []);
    first.come(main.directory.search('m', []));
    await expect.poll(() => rows().elements().length).toBe(4);
    expect(searches(main)).toEqual(['m', 'mar']);
  });

  test('an answer for a text that is gone does not come back', async () => {
    const main = knowing();
    const late = later<Result<SearchResult>>();
    main.search = () => late.reply;
    await openKiosk(main);
    await type(searchLabel, 'nowak');
    await userEvent.keyboard('{Escape}');
    await expect.element(box()).toHaveValue('');
    late.come(main.directory.search('nowak', []));
    await expect.element(page.getByRole('heading', { name: 'Seen lately' })).toBeVisible();
    main.search = () => later<Result<SearchResult>>().reply;
    await type(searchLabel, 'n');
    await expect.poll(() => searches(main)).toEqual(['nowak', 'n']);
    expect(rows().elements()).toEqual([]);
  });

  test('accounts that are not on the server yet come first, and open as what they are', async () => {
    const main = knowing();
    const change = main.outbox.put(makeChange({ draft: { name: 'Mara Quill' } }));
    const app = await openKiosk(main);
    await type(searchLabel, 'mara');
    await expect.element(rows().first()).toMatchTextContent(/Mara Quill.*Waiting to be sent/);
    await rows().first().getByRole('button').click();
    expect(app.navigation.screen).toMatchObject({ name: 'change', change: { id: change.id } });
  });

  test('nobody found: says what to do next', async () => {
    await openKiosk(knowing());
    await type(searchLabel, 'Zebulon');
    await expect.element(page.getByText(en.home.find.noneText)).toBeVisible();
    await expect
      .element(page.getByRole('status').filter({ hasText: en.home.find.noneTitle }))
      .toBeInTheDocument();
  });

  test('more than fit are told', async () => {
    const main = knowing();
    main.search = () => succeed({ found: [...known], waiting: [], more: true });
    await openKiosk(main);
    await type(searchLabel, 'mar');
    await expect.element(page.getByText(en.home.find.more)).toBeVisible();
  });

  test('where the directory cannot be searched an id still finds its account', async () => {
    const main = knowing();
    main.search = () => failure('storage-unavailable', { delivery: 'not-sent' });
    await openKiosk(main);
    await type(searchLabel, mara.id);
    await expect.element(page.getByText(en.home.find.failed)).toBeVisible();
    await press('Find');
    await expect.element(button('Change')).toBeVisible();
    expect(main.inputs('get')).toEqual([mara.id]);
  });

  test('very long text is cut for the search and kept in the box', async () => {
    const main = knowing();
    await openKiosk(main);
    await type(searchLabel, 'y'.repeat(300));
    await expect.poll(() => searches(main)).toEqual(['y'.repeat(200)]);
    await press('Find');
    await expect
      .element(page.getByText('This is too long for an account id.', { exact: false }))
      .toBeVisible();
  });
});

describe('by keyboard', () => {
  test('arrows go through the results and back, Enter opens, Escape clears', async () => {
    const main = knowing();
    await openKiosk(main);
    await type(searchLabel, 'mar');
    await expect.poll(() => rows().elements().length).toBe(4);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(rows().nth(1).getByRole('button')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await expect.element(box()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Escape}');
    await expect.element(box()).toHaveValue('');
    await expect.element(box()).toHaveFocus();
    await type(searchLabel, 'mar');
    await expect.poll(() => rows().elements().length).toBe(4);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await expect.element(button('Change')).toBeVisible();
    expect(main.inputs('get')).toEqual([known[1]?.account.id]);
  });

  test('Enter opens the only one; of several it goes to the first', async () => {
    const main = knowing();
    await openKiosk(main);
    await type(searchLabel, 'mar');
    await userEvent.keyboard('{Enter}');
    await expect.element(rows().first().getByRole('button')).toHaveFocus();
    expect(main.inputs('get')).toEqual([]);
    await type(searchLabel, 'nowak');
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Change')).toBeVisible();
    expect(main.inputs('get')).toEqual([known[1]?.account.id]);
  });
});

describe('one look-up at a time', () => {
  test('however often it is pressed; and a late answer does not pull anyone back', async () => {
    const main = new FakeMain();
    const answer = later<Result<LookUp>>();
    main.get = () => answer.reply;
    const app = await openKiosk(main);
    await findMara();
    await page.getByRole('button', { name: 'Looking…' }).click({ force: true });
    await expect.element(button('Looking…')).toHaveAttribute('aria-busy', 'true');
    expect(main.inputs('get')).toHaveLength(1);
    await page.getByRole('button', { name: /Open an account/ }).click();
    answer.come(live(mara));
    await expect.poll(() => app.search.busy).toBeNull();
    await expect.element(heading()).toHaveTextContent('Open an account');
  });
});

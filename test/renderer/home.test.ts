import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BaseUrlSchema, succeed, type TerminalStatus } from '../../preload/contract/index.ts';
import { FakeMain, failure, later, mara, officialStatus, practiceStatus } from './fake-main.ts';
import { button, field, findMara, heading, openKiosk, press, type } from './open-kiosk.ts';

describe('the state of the terminal', () => {
  test('practice is marked with a band', async () => {
    await openKiosk(new FakeMain());
    await expect.element(page.getByText('Nothing here is real.', { exact: false })).toBeVisible();
  });

  test('the example server is marked too', async () => {
    await openKiosk(new FakeMain({ ...officialStatus, server: { kind: 'mock' } }));
    await expect
      .element(page.getByText('It answers every id with one example record.', { exact: false }))
      .toBeVisible();
  });

  test('the official server has no band and tells its key by four characters', async () => {
    await openKiosk(new FakeMain(officialStatus));
    await expect.element(page.getByText('In the keychain, ends in x7Qd')).toBeVisible();
    expect(document.querySelector('aside')).toBeNull();
  });

  test('a server of the shop is told by its host', async () => {
    const status: TerminalStatus = {
      ...officialStatus,
      server: { kind: 'custom', baseUrl: v.parse(BaseUrlSchema, 'https://pos.example.com') },
      baseUrl: 'https://pos.example.com/api',
    };
    await openKiosk(new FakeMain(status));
    await expect.element(page.getByText('Own server: pos.example.com')).toBeVisible();
  });

  test('what cannot be read can be tried again', async () => {
    const main = new FakeMain();
    main.status = failure('internal');
    await openKiosk(main);
    await expect.element(page.getByText('The state of this terminal could not be read.')).toBeVisible();
    main.status = succeed(practiceStatus);
    await press('Try again');
    await expect.element(page.getByText('Made by the practice server')).toBeVisible();
  });
});

describe('a double click', () => {
  function clickAgain(label: string): void {
    button(label)
      .element()
      .dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
  }

  test('does not press what the next screen shows at the same place', async () => {
    await openKiosk(new FakeMain());
    await findMara();
    await expect.element(button('Done')).toBeVisible();
    clickAgain('Done');
    clickAgain('Delete');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(heading()).toHaveTextContent('Account');
    await press('Done');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
    page
      .getByRole('button', { name: /^Open an account/ })
      .element()
      .dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    await expect.element(heading()).toHaveTextContent('Customer accounts');
  });
});

describe('finding an account', () => {
  test.each([
    ['../x', 'This is not an account id.'],
    ['', 'Type or scan an account id first.'],
    ['a'.repeat(200), 'This is too long for an account id.'],
    ['id?key=1', 'This is not an account id.'],
  ])('refuses %j beside the field, before any request', async (id, sentence) => {
    const main = new FakeMain();
    await openKiosk(main);
    await type('Account id', id);
    await press('Find');
    await expect.element(page.getByText(sentence, { exact: false })).toBeVisible();
    await expect.element(field('Account id')).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field('Account id')).toHaveFocus();
    expect(main.inputs('get')).toEqual([]);
  });

  test('takes an id that was typed in the groups it was read out in', async () => {
    const main = new FakeMain();
    await openKiosk(main);
    await type('Account id', '  o1p2 q3r4 s5t6 u7v8 w9x0 y1z2 ');
    await press('Find');
    await expect.element(heading()).toHaveTextContent('Account');
    expect(main.inputs('get')).toEqual([mara.id]);
  });

  test('a scanner types into the field without a tap, and its Enter finds', async () => {
    const main = new FakeMain();
    await openKiosk(main);
    await expect.element(heading()).toHaveFocus();
    await userEvent.keyboard('o1p2q3r4s5t6u7v8w9x0y1z2{Enter}');
    await expect.element(button('Copy the id')).toBeVisible();
    expect(main.inputs('get')).toEqual([mara.id]);
  });

  test('a scan takes the place of an id that is still there', async () => {
    const main = new FakeMain();
    main.get = () => failure('not-found', { status: 404 });
    await openKiosk(main);
    await userEvent.keyboard('an-old-id{Enter}');
    await press('Back to the start');
    await expect.element(heading()).toHaveFocus();
    await userEvent.keyboard(mara.id);
    await expect.element(field('Account id')).toHaveValue(mara.id);
  });

  test('a scan takes the place of an id that was refused', async () => {
    await openKiosk(new FakeMain());
    await userEvent.keyboard('../x{Enter}');
    await expect.element(page.getByText('This is not an account id.', { exact: false })).toBeVisible();
    await userEvent.keyboard(mara.id);
    await expect.element(field('Account id')).toHaveValue(mara.id);
  });

  test('asks once, however often the button is pressed, and a late answer does not pull anyone back', async () => {
    const main = new FakeMain();
    const answer = later<Awaited<ReturnType<FakeMain['get']>>>();
    main.get = () => answer.reply;
    const kiosk = await openKiosk(main);
    await findMara();
    await page.getByRole('button', { name: 'Looking…' }).click({ force: true });
    await expect.element(button('Looking…')).toHaveAttribute('aria-busy', 'true');
    expect(main.inputs('get')).toHaveLength(1);
    await page.getByRole('button', { name: /Open an account/ }).click();
    answer.come(succeed(mara));
    await expect.poll(() => kiosk.finder.busy).toBe(false);
    await expect.element(heading()).toHaveTextContent('Open an account');
  });
});

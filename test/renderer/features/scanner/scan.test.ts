import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { known } from '../../../fixtures/samples.ts';
import { readId } from '../../../../renderer/features/directory/search.svelte.ts';
import { FakeMain, failure, live, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import {
  button,
  field,
  heading,
  openKiosk,
  press,
  searchLabel,
  type,
} from '../../../support/renderer/open-kiosk.ts';
import { keepScannersTime } from '../../../support/renderer/played-keys.ts';

describe('an id that is typed', () => {
  test.each([
    ['../x', 'This is not an account id'],
    ['', 'Type something first, or scan the code.'],
    ['a'.repeat(200), 'This is too long for an account id.'],
    ['id?key=1', 'This is not an account id'],
  ])('refuses %j beside the field, before any look-up', async (id, sentence) => {
    const main = new FakeMain();
    await openKiosk(main);
    await type(searchLabel, id);
    await press('Find');
    await expect.element(page.getByText(sentence, { exact: false })).toBeVisible();
    await expect.element(field(searchLabel)).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field(searchLabel)).toHaveFocus();
    expect(main.inputs('get')).toEqual([]);
  });

  test('may be in the groups it was read out in', async () => {
    const main = new FakeMain();
    await openKiosk(main);
    await type(searchLabel, '  o1p2 q3r4 s5t6 u7v8 w9x0 y1z2 ');
    await press('Find');
    await expect.element(heading()).toHaveTextContent('Account');
    expect(main.inputs('get')).toEqual([mara.id]);
  });

  test.each([
    ['o1p2 q3r4', 'o1p2q3r4'],
    ['Smith', 'Smith'],
    ['Anna Lee', null],
    ['mara@example.com', null],
    ['', null],
    ['..', null],
    ['x'.repeat(64), 'x'.repeat(64)],
    ['x'.repeat(65), null],
  ])('%j is read as the id %j', (text, id) => {
    expect(readId(text)).toBe(id);
  });
});

describe('a scan', () => {
  let stop = (): void => undefined;
  beforeEach(() => {
    stop = keepScannersTime();
  });
  afterEach(() => stop());

  test('types into the box without a tap, and its Enter finds', async () => {
    const main = new FakeMain();
    await openKiosk(main);
    await expect.element(heading()).toHaveFocus();
    await userEvent.keyboard(`${mara.id}{Enter}`);
    await expect.element(button('Copy the id')).toBeVisible();
    expect(main.inputs('get')).toEqual([mara.id]);
  });

  test('finds that account, whoever else fits what was scanned', async () => {
    const main = new FakeMain(officialStatus);
    for (const { account } of known) main.directory.know({ ...account, name: `${account.name} ${mara.id}` });
    await openKiosk(main);
    await userEvent.keyboard(`${mara.id}{Enter}`);
    await expect.element(button('Copy the id')).toBeVisible();
    expect(main.inputs('get')).toEqual([mara.id]);
  });

  test('is not lost on a button that has the focus, nor presses it', async () => {
    const main = new FakeMain(officialStatus);
    for (const { account } of known) main.directory.know(account);
    main.get = (id) => live({ ...mara, id });
    await openKiosk(main);
    await type(searchLabel, 'mar');
    await expect.poll(() => page.getByRole('listitem').elements().length).toBe(4);
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('a1b2c3d4e5{Enter}');
    await expect.element(button('Copy the id')).toBeVisible();
    expect(main.inputs('get')).toEqual(['a1b2c3d4e5']);
  });

  test.each(['an-old-id', '../x'])('takes the place of %j, which led nowhere', async (old) => {
    const main = new FakeMain();
    main.get = () => failure('not-found', { status: 404 });
    const app = await openKiosk(main);
    await userEvent.keyboard(`${old}{Enter}`);
    if (old === 'an-old-id') await press('Back to the start');
    else await expect.element(field(searchLabel)).toHaveAttribute('aria-invalid', 'true');
    await expect.poll(() => app.navigation.screen.name).toBe('home');
    await userEvent.keyboard(mara.id);
    await expect.element(field(searchLabel)).toHaveValue(mara.id);
  });
});

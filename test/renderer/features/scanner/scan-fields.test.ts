import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeAccountCode } from '../../../../preload/contract/index.ts';
import { azerty } from './keyboard-layouts.ts';
import { press as keyPress, typeAsPerson, typeAsScanner } from './wedge.ts';
import { FakeMain, live, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import {
  button,
  field,
  heading,
  openAccount,
  openKiosk,
  press,
  searchLabel,
  type,
} from '../../../support/renderer/open-kiosk.ts';
import { keepScannersTime, playKeys } from '../../../support/renderer/played-keys.ts';

const card = writeAccountCode(mara.id);
const foreign = 'https://example.com/other';
const notOurs = () => page.getByRole('status').filter({ hasText: 'This is not one of ours.' });

async function openTypedForm(main: FakeMain): ReturnType<typeof openKiosk> {
  const app = await openKiosk(main);
  app.openForm();
  await expect.element(field('Name')).toBeVisible();
  await type('Name', 'Ana María');
  return app;
}

function nameField(): HTMLInputElement {
  const element = field('Name').element();
  if (!(element instanceof HTMLInputElement)) throw new Error('The name has no field.');
  return element;
}

describe('a scan into a field', () => {
  test.each([5, 20, 33])('leaves its text and selection as they were, at %d ms', async (gap) => {
    const main = new FakeMain();
    const app = await openTypedForm(main);
    nameField().setSelectionRange(0, 3);
    playKeys(typeAsScanner(foreign, { gap, jitter: 0.05 }));
    await expect.element(notOurs()).toBeInTheDocument();
    expect(nameField().value).toBe('Ana María');
    expect([nameField().selectionStart, nameField().selectionEnd]).toEqual([0, 3]);
    const { screen } = app.navigation;
    expect(screen.name === 'create' && screen.form.name).toBe('Ana María');
    await expect.element(field('Name')).toHaveFocus();
    expect(main.inputs('create')).toEqual([]);
  });

  test('typed by the browser itself leaves it so too', async () => {
    const stop = keepScannersTime();
    await openTypedForm(new FakeMain());
    nameField().setSelectionRange(4, 9);
    await userEvent.keyboard(`${foreign}{Enter}`);
    stop();
    await expect.element(notOurs()).toBeInTheDocument();
    expect(nameField().value).toBe('Ana María');
    expect([nameField().selectionStart, nameField().selectionEnd]).toEqual([4, 9]);
  });

  test('finds the account, and asks about what was typed first', async () => {
    const main = new FakeMain();
    await openTypedForm(main);
    playKeys(typeAsScanner(card, { gap: 45, layout: azerty }));
    await expect.element(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
    expect(main.inputs('get')).toEqual([mara.id]);
    await press('Keep editing');
    expect(nameField().value).toBe('Ana María');
  });

  test('needs no Enter', async () => {
    const main = new FakeMain();
    await openKiosk(main);
    playKeys(typeAsScanner(card, { gap: 8, terminator: null }));
    await expect.element(button('Copy the id')).toBeVisible();
    expect(main.inputs('get')).toEqual([mara.id]);
  });

  test('leads from the search box to the account, and leaves what is typed there', async () => {
    const main = new FakeMain();
    const app = await openKiosk(main);
    await type(searchLabel, 'zz');
    playKeys(typeAsScanner(card, { gap: 8 }));
    await expect.element(button('Copy the id')).toBeVisible();
    expect(main.inputs('get')).toEqual([mara.id]);
    expect(app.search.text).toBe('zz');
  });

  test('does not take a single key of a person who types fast', async () => {
    const main = new FakeMain(officialStatus);
    await openKiosk(main);
    let seed = 7;
    const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    playKeys(typeAsPerson('Nathaniel Quick', { keysPerSecond: 12, rollover: 0.3, ends: null, random }));
    await expect.element(field(searchLabel)).toHaveValue('Nathaniel Quick');
    playKeys([keyPress('Enter', 'Enter', 5000)]);
    await expect.element(field(searchLabel)).toHaveAttribute('aria-invalid', 'true');
    expect(main.inputs('get')).toEqual([]);
  });
});

describe('a scan over a button', () => {
  test('does not press it', async () => {
    const main = new FakeMain();
    main.get = (id) => live({ ...mara, id });
    await openAccount(main);
    button('Delete').element().focus();
    playKeys(typeAsScanner('a1b2c3d4e5', { gap: 5 }));
    await expect.poll(() => main.inputs('get')).toContain('a1b2c3d4e5');
    await expect.element(heading()).toHaveTextContent('Account');
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('does not press it by a space within the code, nor by a second Enter', async () => {
    const main = new FakeMain();
    await openAccount(main);
    button('Delete').element().focus();
    const presses = typeAsScanner('NOT OUR CODE', { gap: 5 });
    const end = presses.at(-1)?.time ?? 0;
    playKeys([...presses, keyPress('Enter', 'Enter', end + 20)]);
    await expect.element(notOurs()).toBeInTheDocument();
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('a scan over a question', () => {
  test('is no answer to it', async () => {
    const main = new FakeMain();
    await openTypedForm(main);
    await press('Back');
    await expect.element(button('Keep editing')).toHaveFocus();
    playKeys(typeAsScanner(card, { gap: 5 }));
    await expect
      .poll(() => document.querySelector('.toast')?.textContent)
      .toContain('Answer the question first.');
    await expect.element(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
    expect(main.inputs('get')).toEqual([]);
  });
});

describe('the same code', () => {
  test('is looked up once, however often the scanner sees it within a moment', async () => {
    const main = new FakeMain();
    await openKiosk(main);
    playKeys(typeAsScanner(card, { gap: 5 }));
    playKeys(typeAsScanner(card, { gap: 5, start: 2000 }));
    await expect.element(button('Copy the id')).toBeVisible();
    expect(main.inputs('get')).toEqual([mara.id]);
  });
});

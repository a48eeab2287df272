import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { button, field, heading } from '../../../support/renderer/open-kiosk.ts';
import { key, keyboard, openWith, touch, touchKeys } from './touch-keys.ts';

const openForm = async (): Promise<void> =>
  touch(page.getByRole('button', { name: /Open an account/ }).element());

describe('by touch only', () => {
  test('an account is opened', async () => {
    const { main } = await openWith({});
    await openForm();
    await expect.element(heading()).toHaveTextContent('Open an account');
    expect(keyboard()).toBeNull();
    await touch(field('Name').element());
    await expect.element(key('Capital M')).toBeVisible();
    await touchKeys('Capital M', 'a', 'r', 'a', 'Next');
    await expect.element(field('E-mail')).toHaveFocus();
    await expect.element(key('@gmail.com')).toBeVisible();
    await touchKeys('m', '@gmail.com', 'Next');
    await expect.element(field('Phone')).toHaveFocus();
    await expect.element(key('Done')).toBeVisible();
    await touchKeys('2', '0', '2', '5', '5', '5', '0', '1', '4', '2', 'Done');
    await expect.element(heading()).toHaveTextContent('Account opened');
    expect(main.inputs('create')).toEqual([
      { draft: { name: 'Mara', email: 'm@gmail.com', phone: '+12025550142' }, evenIfSimilar: false },
    ]);
    await expect.poll(keyboard).toBeNull();
  });

  test('a button above the keyboard is pressed at the first touch, though the keyboard goes', async () => {
    const { main } = await openWith({});
    await openForm();
    await touch(field('Name').element());
    await expect.element(key('Capital M')).toBeVisible();
    await touchKeys('Capital M');
    button('Open the account').element().scrollIntoView({ block: 'center' });
    await touch(button('Open the account').element());
    await expect.element(heading()).toHaveTextContent('Account opened');
    expect(main.inputs('create')).toHaveLength(1);
  });
});

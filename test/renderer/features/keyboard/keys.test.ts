import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { holdMilliseconds, repeatMilliseconds } from '../../../../renderer/features/keyboard/key-hold.ts';
import { field, heading } from '../../../support/renderer/open-kiosk.ts';
import { fingerDown, fingerTo, fingerUp, key, keyboard, openWith, touch, touchKeys } from './touch-keys.ts';

const input = (name: string): HTMLInputElement => field(name).element() as HTMLInputElement;

/** The form for a new account with the keyboard up for a field. */
async function openField(name = 'Name'): Promise<void> {
  const { app } = await openWith({});
  app.openForm();
  await expect.element(heading()).toHaveTextContent('Open an account');
  await touch(field(name).element());
  await expect.poll(keyboard).not.toBeNull();
}

/** Holds a key for some milliseconds of a clock that only this moves. */
async function holdKey(name: string, milliseconds: number): Promise<void> {
  const element = key(name).element();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  try {
    await fingerDown(element);
    vi.advanceTimersByTime(milliseconds);
  } finally {
    vi.useRealTimers();
  }
}

describe('letters', () => {
  test('a name begins with a capital, and nothing else does by itself', async () => {
    await openField();
    await touchKeys('Capital M', 'a', 'Space', 'l', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
    await expect.element(key('Capital M')).toBeVisible();
    await touchKeys('Next');
    await expect.element(key('@gmail.com')).toBeVisible();
    expect(key('Capital M').query()).toBeNull();
  });

  test('Shift is for one letter, pressed twice or held for all', async () => {
    await openField('E-mail');
    await touchKeys('Shift');
    await expect.element(key('Shift')).toHaveAttribute('aria-pressed', 'true');
    await touchKeys('Capital A', 'b', 'Shift', 'Shift');
    await touchKeys('Capital D', 'Capital E', 'Caps lock', 'f');
    await holdKey('Shift', holdMilliseconds);
    await fingerUp();
    await touchKeys('Capital G', 'Capital H');
    expect(input('E-mail').value).toBe('AbDEfGH');
  });

  test('a long press offers more letters; the finger slides to one, or lifts and touches it', async () => {
    await openField('E-mail');
    await holdKey('e', holdMilliseconds);
    await expect.element(page.getByRole('group', { name: 'More letters for e' })).toBeVisible();
    await fingerTo(key('é').element());
    await fingerUp();
    await holdKey('o', holdMilliseconds);
    await expect.element(key('ô')).toBeVisible();
    await fingerUp();
    await touch(key('ô').element());
    await expect.poll(() => input('E-mail').value).toBe('éô');
    await expect.element(field('E-mail')).toHaveFocus();
    await touchKeys('e');
    expect(input('E-mail').value).toBe('éôe');
  });

  test('signs are a page away, and the letters come back', async () => {
    await openField('E-mail');
    await touchKeys('Numbers and symbols', '4', '2', 'number sign', 'More symbols', 'tilde', 'Letters', 'a');
    expect(input('E-mail').value).toBe('42#~a');
  });
});

describe('correcting', () => {
  test('Backspace goes on while it is held, one character of a person at a time', async () => {
    await openField('E-mail');
    await userEvent.fill(field('E-mail'), 'ab👩‍👩‍👧cd');
    await holdKey('Backspace', holdMilliseconds + repeatMilliseconds);
    expect(input('E-mail').value).toBe('ab');
    await fingerUp();
    await touchKeys('a');
    expect(input('E-mail').value).toBe('aba');
  });

  test('the arrows move the caret, and what is selected is replaced', async () => {
    await openField('E-mail');
    await touchKeys('a', 'c', 'Cursor left', 'b', 'Cursor right', 'd');
    expect(input('E-mail').value).toBe('abcd');
    input('E-mail').setSelectionRange(1, 3);
    await touchKeys('x');
    expect(input('E-mail').value).toBe('axd');
    expect(input('E-mail').selectionStart).toBe(2);
  });

  test('in Arabic the arrows move to where they point', async () => {
    const { app } = await openWith({ language: 'ar' });
    app.openForm();
    const words = app.text.keyboard;
    const name = page.getByLabelText(app.text.form.name.label, { exact: true });
    await expect.element(name).toBeVisible();
    await touch(name.element());
    await expect.poll(keyboard).not.toBeNull();
    await touchKeys('س', 'م', words.right, 'ل');
    await expect.element(name).toHaveValue('سلم');
    await touchKeys(words.latinLetters, 'q', words.arabicLetters, 'ا');
    await expect.element(name).toHaveValue('سلqام');
  });

  test.each(['email', 'password', 'tel'])(
    'a field of type %s is typed into, up to its limit',
    async (type) => {
      await openField('E-mail');
      const element = input('E-mail');
      element.type = type;
      element.maxLength = 3;
      await touchKeys('a', 'b', 'Backspace', 'c', 'd', 'e');
      expect(element.value).toBe('acd');
    },
  );
});

describe('without a finger', () => {
  test('arrows and Enter of a keypad reach every key and the letters of a long press', async () => {
    await openField('E-mail');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(key('@gmail.com')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(input('E-mail').value).toBe('w');
    await userEvent.keyboard('{ArrowRight}{Enter>3}{/Enter}');
    await expect.element(key('é')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(input('E-mail').value).toBe('wè');
    await expect.element(key('e')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(field('E-mail')).toHaveFocus();
  });

  test('one key alone is a stop of the Tab key', async () => {
    await openField();
    expect(keyboard()?.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  test('a screen reader presses keys by a click without a finger', async () => {
    await openField('E-mail');
    (key('q').element() as HTMLButtonElement).click();
    expect(input('E-mail').value).toBe('q');
  });
});

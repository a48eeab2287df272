import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Idle } from '../../../../renderer/environment/idle.svelte.ts';
import { HandTimer } from '../../../support/renderer/hand-timer.ts';

let timer: HandTimer;
let idle: Idle;
let field: HTMLInputElement;
let button: HTMLButtonElement;
let keys: string[];
let clicked: ReturnType<typeof vi.fn<() => void>>;
let leave: () => void;

beforeEach(() => {
  timer = new HandTimer();
  idle = new Idle({ limits: () => ({ quiet: 60, warning: 30, mask: 30 }), onend: () => undefined, timer });
  leave = idle.listen(window);
  field = document.createElement('input');
  button = document.createElement('button');
  button.textContent = 'Next';
  clicked = vi.fn<() => void>();
  button.addEventListener('click', clicked);
  document.body.replaceChildren(field, button);
  keys = [];
  idle.start();
});
afterEach(() => {
  leave();
  document.body.replaceChildren();
});

describe('what counts', () => {
  test.each([
    ['a touch', () => userEvent.click(button)],
    ['a key', () => userEvent.keyboard('a')],
  ])('%s', async (_name, act) => {
    timer.pass(50);
    await act();
    timer.pass(50);
    expect(idle.phase).toBe('present');
  });

  test.each(['pointermove', 'mousemove', 'pointerover', 'wheel', 'scroll', 'focusin', 'keyup', 'touchmove'])(
    'not %s',
    (name) => {
      timer.pass(50);
      button.dispatchEvent(new Event(name, { bubbles: true }));
      timer.pass(10);
      expect(idle.phase).toBe('warned');
    },
  );

  test('not a key that repeats because something lies on it', () => {
    timer.pass(50);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', repeat: true, bubbles: true }));
    timer.pass(10);
    expect(idle.phase).toBe('warned');
  });
});

describe('the touch that wakes', () => {
  test('shows what was hidden and does nothing else', async () => {
    timer.pass(30);
    expect(idle.masked).toBe(true);
    await userEvent.click(button);
    expect(idle.masked).toBe(false);
    expect(clicked).not.toHaveBeenCalled();
    expect(document.activeElement).not.toBe(button);
    await userEvent.click(button);
    expect(clicked).toHaveBeenCalledOnce();
  });

  test.each(['{Enter}', ' '])('the key %s presses nothing', async (key) => {
    button.focus();
    timer.pass(65);
    await userEvent.keyboard(key);
    expect(idle.phase).toBe('present');
    expect(clicked).not.toHaveBeenCalled();
    await userEvent.keyboard(key);
    expect(clicked).toHaveBeenCalledOnce();
  });

  test('a character is not typed, the next one is', async () => {
    field.focus();
    timer.pass(30);
    await userEvent.keyboard('a');
    expect(field.value).toBe('');
    await userEvent.keyboard('b');
    expect(field.value).toBe('b');
  });

  test('whoever listens at the window, as for scans, hears it all the same', async () => {
    const onKeydown = ({ key }: KeyboardEvent): void => void keys.push(key);
    window.addEventListener('keydown', onKeydown, true);
    timer.pass(30);
    await userEvent.keyboard('FP');
    window.removeEventListener('keydown', onKeydown, true);
    expect(keys).toEqual(['F', 'P']);
  });

  test('nothing is held back where nothing is hidden and nobody is warned', async () => {
    timer.pass(29);
    await userEvent.click(button);
    expect(clicked).toHaveBeenCalledOnce();
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KeyHold } from '../../../../renderer/features/keyboard/key-hold.ts';
import { findNeighbour } from '../../../../renderer/features/keyboard/key-neighbour.ts';
import { phonePlan } from '../../../../renderer/features/keyboard/layout.ts';
import { RealKeys } from '../../../../renderer/features/keyboard/real-keys.ts';
import {
  applyEdit,
  deleteBackward,
  insertDomain,
  insertText,
  moveCaret,
  type TextEdit,
  type TextState,
} from '../../../../renderer/features/keyboard/text-edit.ts';

const at = (value: string, start = value.length, end = start): TextState => ({ value, start, end });
const after = (state: TextState, edit: TextEdit | null): string | null =>
  edit === null ? null : applyEdit(state.value, edit);

describe('typing', () => {
  test.each([
    [at('Mra', 1), 'a', -1, 'Mara'],
    [at('Mara', 1, 3), 'i', -1, 'Mia'],
    [at('1234'), '5', 4, null],
    [at('1234', 0, 1), '5', 4, '5234'],
    [at('123'), '4', 4, '1234'],
  ])('%j and %j with room for %i makes %j', (state, text, limit, expected) => {
    expect(after(state, insertText(state, text, limit))).toBe(expected);
  });

  test.each([
    [at('mara'), 'mara@gmail.com'],
    [at('mara@'), 'mara@gmail.com'],
    [at('mara@yahoo.com'), 'mara@gmail.com'],
    [at('mara@web.de', 4), 'mara@gmail.com'],
    [at(''), '@gmail.com'],
  ])('a domain ends %j as %j', (state, expected) => {
    expect(after(state, insertDomain(state, '@gmail.com', -1))).toBe(expected);
  });
});

describe('deleting and moving go by what people take for one character', () => {
  test.each([
    [at('Mara'), 'Mar'],
    [at('Mara', 1, 3), 'Ma'],
    [at('José'), 'Jos'],
    [at('a👩‍👩‍👧'), 'a'],
    [at('a🇩🇪'), 'a'],
    [at('مُ'), ''],
    [at('Mara', 0), null],
  ])('Backspace in %j leaves %j', (state, expected) => {
    expect(after(state, deleteBackward(state))).toBe(expected);
  });

  test.each([
    [at('ab', 1), true, 2],
    [at('ab', 2), true, 2],
    [at('a👩‍👩‍👧b', 1), true, 9],
    [at('a👩‍👩‍👧b', 9), false, 1],
    [at('ab', 0), false, 0],
    [at('abc', 1, 2), true, 2],
    [at('abc', 1, 2), false, 1],
  ])('the caret of %j, forward %s, goes to %i', (state, isForward, caret) => {
    expect(moveCaret(state, isForward)).toBe(caret);
  });
});

describe('arrows between keys', () => {
  test.each([
    [{ row: 0, index: 0 }, 'ArrowRight', { row: 0, index: 1 }],
    [{ row: 0, index: 0 }, 'ArrowLeft', { row: 0, index: 3 }],
    [{ row: 0, index: 0 }, 'ArrowUp', { row: 3, index: 0 }],
    // Backspace is two keys wide: below its middle are + and the key that hides.
    [{ row: 0, index: 3 }, 'ArrowDown', { row: 1, index: 3 }],
    [{ row: 3, index: 3 }, 'ArrowDown', { row: 0, index: 3 }],
  ] as const)('from %j by %s to %j', (place, arrow, expected) => {
    expect(findNeighbour(phonePlan, place, arrow)).toEqual(expected);
  });
});

describe('time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a held key acts after 400 ms, and again every 80 ms until it is let go', () => {
    const act = vi.fn();
    const hold = new KeyHold();
    hold.start(act, true);
    vi.advanceTimersByTime(399);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1 + 3 * 80);
    expect(act).toHaveBeenCalledTimes(4);
    hold.stop();
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(4);
  });

  test.each([
    ['a person who types slowly', [0, 180, 400], true],
    ['one key alone', [0], true],
    ['a scan', [0, 8, 16, 24, 32, 40], false],
    ['a slow scan', [0, 35, 70, 105, 140, 175], false],
  ])('%s', (_, times, isPerson) => {
    const onPerson = vi.fn();
    const keys = new RealKeys(() => 35, onPerson);
    let now = 0;
    for (const time of times) {
      vi.advanceTimersByTime(time - now);
      now = time;
      keys.note({ key: 'a', isTrusted: true, repeat: false, ctrlKey: false, metaKey: false }, time);
    }
    vi.advanceTimersByTime(1000);
    expect(onPerson.mock.calls.length > 0).toBe(isPerson);
  });

  test.each([
    { key: 'Tab' },
    { key: 'ArrowDown' },
    { key: 'a', isTrusted: false },
    { key: 'a', repeat: true },
    { key: 'a', ctrlKey: true },
  ])('%j is no typing', (more) => {
    const onPerson = vi.fn();
    new RealKeys(() => 35, onPerson).note(
      { isTrusted: true, repeat: false, ctrlKey: false, metaKey: false, ...more },
      0,
    );
    vi.advanceTimersByTime(1000);
    expect(onPerson).not.toHaveBeenCalled();
  });
});

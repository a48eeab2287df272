import { describe, expect, test } from 'vitest';
import { findMatchingParts } from '../../../../renderer/components/matching-parts.ts';
import { listRetentions, toChoice, toRetention } from '../../../../renderer/features/settings/retention.ts';
import { isSameText } from '../../../../renderer/lib/form-field.ts';
import { shortenId } from '../../../../renderer/lib/short-id.ts';

describe('marking what was typed', () => {
  const show = (text: string, typed: string): string =>
    findMatchingParts(text, typed)
      .map((part) => (part.match ? `[${part.text}]` : part.text))
      .join('');

  test.each([
    ['Mara Lindqvist', 'mar', '[Mar]a Lindqvist'],
    ['Mara Lindqvist', 'lind mara', '[Mara] [Lind]qvist'],
    ['Mara', '', 'Mara'],
    ['Mara', '   ', 'Mara'],
    ['a.b*c(d)[e]', '.b* [e]', 'a[.b*]c(d)[[e]]'],
    ['mara.maruyama', 'mar', '[mar]a.[mar]uyama'],
    ['marmara', 'mar mara', '[mar][mara]'],
    ['José', 'jose', 'José'],
    ['مارا الحسيني', 'مارا', '[مارا] الحسيني'],
    ['Straße', '\\', 'Straße'],
    ['x', 'xy', 'x'],
  ])('%j with %j typed', (text, typed, shown) => {
    expect(show(text, typed)).toBe(shown);
  });

  test('whatever is typed, no letter is lost', () => {
    for (const typed of ['.*', '[', '(', '^$', '\\d+', '{2}', 'a|b', '-', '/']) {
      const parts = findMatchingParts('a|b (c) [d] 2-3 /e/ ^$ {2} \\d+ .*', typed);
      expect(parts.map(({ text }) => text).join('')).toBe('a|b (c) [d] 2-3 /e/ ^$ {2} \\d+ .*');
      expect(
        parts.some(({ match }) => match),
        typed,
      ).toBe(true);
    }
  });
});

describe('short ids', () => {
  test.each([
    ['o1p2q3r4s5t6u7v8w9x0y1z2', '', 'o1p2…y1z2'],
    ['o1p2q3r4s5t6u7v8w9x0y1z2', 'S5T6', 'o1p2q3r4s5t6u7v8w9x0y1z2'],
    ['o1p2q3r4s5t6u7v8w9x0y1z2', 's5', 'o1p2…y1z2'],
    ['abc123', '', 'abc123'],
  ])('%s with %j typed is %s', (id, typed, short) => {
    expect(shortenId(id, typed)).toBe(short);
  });
});

describe('the same text', () => {
  test.each([
    ['email', 'Mara@Example.com', ' mara@example.com', true],
    ['phone', '+12025550142', '+1 (202) 555-0142', true],
    ['phone', 'ask at the desk', 'Ask at the desk', true],
    ['phone', '', '', false],
    ['name', 'Mara', 'mara', true],
    ['name', 'Mara', 'Marta', false],
    ['phone', 'none', '', false],
  ] as const)('%s: %j and %j: %s', (field, one, other, same) => {
    expect(isSameText(field, one, other)).toBe(same);
  });
});

describe('how long accounts are kept', () => {
  test('a number set elsewhere is among the choices, in order, and never comes last', () => {
    expect(listRetentions(400)).toEqual(['30', '90', '400', '1000', 'never']);
    expect(listRetentions(180)).toEqual(['30', '90', '180', '400', '1000', 'never']);
    expect(listRetentions(null)).toEqual(['30', '90', '400', '1000', 'never']);
  });

  test('choices and days stand for each other', () => {
    for (const choice of listRetentions(7)) expect(toChoice(toRetention(choice))).toBe(choice);
    expect(toRetention('never')).toBeNull();
  });
});

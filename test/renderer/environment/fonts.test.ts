import { afterEach, expect, test, vi } from 'vitest';
import { loadOwnLetters } from '../../../renderer/environment/fonts.ts';
import '../../support/renderer/open-kiosk.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const arabicFaces = (): FontFace[] =>
  [...document.fonts].filter(
    ({ family, unicodeRange }) => family.includes('Arabic') && unicodeRange.includes('U+6'),
  );

test('only the files of letters that a text has are fetched', async () => {
  await loadOwnLetters('Final POS Accounts');
  const fetched = [...document.fonts].filter(({ status }) => status === 'loaded');
  expect(fetched.map(({ family }) => family.replaceAll('"', ''))).toEqual(['Inter Variable']);
  expect(arabicFaces().map(({ status }) => status)).not.toContain('loaded');
  await loadOwnLetters('Final POS الحسابات');
  expect(arabicFaces().map(({ status }) => status)).toContain('loaded');
});

test('a font that does not come holds nothing up for more than a second', async () => {
  vi.useFakeTimers();
  vi.spyOn(document.fonts, 'load').mockReturnValue(new Promise(() => undefined));
  let isOver = false;
  const waiting = loadOwnLetters('Final POS').then(() => (isOver = true));
  await vi.advanceTimersByTimeAsync(999);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
});

test('a font that cannot be read holds nothing up', async () => {
  vi.spyOn(document.fonts, 'load').mockRejectedValue(new Error('The file is damaged.'));
  await loadOwnLetters('Final POS');
});

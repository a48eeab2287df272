import { beforeAll, describe, expect, test } from 'vitest';
import { failureCodes } from '../../../preload/contract/index.ts';
import { findEmailDoubt } from '../../../renderer/features/accounts/email-doubt.ts';
import { formatMoment, formatWait } from '../../../renderer/lib/format-time.ts';
import { loadPhoneLibrary } from '../../../renderer/lib/phone-library.svelte.ts';
import { formatPhone, readPhone } from '../../../renderer/lib/phone-number.ts';
import { findRecoveries, isEffectUnknown } from '../../../renderer/lib/failure-view.ts';
import { en } from '../../../renderer/i18n/en.ts';

beforeAll(loadPhoneLibrary);

describe('e-mail addresses', () => {
  test.each([
    'mara@example.com',
    'mara+shop@gmail.com',
    'mara@mail.example.co.uk',
    'mara@ymail.com',
    'mara@mail.com',
    'mara@yahoo.ca',
    'mara@hotmail.de',
    'mara@gmx.com',
    'müller@bücher.example',
    "o'neil@example.org",
    '',
  ])('%j is left alone', (email) => {
    expect(findEmailDoubt(email)).toBeNull();
  });

  test.each([
    ['mara@gmial.com', 'mara@gmail.com'],
    ['mara@gmai.com', 'mara@gmail.com'],
    ['mara@hotmial.com', 'mara@hotmail.com'],
    ['mara@yaho.com', 'mara@yahoo.com'],
    ['mara@iclould.com', 'mara@icloud.com'],
    ['Mara@Outlok.com', 'Mara@outlook.com'],
    ['mara@example.con', 'mara@example.com'],
    ['mara @example.com', 'mara@example.com'],
  ])('%s is probably %s', (email, better) => {
    expect(findEmailDoubt(email)?.suggestion).toBe(better);
  });

  test.each([
    ['mara', 'no-at'],
    ['mara@example', 'incomplete'],
    ['@example.com', 'incomplete'],
    ['mara lind', 'has-space'],
  ])('%s is doubtful: %s', (email, kind) => {
    expect(findEmailDoubt(email)?.kind).toBe(kind);
  });
});

describe('phone numbers', () => {
  test.each([
    ['202 555 0142', '+12025550142'],
    ['(202) 555-0142', '+12025550142'],
    ['1-202-555-0142', '+12025550142'],
    ['+1 202.555.0142', '+12025550142'],
    ['+44 20 7946 0958', '+442079460958'],
    ['  +49 30 901820 ', '+4930901820'],
  ])('%s goes as %s', (typed, sent) => {
    expect(readPhone(typed)).toEqual({ sent, parsed: true, doubt: null });
  });

  test.each([
    ['12', '12', 'unread'],
    ['call me', 'call me', 'unread'],
    ['202 555 0142 ext. 7', '202 555 0142 ext. 7', 'extension'],
    ['+1 102 555 0142', '+11025550142', 'unusual'],
  ])('%s goes as %s, with a doubt: %s', (typed, sent, doubt) => {
    expect(readPhone(typed)).toMatchObject({ sent, doubt });
  });

  test('the region decides numbers without a country code', () => {
    expect(readPhone('020 7946 0958', 'GB').sent).toBe('+442079460958');
  });

  test('stored numbers are grouped, other text stays', () => {
    expect(formatPhone('+12025550142')).toBe('+1 202 555 0142');
    expect(formatPhone('ask at the desk')).toBe('ask at the desk');
  });
});

describe('times', () => {
  test('are in the language and zone of the terminal, exact on demand', () => {
    const moment = formatMoment('2026-11-22T09:05:12.120+00:00', 'en-GB');
    expect(moment.text).toMatch(/22 November 2026/);
    expect(moment.exact).toMatch(/:05:12/);
  });

  test('text that is no time stays', () => {
    expect(formatMoment('soon', 'en')).toEqual({ text: 'soon', exact: 'soon' });
  });
});

describe('waits', () => {
  test.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [59, '59 seconds'],
    [60, '1 minute'],
    [95, '1 minute, 35 seconds'],
    [7200, '2 hours'],
    [86_399, '23 hours, 59 minutes'],
  ])('%i seconds are read as %s', (seconds, text) => {
    expect(formatWait(seconds, 'en')).toBe(text);
  });
});

describe('failures', () => {
  test('each has a heading, what happened and what to do next, all different', () => {
    for (const part of ['title', 'what', 'next'] as const) {
      const sentences = failureCodes.map((code) => en.failures[code][part]);
      for (const sentence of sentences) expect(sentence.length).toBeGreaterThan(10);
      if (part !== 'next') expect(new Set(sentences).size).toBe(failureCodes.length);
    }
  });

  test('each has a way out', () => {
    for (const code of failureCodes)
      expect(findRecoveries({ code, delivery: 'answered' })).toContain('go-back');
  });

  test('a create that was provably not sent is never unknown, one without an answer always', () => {
    for (const code of failureCodes) {
      expect(isEffectUnknown({ code, delivery: 'not-sent' })).toBe(false);
      expect(isEffectUnknown({ code, delivery: 'maybe-sent' })).toBe(true);
    }
    expect(isEffectUnknown({ code: 'rejected', delivery: 'answered' })).toBe(false);
    expect(isEffectUnknown({ code: 'server-error', delivery: 'answered' })).toBe(true);
  });
});

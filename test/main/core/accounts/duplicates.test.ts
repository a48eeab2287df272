import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher, looksLike } from '../../../../main/core/accounts/duplicates.ts';
import { change } from '../outbox/samples.ts';

describe('drafts look the same', () => {
  test.each([
    ['the same e-mail', { email: 'ada@example.com' }, { email: 'ada@example.com', name: 'Other' }],
    ['in another case and with spaces', { email: ' Ada@Example.COM' }, { email: 'ada@example.com ' }],
    ['the same digits', { phone: '+1 (202) 555-0123' }, { phone: '1.202.555.0123' }],
    ['full-width digits', { phone: '＋１２０２５５５０１２３' }, { phone: '12025550123' }],
    [
      'one of both',
      { email: 'a@example.com', phone: '2025550123' },
      { email: 'b@example.com', phone: '202 555 0123' },
    ],
  ])('%s', (_, one, other) => {
    expect([looksLike(one, other), looksLike(other, one)]).toEqual([true, true]);
  });

  test.each([
    ['only the name', { name: 'Ada Example' }, { name: 'Ada Example' }],
    ['nothing given', { email: '', phone: '' }, { email: ' ', phone: ' - ' }],
    ['another e-mail', { email: 'ada@example.com' }, { email: 'ada@example.org' }],
    ['another number', { phone: '+12025550123' }, { phone: '+12025550124' }],
    ['part of a number', { phone: '+12025550123' }, { phone: '5550123' }],
    ['a number of five digits', { phone: '55501' }, { phone: '55501' }],
    ['nothing but zeros', { phone: '0000000' }, { phone: '000000000' }],
    ['an e-mail that is a number', { email: '2025550123' }, { phone: '2025550123' }],
  ])('not by %s', (_, one, other) => {
    expect([looksLike(one, other), looksLike(other, one)]).toEqual([false, false]);
  });

  test('whatever is typed, it is the same both ways and never throws', () => {
    const draft = fc.record({
      email: fc.string(),
      name: fc.string(),
      phone: fc.string({ unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        expect(looksLike(one, other)).toBe(looksLike(other, one));
      }),
    );
  });
});

describe('a search means a waiting account', () => {
  const waiting = change('create', {
    draft: { name: 'Zoë Müller-Łukasz', email: 'zoe@example.com', phone: '+1 (202) 555-0142' },
  });

  test.each([
    'zoe',
    'ZOË',
    'müller',
    'muller',
    'uller',
    'muller zoe',
    'lukasz',
    '  zoe   example ',
    'zoe@example.com',
    '2025550142',
    '555 0142',
    '(202) 555',
    '+1 202-555-0142',
    '５５５',
  ])('%j', (text) => {
    expect(createMatcher(text)(waiting)).toBe(true);
  });

  test.each(['', '   ', 'ada', 'zoe ada', '2025550143', 'zoe 9', '()', '+', '--'])('not %j', (text) => {
    expect(createMatcher(text)({ draft: { ...waiting.draft, phone: '2025550142' } })).toBe(false);
  });

  test('one whose draft is gone is meant by nothing', () => {
    expect(createMatcher('zoe')({ draft: null })).toBe(false);
  });

  test('nothing that is typed makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void createMatcher(text)(waiting)));
  });
});

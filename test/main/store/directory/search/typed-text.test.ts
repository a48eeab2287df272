import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchPageLength } from '../../../../../preload/contract/index.ts';
import { rounds } from '../../../../support/rounds.ts';
import { directoryOf, indexOnly } from '../samples.ts';

const people = {
  a: { name: 'Anna Smith', email: 'anna.smith@example.com', phone: '+1 202 555 0147' },
  b: { name: "O'Brien 'NEAR' AND OR NOT", email: '%_*"@example.com', phone: '0151 2345678' },
  c: { name: '李小龙 🦄', email: 'ﬁ@example.com', phone: '٠١٥١' },
};

const pieces = fc.constantFrom(
  ...[
    '"',
    "'",
    '%',
    '_',
    '*',
    '^',
    '(',
    ')',
    '{',
    '}',
    ':',
    '-',
    '+',
    '~',
    '=',
    '#',
    '\\',
    ';',
    ',',
    '.',
    '\0',
  ],
  ...[
    'NEAR',
    'AND',
    'OR',
    'NOT',
    'tokens :',
    'rank',
    'rowid',
    '--',
    '/*',
    '\n',
    '\t',
    '\u3000',
    '\u202e',
    '\ufeff',
  ],
  ...[
    'ann',
    'a',
    'smith',
    '0',
    '00',
    '+4',
    '(0)',
    '2345',
    '李',
    '小龙',
    '🦄',
    '\ud83e',
    '\udd84',
    'ß',
    'İ',
    'ﷺ',
  ],
);

/** All that a keyboard, a scanner or a clipboard may bring, up to the 200 characters that the contract lets in. */
const typed = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('').slice(0, 200)),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ').slice(0, 200)),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.slice(0, 200)),
  fc.string({ maxLength: 200 }),
);

test.each([
  ['the latest seen', undefined],
  ['the index', indexOnly],
])('no typed text is an error in %s, and each answers as the page expects', (_where, tuning) => {
  const directory = directoryOf(people, tuning);
  let found = 0;
  fc.assert(
    fc.property(typed, (text) => {
      const result = directory.search(text, searchPageLength);
      found += result.found.length;
      expect(result.found.length).toBeLessThanOrEqual(3);
      expect(result.more).toBe(false);
    }),
    { numRuns: rounds('TYPED_TEXTS', 20_000, 1_000_000) },
  );
  // A search that never finds anything would pass as well.
  expect(found).toBeGreaterThan(100);
});

test('no draft is an error when look-alikes are asked for', () => {
  const directory = directoryOf(people);
  fc.assert(
    fc.property(typed, typed, (email, phone) => {
      expect(directory.similar({ email, phone }, 10).length).toBeLessThanOrEqual(3);
    }),
    { numRuns: rounds('TYPED_TEXTS', 20_000, 1_000_000) / 4 },
  );
});

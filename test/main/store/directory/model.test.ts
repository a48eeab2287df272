import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountDraft } from '../../../../preload/contract/index.ts';
import type { DirectoryDatabase } from '../../../../main/store/directory/database.ts';
import { rounds } from '../../../support/rounds.ts';
import { PlainDirectory } from './model.ts';
import { openDirectory, person, type Fields } from './samples.ts';
import { accountId } from '../sample-entries.ts';

/** Few different ones, so that they meet: one the beginning, the end or the middle of another. */
const word = fc.constantFrom(
  ...[
    'an',
    'ann',
    'anna',
    'anan',
    'hannah',
    'smi',
    'smith',
    'smithson',
    'mit',
    'a',
    's',
    'Ann',
    'SMITH',
    'sm',
  ],
  ...[
    'josé',
    'jose',
    'Strauß',
    'strauss',
    "o'brien",
    'obrien',
    '李',
    '小龙',
    '李小龙',
    'محمد',
    'أحمد',
    'ชาย',
    '54',
  ],
);
const number = fc.constantFrom(
  ...['+12025550147', '(202) 555-0147', '1 202 555 0147', '2025550147', '+49 151 2345678', '0151 2345678'],
  ...['0049 (0)151 2345678', '49 151 2345678', '01512345678', '+1 512 345678', '555', '0147', '12', '٠١٥١'],
);
const nothing = fc.constant(null);
const email = fc
  .tuple(
    word,
    fc.constantFrom('.', '', '-'),
    word,
    fc.constantFrom('example.com', 'smith.example', 'an.example'),
  )
  .map(([one, between, other, domain]) => `${one}${between}${other}@${domain}`);
const name = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', ' ', '-', ''))
  .map(([words, between]) => words.join(between));
const fields: fc.Arbitrary<Fields> = fc.record({
  name: fc.oneof({ weight: 4, arbitrary: name }, nothing),
  email: fc.oneof({ weight: 2, arbitrary: email }, nothing),
  phone: fc.oneof({ weight: 2, arbitrary: number }, nothing),
});
const id = fc
  .constantFrom('a', 'an', 'anna1', 'ann-a2', 'annab3', 'smi_th', '0147', '2025', 'cm12ab', 'cm12cd')
  .map(accountId);
const moment = fc.nat({ max: 12 });

/** What is typed: pieces of the same, shortened, in any case, in any order. */
const shortened = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: word }, number, email, id), fc.nat(6), fc.boolean())
  .map(([text, length, loud]) => {
    const cut = length === 0 ? text : text.slice(0, length + 1);
    return loud ? cut.toUpperCase() : cut;
  });
const typed = fc.oneof(
  // Finds most accounts that have an e-mail address, so that their order shows.
  fc.constantFrom('example', 'an', 'exam', 'xampl'),
  shortened,
  fc.array(shortened, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' ')),
);

const numRuns = rounds('DIRECTORIES', 500, 50_000);

type Step = (directory: DirectoryDatabase | PlainDirectory) => unknown;

const recording: fc.Arbitrary<Step> = fc.tuple(id, fields, moment).map(
  ([who, what, when]) =>
    (directory) =>
      directory.record(person(who, what), when),
);
const other: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(id, moment).map<Step>(
    ([who, when]) =>
      (directory) =>
        directory.recordDeleted(who, when),
  ),
  id.map<Step>((who) => (directory) => directory.forget(who)),
  fc.nat({ max: 6 }).map<Step>((when) => (directory) => directory.forgetOlderThan(when)),
);
const asking: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(typed, fc.integer({ min: 1, max: 6 }))
      .map(([text, limit]): Step => search(text, limit)),
  },
  fc.integer({ min: 1, max: 6 }).map(
    (limit): Step =>
      (directory) =>
        directory.recent(limit),
  ),
  fc.record<AccountDraft>({ email, phone: number }).map(
    (draft): Step =>
      (directory) =>
        directory.similar(draft, 99),
  ),
  fc.constant<Step>((directory) => directory.count()),
);

function search(text: string, limit: number): Step {
  return (directory) => ({ text, ...directory.search(text, limit) });
}

/** Asked after nearly each change, because what is in memory must follow it. */
const changing = fc.oneof(
  { weight: 6, arbitrary: asking },
  { weight: 3, arbitrary: recording },
  { weight: 2, arbitrary: other },
);

/** Directories small enough to reason about, with limits small enough to be passed. */
const tunings = fc.constantFrom(
  { latestLength: 5_000, fewEnough: 60, maxReads: 2_000 },
  { latestLength: 0, fewEnough: 0, maxReads: 2_000 },
  { latestLength: 3, fewEnough: 1, maxReads: 2_000 },
  { latestLength: 2, fewEnough: 60, maxReads: 2_000 },
);

test('finds the same accounts in the same order as a plain list would', () => {
  let found = 0;
  fc.assert(
    fc.property(
      tunings,
      fc.array(recording, { maxLength: 16 }),
      fc.array(changing, { minLength: 5, maxLength: 25 }),
      (tuning, before, steps) => {
        const { db, directory } = openDirectory(tuning);
        const plain = new PlainDirectory(tuning);
        for (const step of [...before, ...steps]) {
          const expected = step(plain);
          expect(step(directory)).toEqual(expected);
          if (/"account"/.test(JSON.stringify(expected ?? null))) found += 1;
        }
        db.close();
      },
    ),
    { numRuns },
  );
  // Searches that never find anything would agree as well.
  expect(found).toBeGreaterThan(2 * numRuns);
}, 3_600_000);

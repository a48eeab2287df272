import { AccountSchema, type Account } from '../../preload/contract/index.ts';
import * as v from 'valibot';
import { domains, languages, syllables, type Language } from './names.ts';
import { Random } from './random.ts';

/** Makes up accounts, always the same for a seed: several languages and scripts, common names common. */
export function* makeAccounts(count: number, seed = 1): Generator<Account> {
  const random = new Random(seed);
  for (let index = 0; index < count; index += 1) yield makeAccount(random);
}

function makeAccount(random: Random): Account {
  const language = chooseLanguage(random);
  const given = random.pickCommon(language.given);
  const family = random.below(100) < language.rare ? rareName(random) : random.pickCommon(language.family);
  const name = language.between === '' ? family + given : given + language.between + family;
  const fields = {
    name: random.below(100) < 97 ? name : null,
    email: random.below(100) < 85 ? makeEmail(random, given, family) : null,
    phone: random.below(100) < 80 ? makePhone(random, language) : null,
  };
  const createdAt = `2026-0${1 + random.below(9)}-1${random.below(10)}T1${random.below(10)}:31:48.436+00:00`;
  return v.parse(AccountSchema, { id: `c${random.letters(23)}`, createdAt, updatedAt: createdAt, ...fields });
}

function chooseLanguage(random: Random): Language {
  let left = random.below(languages.reduce((sum, { share }) => sum + share, 0));
  for (const language of languages) {
    if (left < language.share) return language;
    left -= language.share;
  }
  return languages[0];
}

function rareName(random: Random): string {
  const parts = Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join('');
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

function makeEmail(random: Random, given: string, family: string): string {
  const [first, last] = [toAscii(given), toAscii(family)];
  const box =
    first === '' || last === ''
      ? `user${random.digits(6)}`
      : random.pick([
          `${first}.${last}`,
          `${first}.${last}${random.digits(2)}`,
          `${first.charAt(0)}${last}${random.digits(3)}`,
          `${last}${random.digits(4)}`,
        ]);
  const domain = random.below(100) < 75 ? random.pick(domains) : `${rareName(random).toLowerCase()}.com`;
  return `${box}@${domain}`;
}

function toAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

function makePhone(random: Random, { phones }: Language): string {
  const start = random.pick(phones);
  return start + random.digits(12 - start.length);
}

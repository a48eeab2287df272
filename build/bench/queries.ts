import type { Account } from '../../preload/contract/index.ts';
import { Random } from './random.ts';

/** What people type into the search box, by kind. */
export interface QueryKind {
  readonly name: string;
  readonly make: () => string;
}

/** Makes typed texts out of accounts that the directory knows, always the same for the same accounts. */
export function makeQueryKinds(accounts: readonly Account[], seed = 7): readonly QueryKind[] {
  const random = new Random(seed);
  const names = accounts.flatMap(({ name }) => name ?? []);
  const words = names.flatMap((name) => name.split(' '));
  const choose = (texts: readonly string[]) => texts[random.below(texts.length)] ?? '';
  const chooseLong = (length: number): string => {
    const word = choose(words);
    return word.length > length ? word : chooseLong(length);
  };
  const beginning = (length: number) => chooseLong(length - 1).slice(0, length);
  const inside = (length: number) => {
    const word = chooseLong(length);
    return word.slice(1 + random.below(word.length - length)).slice(0, length);
  };
  const emails = accounts.flatMap(({ email }) => email ?? []);
  const phones = accounts.flatMap(({ phone }) => phone ?? []);
  return [
    { name: '1 letter', make: () => beginning(1) },
    { name: '2 letters', make: () => beginning(2) },
    { name: 'beginning, 3 letters', make: () => beginning(3) },
    { name: '3 letters inside a word', make: () => inside(3) },
    { name: '5 letters inside a word', make: () => inside(5) },
    { name: 'two words', make: () => `${beginning(3)} ${beginning(4)}` },
    { name: 'full name', make: () => choose(names) },
    { name: 'e-mail address', make: () => choose(emails) },
    { name: 'part of a phone number', make: () => choose(phones).slice(-6) },
    { name: 'part of an id', make: () => (accounts[random.below(accounts.length)]?.id ?? '').slice(4, 10) },
  ];
}

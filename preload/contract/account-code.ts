import * as v from 'valibot';
import { AccountIdSchema, type AccountId } from './account.ts';

/** What every code of an account card begins with: Final POS account, first form. */
export const accountCodePrefix = 'FPA1:';

/** The characters an id may have, in the order that gives each its value for the check character. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What a scanned text is. `broken`: it is one of ours, but was read or typed wrongly. */
export type ScannedCode =
  | { readonly kind: 'account'; readonly id: AccountId }
  | { readonly kind: 'broken' }
  | { readonly kind: 'foreign' };

/** The text in the QR code of an account card: prefix, id, and one check character. No personal data. */
export function writeAccountCode(id: AccountId): string {
  return `${accountCodePrefix}${id}${checkCharacter(id)}`;
}

/** Reads what was scanned: a card's code, or a bare id as older cards have it; anything else is foreign. */
export function readAccountCode(text: string): ScannedCode {
  const code = text.trim();
  if (code.startsWith(accountCodePrefix)) {
    const id = readChecked(code.slice(accountCodePrefix.length));
    return id === null ? { kind: 'broken' } : { kind: 'account', id };
  }
  if (hasWrongPrefix(code)) return { kind: 'broken' };
  const id = v.safeParse(AccountIdSchema, code);
  return id.success ? { kind: 'account', id: id.output } : { kind: 'foreign' };
}

/** The id before a check character that fits it, or null. */
function readChecked(rest: string): AccountId | null {
  const id = v.safeParse(AccountIdSchema, rest.slice(0, -1));
  return id.success && checkCharacter(id.output) === rest.at(-1) ? id.output : null;
}

/** Whether one character of the prefix is wrong or missing: such a code may otherwise look like a bare id. */
function hasWrongPrefix(code: string): boolean {
  const right = Array.from(accountCodePrefix);
  const wrong = right.filter((character, place) => code[place] !== character).length === 1;
  if (wrong && readChecked(code.slice(right.length)) !== null) return true;
  const shorter = right.map((_, gone) => right.filter((__, place) => place !== gone).join(''));
  return shorter.some((start) => code.startsWith(start) && readChecked(code.slice(start.length)) !== null);
}

/**
 * The check character: Luhn's algorithm modulo 64 (ISO/IEC 7812-1, annex B, with 64 in place of 10), which finds every
 * single wrong character and nearly every pair that changed places.
 */
function checkCharacter(id: AccountId): string {
  const size = alphabet.length;
  let sum = 0;
  Array.from(id)
    .reverse()
    .forEach((character, place) => {
      const value = alphabet.indexOf(character) * (place % 2 === 0 ? 2 : 1);
      sum += Math.floor(value / size) + (value % size);
    });
  return alphabet.charAt((size - (sum % size)) % size);
}

import type { AccountDraft, OutboxEntry } from '../../../preload/contract/index.ts';

/** Fewer digits than this are an extension or a slip. */
const minDigits = 6;

/** A country code has three digits at most. */
const maxCountryCode = 3;

/** Letters that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

function foldEmail(email = ''): string {
  return email.normalize('NFC').trim().toLowerCase();
}

function digitsOf(phone = ''): string {
  return phone.normalize('NFKC').replace(/\D/g, '');
}

/** Whether two numbers are the same, one of them perhaps without its country code or with a 0 before it. */
function isSameNumber(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [one, other]
    .map((digits) => digits.replace(/^0+/, ''))
    .sort((a, b) => a.length - b.length);
  return (
    shorter.length >= minDigits &&
    longer.endsWith(shorter) &&
    longer.length - shorter.length <= maxCountryCode
  );
}

/** Whether two drafts name the same e-mail address (case aside) or the same phone number (digits). */
export function looksLike(one: AccountDraft, other: AccountDraft): boolean {
  const email = foldEmail(one.email);
  return (
    (email !== '' && email === foldEmail(other.email)) ||
    isSameNumber(digitsOf(one.phone), digitsOf(other.phone))
  );
}

/** Text as it is compared: without case, accents and ligatures, with single spaces. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether a change that waits is meant by a search: each word is part of its name, e-mail or phone, or
 * the digits of the whole text are part of its number, however they are grouped.
 */
export function isMeantBy(text: string, { draft }: Pick<OutboxEntry, 'draft'>): boolean {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  if (draft === null || words.length === 0) return false;
  const { name = '', email = '', phone = '' } = draft;
  const fields = fold(`${name} ${email} ${phone}`);
  if (words.every((word) => fields.includes(word))) return true;
  const isNumber = /^[\d\s()+./-]+$/.test(text.normalize('NFKC'));
  const digits = digitsOf(text);
  return isNumber && digits !== '' && digitsOf(phone).includes(digits);
}

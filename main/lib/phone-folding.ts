import { foldDigits } from '../../preload/contract/text-folding.ts';

/** A phone number, whatever its grouping. Both are digits alone. */
export interface PhoneNumber {
  /** Country code and national number; null where no country code was written. */
  readonly international: string | null;
  /** Without country code and without the 0 that some countries dial before it. */
  readonly national: string;
}

/** Country codes (ITU-T E.164, list of assigned codes): no one of them begins another. */
const countryCode = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** North America, where 1 is dialled before the number as others dial +1 (nationalnanpa.com: NXX-NXX-XXXX). */
const northAmerican = /^1[2-9]\d{2}[2-9]\d{6}$/;

/** Fewest digits of a complete number with 00 before it; 0042 may be the end of a number. */
const minAfterZeros = 6;

/** Reads a phone number, complete or only begun. Null without any digit. */
export function readPhone(text: string): PhoneNumber | null {
  const plain = text.normalize('NFKC').slice(0, 100);
  const written = foldDigits(plain);
  if (written === '') return null;
  const withPlus = /^[^\p{Nd}]*\+/u.test(plain);
  const withZeros = written.startsWith('00') && written.length >= minAfterZeros;
  if (!withPlus && !withZeros && !northAmerican.test(written))
    return { international: null, national: written.replace(/^0+/, '') };
  const digits = written.replace(/^0+/, '');
  const code = countryCode.exec(digits)?.[0] ?? '';
  // +49 (0)151 is dialled +49 151.
  const national = digits.slice(code.length).replace(/^0+/, '');
  return { international: code === '' ? digits : code + national, national: code === '' ? '' : national };
}

/** Fewest digits that are taken for a number; fewer are an extension or a slip. */
export const minDigits = 6;

/** A number noted without a plus, without the digits that may be its country code; null where none may be. */
export function dropCountryCode({ international, national }: PhoneNumber): string | null {
  if (international !== null) return null;
  const code = countryCode.exec(national)?.[0];
  return code === undefined ? null : national.slice(code.length).replace(/^0+/, '');
}

/**
 * Whether two texts are the same phone number. One may be written for abroad and the other not, with its plus or
 * without it: 0501234567, +971501234567 and 971501234567 are the same.
 */
export function isSamePhone(one: string, other: string): boolean {
  const a = readPhone(one);
  const b = readPhone(other);
  if (a === null || b === null) return false;
  if (Math.min(a.national.length, b.national.length) < minDigits) return false;
  if (a.international !== null && b.international !== null) return a.international === b.international;
  if (a.national === b.national || a.international === b.national || a.national === b.international)
    return true;
  return isWithCode(a, b) || isWithCode(b, a);
}

/** Whether both are noted without a plus, and the one is the other behind a country code. */
function isWithCode(one: PhoneNumber, other: PhoneNumber): boolean {
  return other.international === null && dropCountryCode(one) === other.national;
}

/** Whether two texts are the same e-mail address, case and surrounding blanks aside. */
export function isSameEmail(one: string, other: string): boolean {
  const address = one.trim().normalize('NFC').toLowerCase();
  return address !== '' && address === other.trim().normalize('NFC').toLowerCase();
}

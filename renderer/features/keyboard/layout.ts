import type { Language } from '../../../preload/contract/index.ts';
import type { FieldKind, Key, KeyAction, KeyPlan, KeyRow } from '../../components/key.ts';
import {
  arabicSigns,
  capitalize,
  digits,
  domains,
  findSignVariants,
  findVariants,
  letterRows,
  signRows,
} from './letters.ts';

export type KeyPage = 'letters' | 'symbols' | 'more-symbols';

export interface KeyQuestion {
  readonly kind: FieldKind;
  /** The language of the screens. */
  readonly language: Language;
  readonly page: KeyPage;
  /** Latin letters were asked for, where the language has others. */
  readonly latin: boolean;
  readonly capital: boolean;
  /** Without the rows that only save time: room is short. */
  readonly compact: boolean;
}

/** What a phone number may be dialled with. */
export const phonePlan: KeyPlan = {
  columns: 5,
  rows: [
    { indent: 0, keys: [...typed('123'), action('backspace', 4)] },
    { indent: 0, keys: [...typed('456+'), action('hide')] },
    { indent: 0, keys: [...typed('789'), action('left'), action('right')] },
    { indent: 0, keys: [...typed('*0#'), action('enter', 4)] },
  ],
};

/** A PIN has digits only. */
const pinPlan: KeyPlan = {
  columns: 4,
  rows: [
    { indent: 0, keys: [...typed('123'), action('backspace')] },
    { indent: 0, keys: [...typed('456'), action('hide')] },
    { indent: 0, keys: typed('789') },
    { indent: 2, keys: [...typed('0'), action('enter', 4)] },
  ],
};

/** Which keys are shown for a field. */
export function planKeys(question: KeyQuestion): KeyPlan {
  const { kind, language, page } = question;
  if (kind === 'pin') return pinPlan;
  if (kind === 'tel') return phonePlan;
  const letters = findLetters(question);
  const width = 2 * Math.max(10, ...letterRows[letters].map((row) => row.length));
  const extra: KeyRow[] = [];
  if (kind === 'email' && !question.compact) extra.push(shared(domains[language], width));
  if (kind === 'id' && !question.compact) extra.push(extraRow(page, language, width));
  const rows =
    page === 'letters' ? planLetters(letters, question.capital, width) : planSigns(page, language, width);
  return { columns: width / 2, rows: [...extra, ...rows, planBottom(question, letters, width)] };
}

/** Whose letters are shown: addresses and ids have Latin ones in every language. */
export function findLetters({ kind, language, latin }: KeyQuestion): Language {
  const takesOthers = kind === 'text' || kind === 'name';
  return language === 'ar' && (latin || !takesOthers) ? 'en' : language;
}

/** Ids mix letters and digits, so the digits are always there; the pages of signs keep the same height. */
function extraRow(page: KeyPage, language: Language, width: number): KeyRow {
  if (page === 'letters') return centred(signs(digits, language), width);
  const other = page === 'symbols' ? signRows['more-symbols'][0] : signRows.symbols[0];
  return centred(signs(other, language), width);
}

function planLetters(language: Language, capital: boolean, width: number): KeyRow[] {
  const [first, second, third] = letterRows[language].map((row) =>
    Array.from(row, (text) => letter(text, language, capital)),
  );
  const hasCapitals = language !== 'ar';
  const last = [
    ...(hasCapitals ? [action('shift', 3)] : []),
    ...(third ?? []),
    action('backspace', hasCapitals ? 3 : 2),
  ];
  return [centred(first ?? [], width), centred(second ?? [], width), centred(last, width)];
}

function planSigns(page: 'symbols' | 'more-symbols', language: Language, width: number): KeyRow[] {
  const isFirst = page === 'symbols';
  const third = isFirst ? signRows.symbols[1] : signRows['more-symbols'][2];
  const last = [
    action(isFirst ? 'more-symbols' : 'symbols', 3),
    ...signs(isFirst || language !== 'ar' ? third : arabicSigns, language),
    action('backspace', 3),
  ];
  const above = isFirst
    ? [digits, signRows.symbols[0]]
    : [signRows['more-symbols'][0], signRows['more-symbols'][1]];
  return [...above.map((row) => centred(signs(row, language), width)), centred(last, width)];
}

/** What stands around the space bar; addresses have no spaces, so the sign they need most is wide. */
function planBottom(question: KeyQuestion, letters: Language, width: number): KeyRow {
  const { kind, language, page } = question;
  const start: Key[] = [action(page === 'letters' ? 'symbols' : 'letters', 3)];
  if (page === 'letters' && language === 'ar' && (kind === 'text' || kind === 'name'))
    start.push(action(letters === 'ar' ? 'latin' : 'arabic'));
  start.push(action('left'), action('right'));
  const middle = middleKeys(kind, page, letters);
  const keys = [
    ...start,
    ...Array.from(middle.text, (text) => sign(text, letters)),
    ...(['enter', 'hide'] satisfies KeyAction[]).map((does) => action(does, does === 'enter' ? 3 : 2)),
  ];
  return filled(keys, width, start.length + middle.stretched);
}

/** The keys between the arrows and Enter, and which of them is the wide one. */
function middleKeys(
  kind: FieldKind,
  page: KeyPage,
  letters: Language,
): { readonly text: string; readonly stretched: number } {
  if (kind === 'email' && page === 'letters') return { text: '@._-', stretched: 0 };
  if (kind === 'url' && page === 'letters') return { text: '/:.-', stretched: 2 };
  if (page !== 'letters' || kind === 'email' || kind === 'url') return { text: ' ', stretched: 0 };
  if (kind === 'id') return { text: '@ .', stretched: 1 };
  if (kind === 'name') return { text: "' -", stretched: 1 };
  return { text: letters === 'ar' ? '، .' : ', .', stretched: 1 };
}

/** Digits stand in the same order in every language. */
function typed(text: string): Key[] {
  return Array.from(text, (one) => ({ does: 'type', text: one, variants: [], span: 2 }));
}

/** A key that does something else than typing. */
function action(does: KeyAction, span = 2): Key {
  return { does, text: '', variants: [], span };
}

function letter(text: string, language: Language, capital: boolean): Key {
  const variants = findVariants(text, language);
  if (!capital) return { does: 'type', text, variants, span: 2 };
  return { does: 'type', text: capitalize(text), variants: variants.map(capitalize), span: 2 };
}

function sign(text: string, language: Language): Key {
  return { does: 'type', text, variants: findSignVariants(text, language), span: 2 };
}

function signs(text: string, language: Language): Key[] {
  return Array.from(text, (one) => sign(one, language));
}

/** A row in the middle of `width` half keys. */
function centred(keys: readonly Key[], width: number): KeyRow {
  return { indent: Math.floor((width - widthOf(keys)) / 2), keys };
}

/** A row that fills `width` half keys: the key at `stretched` takes what is left. */
function filled(keys: readonly Key[], width: number, stretched: number): KeyRow {
  const rest = width - widthOf(keys);
  return {
    indent: 0,
    keys: keys.map((key, index) => (index === stretched ? { ...key, span: key.span + rest } : key)),
  };
}

/** A row that shares `width` half keys out as evenly as whole half keys allow. */
function shared(texts: readonly string[], width: number): KeyRow {
  const base = Math.floor(width / texts.length);
  const more = width - base * texts.length;
  return {
    indent: 0,
    keys: texts.map((text, index) => ({
      does: 'type',
      text,
      variants: [],
      span: index < more ? base + 1 : base,
    })),
  };
}

function widthOf(keys: readonly Key[]): number {
  return keys.reduce((sum, { span }) => sum + span, 0);
}

import type { Language } from '../../../preload/contract/index.ts';
import type { Key, KeyAction, KeyRow } from '../../components/key.ts';
import { capitalize, findVariants } from './letters.ts';
import { findSignVariants } from './signs.ts';

/** A key that does something else than typing. */
export function action(does: KeyAction, span = 2): Key {
  return { does, text: '', variants: [], span };
}

export function letter(text: string, language: Language, capital: boolean): Key {
  const variants = findVariants(text, language);
  if (!capital) return { does: 'type', text, variants, span: 2 };
  return { does: 'type', text: capitalize(text), variants: variants.map(capitalize), span: 2 };
}

export function sign(text: string, language: Language): Key {
  return { does: 'type', text, variants: findSignVariants(text, language), span: 2 };
}

export function signs(text: string, language: Language): Key[] {
  return Array.from(text, (one) => sign(one, language));
}

/** A row in the middle of `width` half keys. */
export function centred(keys: readonly Key[], width: number): KeyRow {
  return { indent: Math.floor((width - widthOf(keys)) / 2), keys };
}

/** A row that fills `width` half keys: the key at `stretched` takes what is left. */
export function filled(keys: readonly Key[], width: number, stretched: number): KeyRow {
  const rest = width - widthOf(keys);
  return {
    indent: 0,
    keys: keys.map((key, index) => (index === stretched ? { ...key, span: key.span + rest } : key)),
  };
}

/** A row that shares `width` half keys out as evenly as whole half keys allow. */
export function shared(texts: readonly string[], width: number): KeyRow {
  const least = Math.floor(width / texts.length);
  const more = width - least * texts.length;
  return {
    indent: 0,
    keys: texts.map((text, index) => ({
      does: 'type',
      text,
      variants: [],
      span: index < more ? least + 1 : least,
    })),
  };
}

function widthOf(keys: readonly Key[]): number {
  return keys.reduce((sum, { span }) => sum + span, 0);
}

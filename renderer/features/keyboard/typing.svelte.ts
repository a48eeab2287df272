import type { Language } from '../../../preload/contract/index.ts';
import type { FieldKind, Key, Shift } from '../../components/key.ts';
import { findLetters, planKeys, type KeyPage, type KeyQuestion } from './layout.ts';
import { carryOut, findKind, findNext, finish, moveVisually, readState } from './served-field.ts';
import { deleteBackward, insertDomain, insertText } from './text-edit.ts';

/** Two presses of Shift within this time lock it. */
const doublePressMilliseconds = 400;

/** What the keyboard types into: which keys it shows, and what each of them does to the field. */
export class Typing {
  #field = $state.raw<HTMLInputElement | null>(null);
  #kind = $state<FieldKind>('text');
  #language = $state<Language>('en');
  #page = $state<KeyPage>('letters');
  #latin = $state(false);
  #compact = $state(false);
  #shift = $state<Shift>('off');
  #shiftPressedAt = -Infinity;
  readonly #hide: () => void;
  readonly #now: () => number;

  /** `hide`: the person wants the keyboard away. `now`: milliseconds since any fixed moment. */
  constructor(hide: () => void, now: () => number = () => performance.now()) {
    this.#hide = hide;
    this.#now = now;
  }

  get shift(): Shift {
    return this.#shift;
  }

  readonly #question: KeyQuestion = $derived({
    kind: this.#kind,
    language: this.#language,
    page: this.#page,
    latin: this.#latin,
    capital: this.#shift !== 'off',
    compact: this.#compact,
  });

  readonly plan = $derived(planKeys(this.#question));

  /** What the keys that are shown now are, all in all. */
  readonly keys: 'pad' | 'letters' | 'symbols' | 'moreSymbols' = $derived.by(() => {
    if (this.#kind === 'tel' || this.#kind === 'pin') return 'pad';
    return this.#page === 'more-symbols' ? 'moreSymbols' : this.#page;
  });

  /** Whether the letters are Arabic. */
  readonly arabic = $derived(findLetters(this.#question) === 'ar');

  /** What Enter does: it goes to the next field, or ends the form. */
  readonly enter: 'next' | 'done' = $derived.by(() => {
    const field = this.#field;
    if (field?.enterKeyHint === 'next' || field?.enterKeyHint === 'done') return field.enterKeyHint;
    return field !== null && findNext(field) !== null ? 'next' : 'done';
  });

  /** Types into this field from now on, in the language of the screens. */
  serve(field: HTMLInputElement, language: Language): void {
    if (field !== this.#field) {
      this.#page = 'letters';
      this.#compact = false;
    }
    this.#field = field;
    this.#kind = findKind(field);
    this.#language = language;
    this.#shift = 'off';
    this.#raiseCapital();
  }

  /** Does what a key says. True when it typed something, which a longer press may swap. */
  press(key: Key): boolean {
    const field = this.#field;
    if (field === null) return false;
    // Shift, a letter and Shift are two single presses, however fast they come.
    if (key.does !== 'shift') this.#shiftPressedAt = -Infinity;
    switch (key.does) {
      case 'type':
        return this.#type(field, key.text);
      case 'backspace':
        this.#delete(field);
        break;
      case 'left':
      case 'right':
        moveVisually(field, key.does);
        break;
      case 'shift':
        this.#pressShift();
        break;
      case 'enter':
        this.#goOn(field);
        break;
      case 'hide':
        this.#hide();
        break;
      case 'latin':
      case 'arabic':
        this.#latin = key.does === 'latin';
        break;
      case 'letters':
      case 'symbols':
      case 'more-symbols':
        this.#page = key.does;
    }
    return false;
  }

  /** Leaves out what only saves time: the field and its label do not fit beside all the keys. */
  makeRoom(): void {
    this.#compact = true;
  }

  /** Capitals until Shift is pressed again. */
  lockShift(): void {
    this.#shift = 'locked';
  }

  /** Puts another letter in the place of the one that was just typed. */
  swap(variant: string): void {
    const field = this.#field;
    if (field === null) return;
    this.#delete(field);
    this.#type(field, variant);
  }

  /** Gives the focus back to the field, from a key that had it. */
  returnFocus(): void {
    this.#field?.focus();
  }

  #type(field: HTMLInputElement, text: string): boolean {
    const state = readState(field);
    const isDomain = text.length > 1 && text.startsWith('@');
    const edit = (isDomain ? insertDomain : insertText)(state, text, field.maxLength);
    if (edit === null) return false;
    carryOut(field, edit);
    if (this.#shift === 'once') this.#shift = 'off';
    return true;
  }

  #delete(field: HTMLInputElement): void {
    const edit = deleteBackward(readState(field));
    if (edit === null) return;
    carryOut(field, edit);
    this.#raiseCapital();
  }

  #pressShift(): void {
    const time = this.#now();
    const isSecond = time - this.#shiftPressedAt < doublePressMilliseconds;
    this.#shiftPressedAt = isSecond ? -Infinity : time;
    if (isSecond) this.#shift = 'locked';
    else this.#shift = this.#shift === 'off' ? 'once' : 'off';
  }

  #goOn(field: HTMLInputElement): void {
    const next = findNext(field);
    if (next === null) finish(field);
    else next.focus();
  }

  /** Names begin with a capital; nothing else does by itself. */
  #raiseCapital(): void {
    const isAtStart = this.#field !== null && readState(this.#field).start === 0;
    if (this.#kind === 'name' && isAtStart && this.#shift === 'off') this.#shift = 'once';
  }
}

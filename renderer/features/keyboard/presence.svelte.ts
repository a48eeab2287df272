import type { Preferences } from '../../../preload/contract/index.ts';
import { isOwnKeyboard } from '../../components/own-keyboard.ts';
import { RealKeys } from './real-keys.ts';
import { asTextField } from './served-field.ts';

/**
 * When the app's own keyboard is there. It comes up for a field that gets the focus by touch, in self-service and
 * where it was chosen so for every field, and goes away when a person types on a real keyboard.
 */
export class KeyboardPresence {
  #field = $state.raw<HTMLInputElement | null>(null);
  /** How much of the window it takes, in CSS pixels. */
  height = $state(0);
  readonly #preferences: () => Preferences;
  readonly #realKeys = new RealKeys(
    () => this.#preferences().scanner.maximumGap,
    () => {
      this.#typed = true;
      this.#putAway();
    },
  );
  /** The last touch, not a mouse, led here. */
  #touched = false;
  /** A finger or a button of the mouse is down: nothing may move from under it. */
  #down = false;
  /** A person typed on a real keyboard since. */
  #typed = false;
  /** Put away from the field that has the focus, until that is touched or another gets it. */
  #away = false;

  constructor(preferences: () => Preferences) {
    this.#preferences = preferences;
  }

  /** Whether it may come up at all: then the system's keyboard has to stay away from every field. */
  readonly mayRise = $derived.by(() => this.#preferences().keyboard !== 'never');

  /** The field it is there for, or null while it is not there. */
  readonly field = $derived.by(() => (this.mayRise ? this.#field : null));

  pointerDown(event: PointerEvent): void {
    this.#down = true;
    if (isOwnKeyboard(event.target)) return;
    this.#touched = event.pointerType !== 'mouse';
    if (this.#touched || this.#isWantedEverywhere()) this.#typed = false;
    if (asTextField(event.target) !== null) this.#away = false;
  }

  pointerUp(): void {
    this.#down = false;
    this.considerSoon();
  }

  focusIn(event: FocusEvent): void {
    if (asTextField(event.target) !== null) this.#away = false;
    this.considerSoon();
  }

  keyDown(event: KeyboardEvent): void {
    if (!isOwnKeyboard(event.target)) this.#realKeys.note(event, event.timeStamp);
  }

  /** A person pressed the key that hides it. */
  hide(): void {
    if (isOwnKeyboard(document.activeElement)) this.#field?.focus();
    this.#putAway();
  }

  /**
   * Looks where the focus is now, once the click that may have moved it is over: a page that moves under a finger
   * makes it miss.
   */
  considerSoon(): void {
    if (!this.#down) setTimeout(() => this.#consider());
  }

  #consider(): void {
    if (this.#down) return;
    const { activeElement } = document;
    if (isOwnKeyboard(activeElement) && this.#field?.isConnected) return;
    const isWanted = !this.#away && !this.#typed && (this.#touched || this.#isWantedEverywhere());
    this.#field = isWanted ? asTextField(activeElement) : null;
  }

  #putAway(): void {
    this.#away = true;
    this.#field = null;
  }

  #isWantedEverywhere(): boolean {
    const { keyboard, mode } = this.#preferences();
    return keyboard === 'always' || mode === 'self-service';
  }
}

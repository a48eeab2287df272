/** What follows the touch or the key that was held back: all of it belongs to the same touch. */
const consequences = [
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'keyup',
  'keypress',
] as const;

/**
 * Receives every touch and key before the screens do, and holds back the whole of one that shall do nothing else. Other
 * listeners of the window, as the scanner's, still receive it.
 */
export class TouchGuard {
  readonly #onTouch: () => boolean;
  #holding = false;

  /** `onTouch` is called for each touch and key, and returns whether it is to be held back. */
  constructor(onTouch: () => boolean) {
    this.#onTouch = onTouch;
  }

  /** Starts listening; the returned function ends it. */
  listen(target: Window): () => void {
    const begin = (event: Event): void => {
      // A key that is held down repeats by itself, as when a book lies on it.
      if (event instanceof KeyboardEvent && event.repeat) {
        if (this.#holding) holdBack(event);
        return;
      }
      this.#holding = this.#onTouch();
      if (this.#holding) holdBack(event);
    };
    const follow = (event: Event): void => {
      if (this.#holding) holdBack(event);
    };
    const how = { capture: true, passive: false };
    for (const name of ['pointerdown', 'keydown']) target.addEventListener(name, begin, how);
    for (const name of consequences) target.addEventListener(name, follow, how);
    return () => {
      for (const name of ['pointerdown', 'keydown']) target.removeEventListener(name, begin, how);
      for (const name of consequences) target.removeEventListener(name, follow, how);
    };
  }
}

function holdBack(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

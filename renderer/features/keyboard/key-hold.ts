/** How long a key is held until it does something more, and how often it repeats from then on; milliseconds. */
export const holdMilliseconds = 400;
export const repeatMilliseconds = 80;

/** The one key that is held: a longer press acts once, or again and again until it ends. */
export class KeyHold {
  #wait: ReturnType<typeof setTimeout> | undefined;
  #repeat: ReturnType<typeof setInterval> | undefined;

  /** A key went down; the one before it no longer counts. */
  start(act: () => void, repeats: boolean): void {
    this.stop();
    this.#wait = setTimeout(() => {
      act();
      if (repeats) this.#repeat = setInterval(act, repeatMilliseconds);
    }, holdMilliseconds);
  }

  stop(): void {
    clearTimeout(this.#wait);
    clearInterval(this.#repeat);
  }
}

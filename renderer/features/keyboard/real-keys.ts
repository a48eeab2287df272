/**
 * Tells a person at a real keyboard from a scanner that types: a scanner's keys have another close before or behind
 * them, a person's stand alone. `onPerson` is called once the time in which a scan would have gone on is over.
 */
export class RealKeys {
  #lastAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #gap: () => number;
  readonly #onPerson: () => void;

  /** `gap`: the most milliseconds between two keys of a scan. */
  constructor(gap: () => number, onPerson: () => void) {
    this.#gap = gap;
    this.#onPerson = onPerson;
  }

  /** A key went down; `time` in milliseconds. Only characters count as typing, keypads have none. */
  note(
    event: Pick<KeyboardEvent, 'key' | 'isTrusted' | 'repeat' | 'ctrlKey' | 'metaKey'>,
    time: number,
  ): void {
    if (!event.isTrusted || event.repeat) return;
    const isAlone = time - this.#lastAt > this.#gap();
    this.#lastAt = time;
    clearTimeout(this.#timer);
    const isCharacter = Array.from(event.key).length === 1 && !event.ctrlKey && !event.metaKey;
    if (isAlone && isCharacter) this.#timer = setTimeout(this.#onPerson, this.#gap() + 1);
  }
}

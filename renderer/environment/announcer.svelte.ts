/** What a screen reader says aside from the focus: results that appear without a new screen. */
export class Announcer {
  #message = $state('');

  get message(): string {
    return this.#message;
  }

  /** Says a sentence; the same sentence twice in a row is said twice. */
  say(sentence: string): void {
    this.#message = this.#message === sentence ? `${sentence}\u00a0` : sentence;
  }
}

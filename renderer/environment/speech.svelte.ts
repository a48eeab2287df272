import type { SpeechHabit } from '../../preload/contract/index.ts';

/** The part of the browser's speech synthesis that is used; tests play it. */
export type Synthesis = Pick<
  SpeechSynthesis,
  'speak' | 'cancel' | 'getVoices' | 'addEventListener' | 'removeEventListener'
>;

interface SpeechParts {
  /** What the store chose for this terminal. */
  readonly habit: () => SpeechHabit;
  /** Whether headphones are in; null where nobody can tell. */
  readonly headphones: () => boolean | null;
  /** The language of the words, as a BCP 47 tag. */
  readonly locale: () => string;
  /** Null where this computer cannot speak at all. */
  readonly synthesis?: Synthesis | null;
}

/** Reads the screens aloud where somebody wants it, one text at a time: a new one ends the one before. */
export class Speech {
  #voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
  /** What the person at the screen chose for this visit; null where they said nothing. */
  #chosen = $state<boolean | null>(null);
  #last = '';
  readonly #parts: SpeechParts;
  readonly #synthesis: Synthesis | null;

  /** Switched on by the store, by headphones that went in, or by the person who stands there. */
  readonly wanted = $derived.by(() => {
    const habit = this.#parts.habit();
    return this.#chosen ?? (habit === 'on' || (habit === 'headphones' && this.#parts.headphones() === true));
  });
  /** The voice for the language of the screens; null where this computer has none. */
  readonly voice = $derived.by(() => findVoice(this.#voices, this.#parts.locale()));
  readonly on = $derived.by(() => this.wanted && this.voice !== null);

  constructor(parts: SpeechParts) {
    this.#parts = parts;
    this.#synthesis = parts.synthesis === undefined ? findSynthesis() : parts.synthesis;
    const read = (): void => {
      this.#voices = this.#synthesis?.getVoices() ?? [];
    };
    // Voices are often found only after the page has opened. This lives as long as the page.
    this.#synthesis?.addEventListener('voiceschanged', read);
    read();
  }

  /** Nobody else hears it: what is personal may be read out. */
  get private(): boolean {
    return this.#parts.headphones() === true;
  }

  /** Switches it on or off for this visit. */
  toggle(): void {
    this.#chosen = !this.wanted;
    if (!this.#chosen) this.stop();
  }

  /** Reads a text aloud in place of what is being read. Never hand it a secret. */
  speak(text: string): void {
    this.#last = text;
    this.name(text);
  }

  /** Names a control in passing: said once, while what is repeated stays. Never hand it a secret. */
  name(text: string): void {
    this.stop();
    const { voice } = this;
    if (!this.wanted || voice === null || text.trim() === '') return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    this.#synthesis?.speak(utterance);
  }

  /** Says the last text once more. */
  repeat(): void {
    this.speak(this.#last);
  }

  /** Silence: somebody touched the screen, or has heard enough. */
  stop(): void {
    this.#synthesis?.cancel();
  }

  /** The visit is over: the next person begins as the store chose, and nothing is repeated to them. */
  reset(): void {
    this.#chosen = null;
    this.#last = '';
    this.stop();
  }
}

function findSynthesis(): Synthesis | null {
  return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null;
}

/** A voice of the very locale, else of its language; only of this computer: one of the network would hear everything. */
function findVoice(voices: readonly SpeechSynthesisVoice[], locale: string): SpeechSynthesisVoice | null {
  const tag = locale.split('-u-', 1)[0]?.toLowerCase() ?? '';
  const language = tag.split('-', 1)[0] ?? '';
  const own = voices.filter((voice) => voice.localService);
  // Some systems write en_US.
  const named = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase();
  return (
    own.find((voice) => named(voice) === tag) ??
    own.find((voice) => named(voice).split('-', 1)[0] === language) ??
    null
  );
}

import type { Synthesis } from '../../../renderer/environment/speech.svelte.ts';

/** A voice as the system would list it. */
export function makeVoice(lang: string, localService = true): SpeechSynthesisVoice {
  return { default: false, lang, localService, name: lang, voiceURI: lang };
}

/** Stands in for the browser's own, which takes no made-up voices. */
export class FakeUtterance {
  readonly text: string;
  lang = '';
  voice: SpeechSynthesisVoice | null = null;

  constructor(text: string) {
    this.text = text;
  }
}

/** A computer that speaks: it notes what it says, and what it was told to end. */
export class FakeSynthesis implements Synthesis {
  readonly said: { readonly text: string; readonly lang: string }[] = [];
  ended = 0;
  voices: SpeechSynthesisVoice[];
  readonly #target = new EventTarget();

  constructor(...languages: readonly string[]) {
    this.voices = languages.map((language) => makeVoice(language));
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    this.said.push({ text: utterance.text, lang: utterance.lang });
  }

  cancel(): void {
    this.ended += 1;
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  /** Voices are found. */
  find(...languages: readonly string[]): void {
    this.voices = languages.map((language) => makeVoice(language));
    this.#target.dispatchEvent(new Event('voiceschanged'));
  }

  addEventListener(name: string, listener: EventListenerOrEventListenerObject): void {
    this.#target.addEventListener(name, listener);
  }

  removeEventListener(name: string, listener: EventListenerOrEventListenerObject): void {
    this.#target.removeEventListener(name, listener);
  }
}

import type { Language } from '../../preload/contract/index.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { en } from '../i18n/en.ts';
import { findDirection, findLocale, loadDictionary } from '../i18n/languages.ts';

/** The language that the screens speak now, with its sentences. */
export class Wording {
  #language = $state<Language>('en');
  #text = $state.raw<Dictionary>(en);
  #wanted: Language = 'en';

  get language(): Language {
    return this.#language;
  }

  get text(): Dictionary {
    return this.#text;
  }

  /** For dates and numbers: the language, with this computer's habits where they fit. */
  readonly locale = $derived.by(() => findLocale(this.#language, navigator.languages));

  /** Speaks a language from now on; one that cannot be loaded leaves the present one. */
  async choose(language: Language): Promise<void> {
    this.#wanted = language;
    const text = await loadDictionary(language).catch(() => null);
    if (text === null || this.#wanted !== language) return;
    this.#text = text;
    this.#language = language;
  }

  /** Tells the page, its style sheet and screen readers which language and direction they have. */
  apply(root: HTMLElement): void {
    root.lang = this.#language;
    root.dir = findDirection(this.#language);
  }
}

import {
  mergePreferences,
  type Failure,
  type Preferences as Chosen,
  type PreferencesChange,
  type Result,
} from '../../../preload/contract/index.ts';
import type { Application } from '../../app/application.svelte.ts';
import type { Preferences } from '../../environment/preferences.svelte.ts';

export type ChoiceTopic = keyof Chosen;

/** What is chosen in set-up: each choice is kept at once, one after the other, and shown from the first moment. */
export class Choices {
  readonly #preferences: Preferences;
  readonly #onsaved: (chosen: Chosen) => void;
  #wishes = $state.raw<PreferencesChange>({});
  #saved = $state.raw<PreferencesChange>({});
  #failed = $state.raw<{ readonly change: PreferencesChange; readonly failure: Failure } | null>(null);
  #last: Promise<unknown> = Promise.resolve();

  /** `onsaved` is told what is chosen after each choice that was kept. */
  constructor(preferences: Preferences, onsaved: (chosen: Chosen) => void) {
    this.#preferences = preferences;
    this.#onsaved = onsaved;
  }

  /** What is chosen, with what is on its way laid over it. */
  readonly shown = $derived.by(() => mergePreferences(this.#preferences.chosen, this.#wishes));

  /** Whether the last choice was about this, and was kept. */
  isSaved(topic: ChoiceTopic): boolean {
    return topic in this.#saved;
  }

  /** Why the last choice, if it was about this, was not kept. */
  findFailure(topic: ChoiceTopic): Failure | null {
    return this.#failed !== null && topic in this.#failed.change ? this.#failed.failure : null;
  }

  /** Nothing is said of earlier choices any more. */
  forgetOutcome(): void {
    this.#saved = {};
    this.#failed = null;
  }

  /** Keeps a choice; on a failure what was chosen before is shown again. */
  save(change: PreferencesChange): Promise<Result<Chosen>> {
    this.forgetOutcome();
    this.#wishes = { ...this.#wishes, ...change };
    const sent = this.#last.then(() => this.#send(change));
    this.#last = sent;
    return sent;
  }

  async #send(change: PreferencesChange): Promise<Result<Chosen>> {
    const result = await this.#preferences.save(change);
    this.#wishes = withoutWishes(this.#wishes, change);
    if (result.ok) {
      this.#saved = change;
      this.#onsaved(result.value);
    } else {
      this.#failed = { change, failure: result.failure };
    }
    return result;
  }
}

/** The wishes that are still on their way; a later one about the same stays. */
function withoutWishes(wishes: PreferencesChange, settled: PreferencesChange): PreferencesChange {
  const before = Object.entries(settled);
  return Object.fromEntries(
    Object.entries(wishes).filter(
      ([topic, wish]) => !before.some(([name, value]) => name === topic && value === wish),
    ),
  );
}

/** Shows at once what was chosen for this terminal. */
export function useChoices(app: Application, chosen: Chosen): void {
  app.appearance.theme = chosen.theme;
  app.appearance.largeText = chosen.largeText;
  void app.wording.choose(chosen.language);
}

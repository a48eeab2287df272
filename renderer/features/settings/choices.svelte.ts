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

/** The settings of this terminal while they are changed: each choice is shown at once and saved one after the other. */
export class Choices {
  readonly #preferences: Preferences;
  readonly #onsaved: (chosen: Chosen) => void;
  #pending = $state.raw<PreferencesChange>({});
  #saved = $state.raw<PreferencesChange>({});
  #failed = $state.raw<{ readonly change: PreferencesChange; readonly failure: Failure } | null>(null);
  #last: Promise<unknown> = Promise.resolve();

  /** `onsaved` is called with the settings after each choice that was saved. */
  constructor(preferences: Preferences, onsaved: (chosen: Chosen) => void) {
    this.#preferences = preferences;
    this.#onsaved = onsaved;
  }

  /** The saved settings, with the choices that are being saved laid over them. */
  readonly shown = $derived.by(() => mergePreferences(this.#preferences.chosen, this.#pending));

  /** Whether the last choice was about this, and was saved. */
  isSaved(topic: ChoiceTopic): boolean {
    return topic in this.#saved;
  }

  /** Why the last choice, if it was about this, was not saved. */
  findFailure(topic: ChoiceTopic): Failure | null {
    return this.#failed !== null && topic in this.#failed.change ? this.#failed.failure : null;
  }

  /** Drops the outcome of the last choice, so that no screen shows it any more. */
  forgetOutcome(): void {
    this.#saved = {};
    this.#failed = null;
  }

  /** Saves a choice; on a failure what was chosen before is shown again. */
  save(change: PreferencesChange): Promise<Result<Chosen>> {
    this.forgetOutcome();
    this.#pending = { ...this.#pending, ...change };
    const sent = this.#last.then(() => this.#send(change));
    this.#last = sent;
    return sent;
  }

  async #send(change: PreferencesChange): Promise<Result<Chosen>> {
    const result = await this.#preferences.save(change);
    this.#pending = withoutSaved(this.#pending, change);
    if (result.ok) {
      this.#saved = change;
      this.#onsaved(result.value);
    } else {
      this.#failed = { change, failure: result.failure };
    }
    return result;
  }
}

/** The choices whose answer is still awaited; a later one about the same stays. */
function withoutSaved(pending: PreferencesChange, sent: PreferencesChange): PreferencesChange {
  const before = Object.entries(sent);
  return Object.fromEntries(
    Object.entries(pending).filter(
      ([topic, choice]) => !before.some(([name, value]) => name === topic && value === choice),
    ),
  );
}

/** Applies the settings to the running app at once. */
export function useChoices(app: Application, chosen: Chosen): void {
  app.appearance.theme = chosen.theme;
  app.appearance.largeText = chosen.largeText;
  void app.wording.choose(chosen.language);
}

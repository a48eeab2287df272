import type { Preferences } from '../../../preload/contract/index.ts';
import type { Application } from '../../app/application.svelte.ts';

/** Shows at once what was chosen for this terminal. */
export function useChoices(app: Application, chosen: Preferences): void {
  app.appearance.theme = chosen.theme;
  app.appearance.largeText = chosen.largeText;
  void app.wording.choose(chosen.language);
}

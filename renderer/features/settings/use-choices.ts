import type { Preferences } from '../../../preload/contract/index.ts';
import type { Application } from '../../app/application.svelte.ts';

/** Shows at once what was chosen for this terminal. */
export function useChoices(kiosk: Application, chosen: Preferences): void {
  kiosk.appearance.theme = chosen.theme;
  kiosk.appearance.largeText = chosen.largeText;
  void kiosk.wording.choose(chosen.language);
}

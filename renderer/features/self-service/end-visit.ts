import type { Application } from '../../app/application.svelte.ts';

/** Everything beside the visit that still knows the person goes back to what the store chose. */
export function forgetPerson(kiosk: Application): void {
  const { chosen } = kiosk.preferences;
  kiosk.appearance.reset(chosen);
  void kiosk.wording.choose(chosen.language);
  kiosk.speech.reset();
  kiosk.printing.clear();
  kiosk.announcer.say('');
  // A text that is still marked could be copied.
  getSelection()?.removeAllRanges();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

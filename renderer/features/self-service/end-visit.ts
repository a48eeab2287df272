import type { Application } from '../../app/application.svelte.ts';

/** Everything beside the visit that still knows the person goes back to what the store chose. */
export function forgetPerson(app: Application): void {
  const { chosen } = app.preferences;
  app.appearance.reset(chosen);
  void app.wording.choose(chosen.language);
  app.speech.reset();
  app.printing.clear();
  app.announcer.say('');
  // A text that is still marked could be copied.
  getSelection()?.removeAllRanges();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

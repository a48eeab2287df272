import type { Screen } from '../state/screen.ts';
import type { Dictionary } from '../text/dictionary.ts';

/** The heading of a screen, which is also what the window is called. */
export function screenTitle(screen: Screen, text: Dictionary): string {
  switch (screen.name) {
    case 'home':
      return text.home.title;
    case 'create':
      return text.form.create.title;
    case 'create-unknown':
      return text.form.unknown.title;
    case 'edit':
      return text.form.edit.title;
    case 'account':
      if (screen.arrival === 'opened') return text.account.opened;
      return screen.arrival === 'saved' ? text.account.saved : text.account.title;
    case 'removed':
      return text.account.removed.title;
    case 'trouble':
      return text.failures[screen.setback.failure.code].title;
    case 'set-up':
      return text.setUp.title;
  }
}

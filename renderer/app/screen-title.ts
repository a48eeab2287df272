import { findChangeWords } from '../features/outbox/entry-words.ts';
import type { Screen } from './routes.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

/** The heading of a screen, which is also what the window is called. */
export function screenTitle(screen: Screen, text: Dictionary): string {
  switch (screen.name) {
    case 'home':
      return text.home.title;
    case 'create':
    case 'edit':
      return screen.form.corrects !== null && screen.form.refused === null
        ? text.form.correction.title[screen.name]
        : text.form[screen.name].title;
    case 'looks-like':
      return text.form.looksLike.title;
    case 'account':
      if (screen.arrival === 'opened') return text.account.opened;
      return screen.arrival === 'saved' ? text.account.saved : text.account.title;
    case 'removed':
      return text.account.removed.title;
    case 'trouble':
      return text.failures[screen.failureView.failure.code].title;
    case 'set-up':
      return text.setUp.title;
    case 'today':
      return text.today.title;
    case 'changes':
      return text.changes.title;
    case 'change':
      return findChangeWords(screen.change, text).title;
    case 'storage':
      return text.storage.title;
    case 'scanner':
      return text.scanner.setUp.title;
  }
}

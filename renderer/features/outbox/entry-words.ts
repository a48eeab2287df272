import type { OutboxEntry } from '../../../preload/contract/index.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { isClash, isGone, isRestored } from './entry-reason.ts';

/** Whom a change concerns: the name as typed or known, else e-mail, phone or id; '' when nothing is known any more. */
export function nameEntry(change: OutboxEntry): string {
  const { draft, base } = change;
  const known = [draft?.name, base?.name, draft?.email, base?.email, draft?.phone, base?.phone];
  const texts = known.map((text) => text?.trim() ?? '');
  return texts.find((text) => text !== '') ?? change.accountId ?? '';
}

/** The heading and the first sentence about one change, by its state. */
export function findEntryWords(
  change: OutboxEntry,
  text: Dictionary,
): { readonly title: string; readonly intro: string } {
  const words = text.changes.change;
  switch (change.state) {
    case 'pending':
    case 'sending':
    case 'failed':
      return words[change.state][change.operation];
    case 'unknown':
      return text.changes.unknownCreate;
    case 'conflict':
      if (isRestored(change)) return words.conflict.restored;
      if (change.operation === 'delete') return words.conflict['not-deleted'];
      if (isClash(change)) return words.conflict.clash;
      return isGone(change) ? words.conflict.gone : words.conflict.changed;
    case 'done':
      return words.finished;
    case 'dropped':
      return words.dropped;
  }
}

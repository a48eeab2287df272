import type { AccountDraft, OutboxEntry } from '../../../preload/contract/index.ts';
import { isSameEmail, isSamePhone } from '../../lib/phone-folding.ts';
import { readQuery } from '../../lib/search-query.ts';
import { rankOf } from '../../lib/search-rank.ts';
import { searchText } from '../../lib/search-text.ts';

/** Whether two drafts have the same e-mail address or phone number, as the directory's look-alikes have it. */
export function looksLike(one: AccountDraft, other: AccountDraft): boolean {
  return isSameEmail(one.email ?? '', other.email ?? '') || isSamePhone(one.phone ?? '', other.phone ?? '');
}

/** Makes the test whether a waiting create answers a search, by the same rules as an account of the directory. */
export function createMatcher(typed: string): (create: Pick<OutboxEntry, 'draft'>) => boolean {
  const query = readQuery(typed);
  return ({ draft }) => query !== null && draft !== null && rankOf(searchText(draft), query) !== null;
}

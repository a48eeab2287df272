import type { Account, AccountDraft, Comparison } from '../../../../preload/contract/index.ts';

const fields = ['name', 'email', 'phone'] as const;

/** `up-to-date`: the server has all that was wanted. `send`: every field, as it is to be. `overlap`: for a person. */
export type Merge =
  | { readonly kind: 'up-to-date' }
  | { readonly kind: 'send'; readonly draft: Required<AccountDraft> }
  | { readonly kind: 'overlap' };

/**
 * Puts what a person typed over what the server has, field by field: a field changed on one side only takes
 * that side's text. No text and null are equal; a field that the draft leaves out was not touched.
 *
 * `updatedAt` decides nothing here: where it is the base's, so are the fields, and a server whose
 * clock has whole seconds gives two edits the same one.
 */
export function mergeUpdate(base: Account, draft: AccountDraft, theirs: Account): Merge {
  const merged = { email: '', name: '', phone: '' };
  let isUpToDate = true;
  for (const field of fields) {
    const before = base[field] ?? '';
    const now = theirs[field] ?? '';
    const wanted = draft[field] ?? now;
    if (wanted === now || wanted === before) merged[field] = now;
    else if (now === before) merged[field] = wanted;
    else return { kind: 'overlap' };
    if (merged[field] !== now) isUpToDate = false;
  }
  return isUpToDate ? { kind: 'up-to-date' } : { kind: 'send', draft: merged };
}

/** Sets an account beside what was typed: of the fields with text, which agree and which do not. */
export function compareAccount(account: Account, draft: AccountDraft): Comparison {
  const typed = fields.filter((field) => (draft[field] ?? '').trim() !== '');
  const agrees = (field: (typeof fields)[number]): boolean =>
    essence(field, draft[field] ?? '') === essence(field, account[field] ?? '');
  return { account, same: typed.filter(agrees), different: typed.filter((field) => !agrees(field)) };
}

/** Servers tidy up what they are given: case in an e-mail address, grouping in a phone number. */
function essence(field: (typeof fields)[number], text: string): string {
  switch (field) {
    case 'name':
      return text.trim();
    case 'email':
      return text.trim().toLowerCase();
    case 'phone':
      return text.replace(/[^\d+]/g, '');
  }
}

import type { Account, AccountDraft } from '../../../../preload/contract/index.ts';

const fields = ['email', 'name', 'phone'] as const;

/** `settled`: the server has all that was wanted. `send`: every field, as it is to be. `overlap`: for a person. */
export type Merge =
  | { readonly kind: 'settled' }
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
  let settled = true;
  for (const field of fields) {
    const before = base[field] ?? '';
    const now = theirs[field] ?? '';
    const wanted = draft[field] ?? now;
    if (wanted === now || wanted === before) merged[field] = now;
    else if (now === before) merged[field] = wanted;
    else return { kind: 'overlap' };
    if (merged[field] !== now) settled = false;
  }
  return settled ? { kind: 'settled' } : { kind: 'send', draft: merged };
}

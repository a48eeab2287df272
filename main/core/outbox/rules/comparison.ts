import type { Account, AccountDraft, Comparison } from '../../../../preload/contract/index.ts';

const fields = ['name', 'email', 'phone'] as const;

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

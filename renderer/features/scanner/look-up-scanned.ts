import type { AccountId } from '../../../preload/contract/index.ts';
import type { Access } from '../../environment/access.svelte.ts';
import type { AccountActions } from '../accounts/account-actions.ts';
import type { Navigation } from '../../app/navigation.svelte.ts';
import { isBusy } from '../../app/routes.ts';
import type { ScanAnswer } from './scan-answer.ts';

interface Desks {
  readonly access: Access;
  readonly navigation: Navigation;
  readonly accounts: AccountActions;
}

/** What a scan does where no screen asks for an account: staff get its card, others nothing. */
export function lookUpScanned(
  { access, navigation, accounts }: Desks,
  id: AccountId,
): ScanAnswer | Promise<ScanAnswer | null> {
  if (access.state.level !== 'staff') return 'locked';
  if (isBusy(navigation.screen)) return 'busy';
  // A failure has a screen of its own, and what is typed a question: neither needs another answer.
  return accounts.bring(id).then((shown) => (shown ? 'found' : null));
}

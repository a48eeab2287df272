import type { Account, OutboxEntry, Submission } from '../../../preload/contract/index.ts';
import type { Route } from '../../app/routes.ts';

/** What is known around a submission. */
export interface About {
  /** The account as it was shown before the change. */
  readonly account?: Account | null;
  /** Where the way back leads; home otherwise. */
  readonly returnTo?: Route;
}

/** The screen that shows what became of a change. Look-alikes are for the form alone, so they lead back. */
export function findOutcome(submission: Submission, about: About = {}): Route {
  const returnTo: Route = about.returnTo ?? { name: 'home' };
  switch (submission.kind) {
    case 'open':
      return { name: 'change', change: submission.change, returnTo };
    case 'dropped':
    case 'looks-like':
      return returnTo;
    case 'done':
      return showDone(submission.change, submission.account, about.account ?? null) ?? returnTo;
  }
}

function showDone(change: OutboxEntry, account: Account | null, before: Account | null): Route | null {
  if (account !== null) {
    return {
      name: 'account',
      lookUp: { account, confirmedAt: change.movedAt, live: true, changes: [] },
      arrival: change.operation === 'create' ? 'opened' : 'saved',
    };
  }
  return before === null ? null : { name: 'removed', account: before };
}

import { succeed, type Account } from '../../../preload/contract/index.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AccountClient } from '../ports.ts';

/**
 * Knows when the server was asked for each copy that it answered. A look-up tells how it stood when it was asked, not
 * when a late reply came in; what was written in between must win. A change of our own counts from its reply: every
 * look-up asked before that may not show it.
 */
export function createRequestTimes(clock: Clock) {
  const askedAt = new WeakMap<Account, number>();
  return {
    /** The same client, whose look-ups are noted. */
    noting: (client: AccountClient): AccountClient => ({
      create: (draft) => client.create(draft),
      async get(id) {
        const moment = clock.now();
        const answer = await client.get(id);
        if (!answer.ok) return answer;
        // A copy that is nobody else's: it is known again by being itself.
        const account = { ...answer.value };
        askedAt.set(account, moment);
        return succeed(account);
      },
      update: (id, draft) => client.update(id, draft),
      remove: (id) => client.remove(id),
      test: () => client.test(),
      close: () => client.close(),
    }),
    /** The moment from which this copy counts. */
    confirmedAt: (account: Account): number => askedAt.get(account) ?? clock.now(),
  };
}

import { succeed, type Handlers } from '../../../preload/contract/index.ts';
import { failNotSent } from '../failures.ts';
import type { Page } from '../ports.ts';

export interface VisitServiceDependencies {
  readonly page: Pick<Page, 'restart'>;
  /** `lock` takes staff's rights away at once, and resolves when it is known whom the terminal is for now. */
  readonly access: { lock(): Promise<unknown> };
}

/** The end of a customer's visit. */
export function createVisitService({ page, access }: VisitServiceDependencies): Handlers['visit'] {
  return {
    async end() {
      // First the level, and whatever becomes of either: the next person must not stand where staff stood.
      await access.lock().catch(() => undefined);
      try {
        await page.restart();
      } catch {
        return failNotSent('internal');
      }
      return succeed(undefined);
    },
  };
}

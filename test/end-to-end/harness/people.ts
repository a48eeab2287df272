import type { Page } from '@playwright/test';
import type { AccountId } from '../../../preload/contract/index.ts';

/** Opens an account without the screens, and answers its id. */
export async function openByBridge(page: Page, name: string): Promise<AccountId> {
  const id = await page.evaluate(async (called) => {
    const result = await window.kiosk.account.create({ draft: { name: called }, evenIfSimilar: true });
    return result.ok && result.value.kind === 'done' ? result.value.account?.id : undefined;
  }, name);
  if (id === undefined) throw new Error('The account was not opened.');
  return id;
}

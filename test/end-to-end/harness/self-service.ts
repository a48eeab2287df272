import * as v from 'valibot';
import { StaffPinSchema, type PreferencesChange } from '../../../preload/contract/index.ts';
import { expect, type LaunchedKiosk } from './kiosk.ts';

const staffPin = v.parse(StaffPinSchema, '4821');

/** Hands the terminal over to customers: staff set a PIN, choose self-service, and the page begins anew. */
export async function handOver({ page }: LaunchedKiosk, more: PreferencesChange = {}): Promise<void> {
  await page.evaluate(
    async ({ pin, change }) => {
      await window.kiosk.access.setPin({ current: null, next: pin });
      await window.kiosk.preferences.save({ mode: 'self-service', ...change });
    },
    { pin: staffPin, change: more },
  );
  await endVisit(page);
}

/** Ends what is there as the screens do; resolves at the attract screen of the new page. */
async function endVisit(page: LaunchedKiosk['page']): Promise<void> {
  await page.evaluate(() => void window.kiosk.visit.end());
  await expect(page.getByRole('heading', { level: 1, name: 'Open your account' })).toBeVisible();
}

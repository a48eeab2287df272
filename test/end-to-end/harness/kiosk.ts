import { test as base } from '@playwright/test';
import { launchKiosk, type LaunchedKiosk } from '../../../build/stand-in/launch/launch-kiosk.ts';
// Brings the type of window.kiosk.
import type {} from '../../../renderer/environment/bridge.ts';

export { expect } from '@playwright/test';
export { launchKiosk, type LaunchedKiosk } from '../../../build/stand-in/launch/launch-kiosk.ts';
export { runBriefly } from '../../../build/stand-in/launch/run-briefly.ts';

interface KioskWorker {
  /** One app for all tests of a worker that do not end it. It has no keychain and a data folder of its own. */
  readonly sharedKiosk: LaunchedKiosk;
}

interface KioskTest {
  /** The shared app with its page loaded anew; its output is attached to a test that fails. */
  readonly kiosk: LaunchedKiosk;
}

/** Playwright's `test`, with the app under test. The first line of a run says which runtime it is. */
export const test = base.extend<KioskTest, KioskWorker>({
  sharedKiosk: [
    // Playwright reads the fixtures' names from this pattern, so an empty one is needed.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const kiosk = await launchKiosk();
      console.log(`[end-to-end] This run is on: ${kiosk.runtime}`);
      await use(kiosk);
      await kiosk.close();
    },
    { scope: 'worker' },
  ],
  kiosk: async ({ sharedKiosk }, use, testInfo) => {
    await sharedKiosk.page.goto(sharedKiosk.pageUrl);
    await sharedKiosk.page.getByRole('heading', { level: 1 }).waitFor();
    await use(sharedKiosk);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('output', { body: sharedKiosk.output(), contentType: 'text/plain' });
    }
  },
});

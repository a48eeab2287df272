import { goHome, heading, press, setUpServer } from '../../demo/screens.ts';
import { launchKiosk } from '../../stand-in/launch/launch-kiosk.ts';
import { timeOf } from '../figures.ts';
import { withPracticeServer } from '../practice-process.ts';

/** Three keys a second: a clerk who looks for them. */
const keyGap = 1000 / 3;
/** From one field or button to the next. */
const reach = 600;

/** Seconds from "Open an account" to the card on the screen, in the whole app with a practice server. */
export async function timeClerk(): Promise<number> {
  return withPracticeServer(async (server) => {
    const kiosk = await launchKiosk();
    try {
      const { page } = kiosk;
      await setUpServer(page, server);
      await goHome(page);
      const pause = () => page.waitForTimeout(reach);
      const type = async (label: string, text: string) => {
        await page.getByLabel(label, { exact: true }).click();
        await page.keyboard.type(text, { delay: keyGap });
        await pause();
      };
      const milliseconds = await timeOf(async () => {
        await page.getByRole('button', { name: /^Open an account/ }).click();
        await pause();
        await type('Name', 'Ada Example');
        await type('E-mail', 'ada@example.com');
        await type('Phone', '2025550147');
        await press(page, 'Open the account');
        await heading(page, 'Account opened');
      });
      return milliseconds / 1000;
    } finally {
      await kiosk.close();
    }
  });
}

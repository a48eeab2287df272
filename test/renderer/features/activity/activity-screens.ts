import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { busyDay, emptyDay, longDay } from '../../../fixtures/sample-days.ts';
import { defaultPreferences, succeed, type Activity } from '../../../../preload/contract/index.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, findMara, openKiosk, press } from '../../../support/renderer/open-kiosk.ts';

async function openDay(day: Activity, text: string): Promise<void> {
  const main = new FakeMain(officialStatus);
  main.today = () => succeed(day);
  const app = await openKiosk(main);
  app.openToday();
  await expect.element(page.getByText(text).first()).toBeVisible();
}

async function print(code?: 'printer-failed'): Promise<void> {
  const main = new FakeMain(officialStatus);
  main.preferences = { ...defaultPreferences, printer: { name: 'counter', paper: 'a6' } };
  if (code !== undefined) main.print = () => failure(code, { delivery: 'not-sent' });
  const app = await openKiosk(main);
  await app.begin();
  await findMara();
  await press(en.print.button);
  await expect.element(button(en.print.again)).toBeVisible();
}

/** The day, and the card that is printed. */
export const todayScreens: Readonly<Record<string, () => Promise<void>>> = {
  today: () => openDay(busyDay, en.today.hours.title),
  'today, with long numbers': () => openDay(longDay, '1,234,567'),
  'today, nothing yet': () => openDay(emptyDay, en.today.empty.title),
  'today, not counted': async () => {
    const main = new FakeMain({ ...officialStatus, keychain: 'absent' });
    main.today = () => failure('storage-unavailable', { delivery: 'not-sent' });
    const app = await openKiosk(main);
    app.openToday();
    await expect.element(page.getByText(en.today.failed.title)).toBeVisible();
  },
  'account, printed': () => print(),
  'account, not printed': () => print('printer-failed'),
};

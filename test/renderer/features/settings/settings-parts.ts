import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { succeed } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import type { SettingsSection } from '../../../../renderer/features/settings/settings.svelte.ts';
import { FakeMain, failure, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, openKiosk, press } from '../../../support/renderer/open-kiosk.ts';

/** Opens a part of set-up, with what main was told to know of this terminal. */
export async function openPart(
  section: SettingsSection,
  main = new FakeMain(officialStatus),
): Promise<Application> {
  const app = await openKiosk(main);
  await app.begin();
  await expect.poll(() => app.terminal.status).not.toBeNull();
  await press(en.home.setUp);
  await press(en.settings.sections.names[section]);
  await expect.element(button(en.settings.sections.names[section])).toHaveAttribute('aria-current', 'true');
  return app;
}

export const choice = (name: string | RegExp) => page.getByRole('radio', { name, exact: true });

/** Enters a PIN as a finger does. */
export async function enterPin(pin: string): Promise<void> {
  for (const digit of pin) await press(digit);
  await press(en.lock.pad.enter);
}

/** Every part of set-up, and the locked screen, for checks that hold for all screens. */
export const setUpScreens: Readonly<Record<string, () => Promise<void>>> = {
  'set-up, customers': async () => {
    await openPart('customers');
    await expect.element(choice('Never')).toBeVisible();
  },
  'set-up, use, PIN first': async () => {
    await openPart('use');
    await choice(/^Self-service/).click();
    await expect.element(button(en.settings.mode.setPin)).toBeVisible();
  },
  'set-up, use, self-service': async () => {
    const main = new FakeMain(officialStatus);
    main.preferences = { ...main.preferences, mode: 'self-service' };
    main.access = { ...main.access, hasPin: true };
    await openPart('use', main);
    await expect.element(button(en.settings.mode.handOver)).toBeVisible();
  },
  'set-up, screen, measuring, not saved': async () => {
    const main = new FakeMain(officialStatus);
    main.savePreferences = () => failure('storage-full', { delivery: 'not-sent' });
    await openPart('screen', main);
    await press(en.settings.screenSize.measure);
    await press(en.settings.screenSize.ruler.use);
    await expect.element(page.getByText(en.settings.notSaved, { exact: false })).toBeVisible();
  },
  'set-up, input': async () => {
    await openPart('input');
    await expect.element(button(en.settings.scanner.setUp)).toBeVisible();
  },
  'set-up, sound': async () => {
    await openPart('sound');
    await expect.element(button(en.settings.sounds.play)).toBeVisible();
  },
  'set-up, printer': async () => {
    const main = new FakeMain(officialStatus);
    main.preferences = { ...main.preferences, printer: { name: 'counter', paper: 'a6' } };
    await openPart('printer', main);
    await press(en.settings.printer.test);
    await expect.element(page.getByText(en.settings.printer.tested)).toBeVisible();
  },
  'set-up, no printer': async () => {
    const main = new FakeMain(officialStatus);
    main.printers = () => succeed([]);
    await openPart('printer', main);
    await expect.element(page.getByText(en.settings.printer.emptyTitle)).toBeVisible();
  },
  'set-up, PIN, entering': async () => {
    await openPart('pin');
    await press(en.settings.pin.set);
    await enterPin('314');
    await expect.element(page.getByText(en.lock.pad.tooShort)).toBeVisible();
  },
  locked: async () => {
    await openLocked();
    await expect.element(button(en.lock.touch)).toBeVisible();
  },
  'locked, wrong PIN': async () => {
    const main = new FakeMain(officialStatus);
    main.unlock = () => failure('wrong-pin', { delivery: 'not-sent', retryAfterSeconds: 90 });
    await openLocked(true, main);
    await enterPin('3141');
    await expect.element(page.getByRole('timer')).toBeVisible();
  },
};

/** Opens the app locked, with a PIN or without. */
export async function openLocked(hasPin = false, main = new FakeMain(officialStatus)): Promise<Application> {
  main.access = { ...main.access, level: 'locked', hasPin };
  const app = await openKiosk(main);
  await app.begin();
  await expect.element(page.getByRole('heading', { name: en.lock.title })).toBeVisible();
  return app;
}

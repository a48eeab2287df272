import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { defaultPreferences, type Preferences } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { FakeMain, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, heading, openKiosk, press, type } from '../../../support/renderer/open-kiosk.ts';

/** A terminal in customers' hands. */
export function customerMain(preferences: Partial<Preferences> = {}): FakeMain {
  const main = new FakeMain(officialStatus);
  main.preferences = { ...defaultPreferences, mode: 'self-service', keyboard: 'never', ...preferences };
  main.access = { level: 'customer', hasPin: true, waitSeconds: 0 };
  return main;
}

/** Opens it on the attract screen. */
export async function openVisit(main = customerMain()): Promise<Application> {
  const app = await openKiosk(main);
  await app.begin();
  await expect.element(button('Touch to begin')).toBeVisible();
  return app;
}

export async function expectTitle(title: string): Promise<void> {
  await expect.element(heading()).toHaveTextContent(title);
}

/** From the attract screen to the first question. */
export async function beginVisit(): Promise<void> {
  await press('Touch to begin');
  await expectTitle('Choose your language');
  await press('English');
  await expectTitle('What is your name?');
}

/** Answers the three questions. */
export async function answerAll(): Promise<void> {
  await type('Your name', 'Mara Lindqvist');
  await press('Next');
  await type('Your e-mail address', 'mara.lindqvist@example.com');
  await press('Next');
  await type('Your phone number', '202 555 0142');
  await press('Next');
  await expectTitle('Is everything right?');
}

/** Everything up to the press that opens the account. */
export async function handIn(main = customerMain()): Promise<Application> {
  const app = await openVisit(main);
  await beginVisit();
  await answerAll();
  await press('Open my account');
  return app;
}

/** Nothing that was typed, and no id, is anywhere in the page. */
export function expectNobody(): void {
  const values = [...document.querySelectorAll('input')].map(({ value }) => value);
  const everything = [document.documentElement.outerHTML, document.title, ...values].join('\n');
  expect(everything).not.toMatch(/Mara|Lindqvist|mara\.|example\.com|0142|o1p2/i);
}

/** What the customer reads somewhere on the screen. */
export const read = (text: string) => page.getByText(text, { exact: true });

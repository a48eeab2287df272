import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import type { FakeMain } from '../../../support/renderer/fake-main.ts';
import { field, openKiosk, press, type } from '../../../support/renderer/open-kiosk.ts';

/** Opens the app, fills in a new account and saves it. */
export async function fillAndSave(main: FakeMain): Promise<Application> {
  const app = await openKiosk(main);
  await page.getByRole('button', { name: /Open an account/ }).click();
  await type('Name', 'Mara Lindqvist');
  await type('E-mail', 'mara.lindqvist@example.com');
  await type('Phone', '202 555 0142');
  await press('Open the account');
  return app;
}

/** Everything that was typed is still in its field. */
export async function expectNothingLost(): Promise<void> {
  await expect.element(field('Name')).toHaveValue('Mara Lindqvist');
  await expect.element(field('E-mail')).toHaveValue('mara.lindqvist@example.com');
  await expect.element(field('Phone')).toHaveValue('202 555 0142');
}

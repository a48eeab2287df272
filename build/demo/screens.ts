import type { Page } from 'playwright-core';
import type { DemoServer } from './options.ts';

/** Longer than the app's own deadline, so that a slow server shows the app's screen and not ours. */
const patience = 40_000;

/** The person of the demo, made up: the number is one of those kept for fiction. */
export const person = {
  name: 'Ada Example',
  email: 'ada@example.com',
  phone: '(202) 555-0147',
  newName: 'Ada Example-Byron',
};

/** Waits for a screen; a failure notice or an offer to try again instead of it ends the wait at once. */
export async function heading(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('heading', { name, exact: true });
  // That nothing is kept without a keychain is said on every screen, and is no failure.
  const alert = page.getByRole('alert').filter({ hasNotText: 'Nothing is kept after closing' });
  const trouble = alert.or(page.getByRole('button', { name: 'Try again', exact: true }));
  await wanted.or(trouble).first().waitFor({ timeout: patience });
  if (!(await wanted.isVisible())) throw new Error(`The screen "${name}" did not come.`);
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** What the screen says at the moment, for a step that did not get where it should. */
export async function readHeadings(page: Page): Promise<string> {
  const told = page.getByRole('heading').or(page.getByRole('alert').locator('p.title'));
  return (await told.allTextContents()).map((text) => text.trim()).join(' / ');
}

/** Terminal set-up by hand: the server's address, then its key; from here on only main has the key. */
export async function setUpServer(page: Page, server: DemoServer): Promise<void> {
  await press(page, 'Terminal set-up');
  await page.getByRole('radio', { name: 'Own server' }).check();
  await page.getByLabel('Address of the server').fill(server.baseUrl);
  await press(page, 'Use this server');
  const field = page.getByLabel('New API key');
  await field.fill(server.apiKey);
  await press(page, 'Save the key');
  await page
    .getByText(/The key is (saved in the keychain|kept until the app closes)\./)
    .first()
    .waitFor();
}

export async function goHome(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: 'Back', exact: true });
  if (await back.isVisible()) await back.click();
  await heading(page, 'Customer accounts');
}

/** Opens the account and answers its id, as the card shows it. */
export async function createAccount(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Open an account/ }).click();
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Phone').fill(person.phone);
  await press(page, 'Open the account');
  await heading(page, 'Account opened');
  const code = await page.getByRole('img', { name: /^QR code of the account id/ }).getAttribute('aria-label');
  return code?.split(' ').at(-1) ?? '';
}

export async function findAccount(page: Page, id: string): Promise<void> {
  await press(page, 'Done');
  await page.getByLabel('Name, phone, e-mail or id').fill(id);
  await press(page, 'Find');
  await heading(page, 'Account');
}

export async function changeAccount(page: Page): Promise<void> {
  await press(page, 'Change');
  await page.getByLabel('Name').fill(person.newName);
  await press(page, 'Save the changes');
  await heading(page, 'Changes saved');
}

export async function deleteAccount(page: Page): Promise<void> {
  await press(page, 'Delete');
  await page.getByRole('dialog').waitFor();
  await press(page, 'Delete for good');
  await heading(page, 'The account is deleted');
}

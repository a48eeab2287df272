import type { Page } from 'playwright-core';
import { heading, press } from './screens.ts';

/** A made-up person. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** The three who come while the server is away; their numbers are of those kept for fiction. */
export const visitors: readonly Person[] = [
  { name: 'Grace Example', email: 'grace@example.com', phone: '(202) 555-0151' },
  { name: 'Alan Example', email: 'alan@example.com', phone: '(202) 555-0152' },
  { name: 'Edsger Example', email: 'edsger@example.com', phone: '(202) 555-0153' },
];

/** Opens an account that cannot be sent now; the screen then says that it waits. */
export async function openForLater(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: /^Open an account/ }).click();
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Phone').fill(person.phone);
  await press(page, 'Open the account');
  await heading(page, 'Waiting to be sent');
}

/** Finds somebody by a part of the name among the accounts that the terminal knows, without the server. */
export async function findByName(page: Page, part: string, name: string): Promise<void> {
  await page.getByLabel('Name, phone, e-mail or id').fill(part);
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await heading(page, 'Account');
}

/** Changes the name on the card that is shown; the change cannot be sent now. */
export async function renameForLater(page: Page, name: string): Promise<void> {
  await press(page, 'Change');
  await page.getByLabel('Name').fill(name);
  await press(page, 'Save the changes');
  await heading(page, 'Waiting to be sent');
}

/** From wherever the terminal is, back to its first screen. */
export async function leaveToHome(page: Page): Promise<void> {
  const home = page.getByRole('heading', { name: 'Customer accounts', exact: true });
  const out = page.getByRole('button', { name: /^(Back|Done)$/ }).first();
  for (let step = 0; step < 4; step += 1) {
    await home.or(out).first().waitFor();
    if (await home.isVisible()) return;
    await out.click();
  }
  await home.waitFor();
}

/** Does not wait for the back-off; where the change has gone out by itself in the meantime, there is nothing to press. */
export async function tryNow(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'Try now', exact: true })
    .click({ timeout: 5_000 })
    .catch(() => undefined);
}

/** The list of what is not finished. */
export async function openChanges(page: Page): Promise<void> {
  await page.getByRole('button', { name: /waiting to be sent/ }).click();
  await heading(page, 'Unfinished changes');
}

/** Waits until the first screen says this of the open changes. */
export async function seeOnHome(page: Page, words: RegExp, patienceMilliseconds: number): Promise<void> {
  await page.getByRole('button', { name: words }).first().waitFor({ timeout: patienceMilliseconds });
}

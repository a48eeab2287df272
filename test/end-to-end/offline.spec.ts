import { isAsWished } from '../../build/demo/offline.ts';
import { playOffline } from '../../build/demo/offline-scene.ts';
import { leaveToHome, openForLater, seeOnHome, tryNow, visitors } from '../../build/demo/offline-screens.ts';
import { createAccount, heading, press, setUpServer, goHome } from '../../build/demo/screens.ts';
import { failures } from '../../renderer/i18n/en/failures.ts';
import { form } from '../../renderer/i18n/en/form.ts';
import { atCounter, atReadyCounter } from './harness/counter.ts';
import { expect, test } from './harness/kiosk.ts';

const [grace, alan] = visitors;
if (grace === undefined || alan === undefined) throw new Error('The scene has no visitors.');

test('three accounts opened and one changed without a server survive kill -9 and arrive once, in order', async () => {
  test.setTimeout(180_000);
  await atCounter('unlocked', async ({ server, start }) => {
    const outcome = await playOffline({ start, server, look: () => Promise.resolve() });
    expect(outcome.arrived.map((line) => line.split(' ', 1)[0])).toEqual(['POST', 'POST', 'POST', 'PUT']);
    expect(outcome.names).toEqual(['Ada Example-Byron', ...visitors.map(({ name }) => name)]);
    expect(isAsWished(outcome)).toBe(true);
  });
});

test('closing with open changes asks; staying keeps the window, closing keeps the changes', async () => {
  await atReadyCounter(async ({ server, start }, kiosk) => {
    await server.faults.set({ name: 'refuse' });
    await openForLater(kiosk.page, grace);
    await kiosk.closeWindow();
    const question = kiosk.page.getByRole('dialog', { name: 'One change is not finished yet' });
    await question.getByRole('button', { name: 'Stay' }).click();
    await expect(question).toBeHidden();
    await kiosk.closeWindow();
    // The click ends the page that it is made on, so nobody may be left to say that it was done.
    const closing = question.getByRole('button', { name: 'Close', exact: true }).click();
    const [ended] = await Promise.all([kiosk.ended, closing.catch(() => undefined)]);
    expect(ended).toBe(0);

    const second = await start();
    await seeOnHome(second.page, /1 waiting to be sent/, 10_000);
  });
});

test('without a keychain a change that cannot be sent is refused, and what was typed stays', async () => {
  await atCounter('none', async ({ server, start }) => {
    const { page } = await start();
    await setUpServer(page, server);
    await goHome(page);
    await server.faults.set({ name: 'refuse' });
    await page.getByRole('button', { name: /^Open an account/ }).click();
    await page.getByLabel('Name').fill(grace.name);
    await press(page, 'Open the account');
    await expect(page.getByText(failures['not-kept'].title).first()).toBeVisible();
    await expect(page.getByLabel('Name')).toHaveValue(grace.name);
    await server.faults.clear();
    await press(page, 'Open the account');
    await expect(page.getByRole('heading', { name: 'Account opened' })).toBeVisible();
    expect(server.accounts.list()).toHaveLength(1);
  });
});

test('the same e-mail address twice asks before a second account is opened', async () => {
  await atReadyCounter(async ({ server }, { page }) => {
    await createAccount(page);
    await press(page, 'Done');
    await page.getByRole('button', { name: /^Open an account/ }).click();
    await page.getByLabel('Name').fill('Somebody Else');
    await page.getByLabel('E-mail').fill('ADA@example.com');
    await press(page, 'Open the account');
    await heading(page, 'Is it one of these?');
    expect(server.accounts.list()).toHaveLength(1);
    await press(page, 'Back to the form');
    await expect(page.getByLabel('Name')).toHaveValue('Somebody Else');
    await press(page, 'Open the account');
    await press(page, form.looksLike.somebodyElse);
    await heading(page, 'Account opened');
    expect(server.accounts.list()).toHaveLength(2);
  });
});

test('an account typed in without a server is corrected before it goes out, and opened once', async () => {
  await atReadyCounter(async ({ server }, { page }) => {
    await server.faults.set({ name: 'refuse' });
    await openForLater(page, alan);
    await press(page, 'Correct what was typed');
    await page.getByLabel('Name').fill('Alan Example-Mathison');
    await press(page, 'Save the correction');
    await heading(page, 'Waiting to be sent');
    await server.faults.clear();
    await tryNow(page);
    await page.getByRole('img', { name: /^QR code of the account id/ }).waitFor();
    expect(server.accounts.list().map(({ name }) => name)).toEqual(['Alan Example-Mathison']);
    await leaveToHome(page);
    await seeOnHome(page, /Everything is sent/, 10_000);
  });
});

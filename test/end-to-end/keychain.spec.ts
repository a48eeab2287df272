import { createAccount, goHome, setUpServer } from '../../build/demo/screens.ts';
import { failures } from '../../renderer/i18n/en/failures.ts';
import { atCounter } from './harness/counter.ts';
import { expect, test } from './harness/kiosk.ts';

test('a key and a server once set up are there after kill -9 and a new start', async () => {
  await atCounter('unlocked', async ({ server, start }) => {
    const first = await start();
    await setUpServer(first.page, server);
    await first.kill9();
    const second = await start();
    await expect(second.page.getByText(`In the keychain, ends in ${server.apiKey.slice(-4)}`)).toBeVisible();
    await createAccount(second.page);
  });
});

test('a locked keychain says so, keeps the key, and goes on by itself when it is unlocked', async () => {
  await atCounter('unlocked', async ({ server, session, start }) => {
    const first = await start();
    await setUpServer(first.page, server);
    await first.close();
    await session.lock();

    const { page } = await start();
    await page.getByLabel('Name, phone, e-mail or id').fill('o1p2q3r4s5t6u7v8w9x0y1z2');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await expect(page.getByRole('heading', { name: failures['keychain-locked'].title })).toBeVisible();
    expect(server.requests.count()).toBe(0);

    await session.unlock();
    // A look-up changes nothing, so it goes out by itself as soon as the key can be read.
    await expect(page.getByRole('heading', { name: failures['not-found'].title })).toBeVisible({
      timeout: 20_000,
    });
    expect(server.requests.count()).toBe(1);
  });
});

test('without any keychain the app runs, and a key is kept for this run only', async () => {
  await atCounter('none', async ({ server, start }) => {
    const first = await start();
    await setUpServer(first.page, server);
    await expect(first.page.getByText('The key is kept until the app closes.').first()).toBeVisible();
    await goHome(first.page);
    await createAccount(first.page);
    await first.close();
    const second = await start();
    await expect(second.page.getByText('Not set', { exact: true })).toBeVisible();
  });
});

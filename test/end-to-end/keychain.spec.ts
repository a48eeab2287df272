import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, goHome, setUpServer } from '../../build/demo/screens.ts';
import { startPracticeServer } from '../../main/practice/server.ts';
import { failures } from '../../renderer/text/en/failures.ts';
import { openPrivateSession, type KeyringKind, type PrivateSession } from '../secrets/private-session.ts';
import { expect, launchKiosk, test, type LaunchedKiosk } from './harness/kiosk.ts';

interface Counter {
  readonly session: PrivateSession;
  /** Starts the app on the same keyring and the same data, as a terminal that is switched on again. */
  readonly start: () => Promise<LaunchedKiosk>;
}

/** A terminal with a real gnome-keyring on a private bus. */
async function atCounter(kind: KeyringKind, work: (counter: Counter) => Promise<void>): Promise<void> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'kiosk-counter-'));
  const session = await openPrivateSession(kind);
  const DBUS_SESSION_BUS_ADDRESS = session.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  const started: LaunchedKiosk[] = [];
  try {
    const start = async () => {
      const kiosk = await launchKiosk({
        dataDirectory,
        keyring: 'session',
        env: { DBUS_SESSION_BUS_ADDRESS },
      });
      started.push(kiosk);
      return kiosk;
    };
    await work({ session, start });
  } finally {
    for (const kiosk of started) await kiosk.close();
    await session.close();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

test('a key and a server once set up are there after kill -9 and a new start', async () => {
  const server = await startPracticeServer();
  await atCounter('unlocked', async ({ start }) => {
    const first = await start();
    await setUpServer(first.page, server);
    await first.kill9();
    const second = await start();
    await expect(second.page.getByText(`In the keychain, ends in ${server.apiKey.slice(-4)}`)).toBeVisible();
    await createAccount(second.page);
  });
  await server.close();
});

test('a locked keychain says so, keeps the key, and goes on by itself when it is unlocked', async () => {
  const server = await startPracticeServer();
  await atCounter('unlocked', async ({ session, start }) => {
    const first = await start();
    await setUpServer(first.page, server);
    await first.close();
    await session.lock();

    const { page } = await start();
    await page.getByLabel('Account id').fill('o1p2q3r4s5t6u7v8w9x0y1z2');
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
  await server.close();
});

test('without any keychain the app runs, and a key is kept for this run only', async () => {
  const server = await startPracticeServer();
  await atCounter('none', async ({ start }) => {
    const first = await start();
    await setUpServer(first.page, server);
    await expect(first.page.getByText('The key is kept until the app closes.').first()).toBeVisible();
    await goHome(first.page);
    await createAccount(first.page);
    await first.close();
    const second = await start();
    await expect(second.page.getByText('Not set', { exact: true })).toBeVisible();
  });
  await server.close();
});

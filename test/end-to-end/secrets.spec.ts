import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { createAccount, findAccount, goHome, person, setUpServer } from '../../build/demo/screens.ts';
import { startPracticeServer } from '../../main/practice/server.ts';
import { ApiKeySchema } from '../../preload/contract/index.ts';
import { openPrivateSession } from '../../build/keyring/private-session.ts';
import { expect, launchKiosk, test } from './harness/kiosk.ts';
import { countFiles, findIn, findInFiles, takeHeapSnapshot } from './harness/scan.ts';

/** A key that is nobody's, with characters that every encoding writes in its own way. */
const canary = v.parse(ApiKeySchema, `canary+${randomBytes(12).toString('hex')}/~=end`);

test('the API key is nowhere but in the keychain and in main: files, log, traffic, page', async () => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-canary-'));
  const dataDirectory = join(folder, 'data');
  const temporary = join(folder, 'temporary');
  // Chromium runs as an unprivileged user where the tests run as root, so it must be able to come here.
  await chmod(folder, 0o755);
  await mkdir(temporary);
  await chmod(temporary, 0o777);
  const session = await openPrivateSession('unlocked');
  const server = await startPracticeServer({ apiKey: canary });
  const kiosk = await launchKiosk({
    dataDirectory,
    keyring: 'session',
    env: {
      DBUS_SESSION_BUS_ADDRESS: session.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '',
      TMPDIR: temporary,
    },
  });
  const { page } = kiosk;
  try {
    // Pasting is how a key arrives; a key that is refused and one that fails go the same way.
    await setUpServer(page, { baseUrl: server.baseUrl, apiKey: canary });
    await expect(page.getByText('The key is saved in the keychain.')).toBeVisible();
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await expect(page.getByText('The connection works.')).toBeVisible();
    await goHome(page);
    const id = await createAccount(page);
    await findAccount(page, id);
    for (const fault of ['unauthorised', 'reset-after-request', 'redirect', 'html-page'] as const) {
      await server.faults.set({ name: fault });
      await goHome(page);
      // One that this terminal has not seen, so that no copy of it stands in for the server.
      await page.getByLabel('Name, phone, e-mail or id').fill('o1p2q3r4s5t6u7v8w9x0y1z2');
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      await page
        .getByRole('button', { name: 'Try again' })
        .or(page.getByRole('button', { name: 'Open terminal set-up' }))
        .first()
        .waitFor();
    }
    await server.faults.clear();
    await goHome(page);

    expect(server.requests.latest.some(({ keyAccepted }) => keyAccepted)).toBe(true);
    expect(findIn(canary, kiosk.output())).toEqual([]);
    expect(await findInFiles(canary, folder)).toEqual([]);
    expect(findIn(person.email, kiosk.output())).toEqual([]);
    expect(await findInFiles(person.email, dataDirectory)).toEqual([]);
    expect(findIn(canary, await takeHeapSnapshot(page))).toEqual([]);

    const traffic = kiosk.traffic();
    if (traffic !== null) {
      const withKey = traffic.filter(({ text }) => findIn(canary, text).length > 0);
      // The one message that carries it is the one that stores it; this also shows that the scan sees traffic.
      expect(withKey.map(({ direction, channel }) => `${direction} ${channel}`)).toEqual([
        'to-main terminal:storeKey',
      ]);
      expect(traffic.filter(({ direction }) => direction === 'to-page').length).toBeGreaterThan(8);
    }

    // Controls: a planted key is found in each place that was just found clean.
    expect(await countFiles(dataDirectory)).toBeGreaterThan(0);
    await writeFile(join(dataDirectory, 'planted.json'), Buffer.from(canary, 'utf16le'));
    await writeFile(join(temporary, 'planted'), Buffer.from(canary).toString('base64'));
    expect(await findInFiles(canary, folder)).toHaveLength(2);
    await page.evaluate(
      (text) => Reflect.set(window, 'planted', text.split('|').join('')),
      canary.replace('+', '|+|'),
    );
    expect(findIn(canary, await takeHeapSnapshot(page))).not.toEqual([]);
    expect(findIn(canary, `${kiosk.output()}${encodeURIComponent(canary)}`)).not.toEqual([]);
  } finally {
    await kiosk.close();
    await server.close();
    await session.close();
    await rm(folder, { recursive: true, force: true });
  }
});

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  findByName,
  leaveToHome,
  openChanges,
  openForLater,
  renameForLater,
  seeOnHome,
  tryNow,
  visitors,
} from '../../build/demo/offline-screens.ts';
import { createAccount, heading, person, press } from '../../build/demo/screens.ts';
import { atReadyCounter } from './harness/counter.ts';
import { expect, test } from './harness/kiosk.ts';

const [grace] = visitors;
if (grace === undefined) throw new Error('The scene has no visitors.');

test('a create whose reply got lost waits for a person through kill -9, and is found by its id', async () => {
  await atReadyCounter(async ({ server, start }, kiosk) => {
    await server.faults.set({ name: 'reset-after-request', method: 'POST', afterWork: true });
    await kiosk.page.getByRole('button', { name: /^Open an account/ }).click();
    await kiosk.page.getByLabel('Name').fill(grace.name);
    await press(kiosk.page, 'Open the account');
    await heading(kiosk.page, 'Was the account opened or not?');
    await kiosk.kill9();
    await server.faults.clear();

    const { page } = await start();
    await page.getByRole('button', { name: /1 for you to decide/ }).click();
    await page.getByRole('button', { name: new RegExp(grace.name) }).click();
    await heading(page, 'Was the account opened or not?');
    await page.getByLabel('Account id').fill(server.accounts.list()[0]?.id ?? '');
    await press(page, 'Compare');
    await press(page, 'Yes, this is it');
    await page.getByRole('img', { name: /^QR code of the account id/ }).waitFor();
    expect(server.accounts.list()).toHaveLength(1);
    expect(server.requests.latest.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

test('the same account changed here and elsewhere is put side by side, and the choice is what arrives', async () => {
  await atReadyCounter(async ({ server }, { page }) => {
    const id = await createAccount(page);
    await press(page, 'Done');
    await server.faults.set({ name: 'refuse' });
    await findByName(page, 'ada', person.name);
    await renameForLater(page, person.newName);
    server.accounts.replace(id, { name: 'Ada Elsewhere', email: person.email, phone: '+12025550147' });
    await server.faults.clear();
    await tryNow(page);
    await heading(page, 'Two versions of one account');
    await expect(page.getByText('Ada Elsewhere').first()).toBeVisible();
    await page.getByRole('radio', { name: new RegExp(person.newName) }).check();
    await press(page, 'Save this');
    await page.getByRole('img', { name: /^QR code of the account id/ }).waitFor();
    expect(server.accounts.get(id)).toMatchObject({ name: person.newName, email: person.email });
  });
});

test('nothing of a person is readable in the files of the terminal, and its audit log is whole', async () => {
  await atReadyCounter(async ({ server, dataDirectory, runBriefly }, kiosk) => {
    await createAccount(kiosk.page);
    await press(kiosk.page, 'Done');
    await server.faults.set({ name: 'refuse' });
    await openForLater(kiosk.page, grace);
    await leaveToHome(kiosk.page);
    await openChanges(kiosk.page);
    await kiosk.kill9();

    const files = await readdir(join(dataDirectory, 'data'), { recursive: true, withFileTypes: true });
    const read = files.filter((entry) => entry.isFile());
    expect(read.map(({ name }) => name)).toEqual(expect.arrayContaining(['outbox.db', 'directory.db']));
    for (const { parentPath, name } of read) {
      const text = (await readFile(join(parentPath, name))).toString('latin1').toLowerCase();
      for (const known of ['grace', 'ada@', '2025550147', 'sqlite format']) {
        expect(text.includes(known), `${known} in ${name}`).toBe(false);
      }
    }

    const verified = await runBriefly(['--audit=verify']);
    expect(verified.output).toMatch(/\{"verdict":"whole","entries":\d+\}/);
    expect(verified.code).toBe(0);
    const exported = await runBriefly(['--audit=export']);
    const events = exported.output
      .split('\n')
      .filter((line) => line.startsWith('{"seq"') || line.includes('"event"'));
    expect(events.join('\n')).toMatch(/"event":"saved"[\s\S]*"event":"done"/);
    expect(exported.output).not.toMatch(/Grace|example\.com|2025550/i);
  });
});

test('a change that the server refuses stays in the form with the server’s words, and is corrected there', async () => {
  await atReadyCounter(async ({ server }, { page }) => {
    await server.faults.set({ name: 'conflict', method: 'POST', times: 1 });
    await page.getByRole('button', { name: /^Open an account/ }).click();
    await page.getByLabel('Name').fill(grace.name);
    await press(page, 'Open the account');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('Name')).toHaveValue(grace.name);
    await page.getByLabel('Name').fill('Grace Example-Hopper');
    await page
      .getByRole('button', { name: /^(Open the account|Save it again|Save the correction)$/ })
      .click();
    await heading(page, 'Account opened');
    expect(server.accounts.list().map(({ name }) => name)).toEqual(['Grace Example-Hopper']);
    await press(page, 'Done');
    await seeOnHome(page, /Everything is sent/, 10_000);
  });
});

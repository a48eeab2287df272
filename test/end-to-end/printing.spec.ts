import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, heading } from '../../build/demo/screens.ts';
import { chosenRuntime } from '../../build/stand-in/launch/launch-kiosk.ts';
import { expect, launchKiosk, test, type LaunchedKiosk } from './harness/kiosk.ts';

// What comes out of a real printer, nobody can read here; the stand-in's writes PDF files.
test.skip(chosenRuntime() === 'Electron', 'the stand-in host alone has a printer that can be looked into');

let folder: string;
let kiosk: LaunchedKiosk;
let id: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-printer-'));
  kiosk = await launchKiosk({ env: { KIOSK_STAND_IN_PRINTER: folder } });
  id = await createAccount(kiosk.page);
});

test.afterAll(async () => {
  await kiosk.close();
  await rm(folder, { recursive: true, force: true });
});

/** Loads the page anew, with the preferences as they are now, and looks the account up. */
async function showAccount(): Promise<void> {
  const { page } = kiosk;
  await page.goto(kiosk.pageUrl);
  await page.getByLabel('Name, phone, e-mail or id').fill(id);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await heading(page, 'Account');
}

/** How many pages the newest PDF has, and the size of the first one in millimetres. */
async function readNewest(): Promise<{ files: number; pages: number; size: number[] }> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
  const text = await readFile(join(folder, `${names.length}.pdf`), 'latin1');
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(text) ?? [];
  const size = box.slice(1).map((points) => Math.round((Number(points) / 72) * 25.4));
  return { files: names.length, pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0, size };
}

test('an account’s card is printed without a dialog, as one page of the size of the paper', async () => {
  const { page } = kiosk;
  let files = 0;
  for (const [paper, width, height] of [
    ['receipt-58', 58, 110],
    ['receipt-80', 80, 130],
    ['a6', 105, 148],
  ] as const) {
    await page.evaluate((printer) => window.kiosk.preferences.save({ printer }), { name: 'stand-in', paper });
    await showAccount();
    await page.getByRole('button', { name: 'Print the card' }).click();
    await expect(page.getByText('The card is printed.')).toBeVisible();
    files += 1;
    expect(await readNewest()).toEqual({ files, pages: 1, size: [width, height] });
  }
  expect(kiosk.complaints()).toEqual([]);
});

test('a printer that is gone is told, and nothing is printed', async () => {
  const { page } = kiosk;
  const before = (await readdir(folder)).length;
  await page.evaluate(() =>
    window.kiosk.preferences.save({ printer: { name: 'taken away', paper: 'receipt-80' } }),
  );
  await showAccount();
  await page.getByRole('button', { name: 'Print the card' }).click();
  await expect(page.getByText('There is no printer', { exact: false }).first()).toBeVisible();
  expect(await readdir(folder)).toHaveLength(before);
});

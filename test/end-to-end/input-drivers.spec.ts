import { person } from '../../build/demo/screens.ts';
import { writeAccountCode } from '../../preload/contract/index.ts';
import { tabTo, tap, tapKeys } from './harness/input-driver.ts';
import { expect, test } from './harness/kiosk.ts';
import { openByBridge } from './harness/people.ts';
import { scan } from './harness/wedge.ts';

test('by touch alone: open, change and delete an account', async ({ kiosk }) => {
  const { page } = kiosk;
  const press = (name: string | RegExp) => tap(page.getByRole('button', { name, exact: true }).first());
  await press(/^Open an account/);
  await tap(page.getByLabel('Name', { exact: true }));
  await tapKeys(page, 'touch');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(/^touch$/i);
  await press('Open the account');
  await expect(page.getByRole('heading', { name: 'Account opened' })).toBeVisible();
  await press('Change');
  await tap(page.getByLabel('Phone', { exact: true }));
  await tapKeys(page, '2025550187');
  await press('Save the changes');
  await expect(page.getByRole('heading', { name: 'Changes saved' })).toBeVisible();
  await press('Delete');
  await press('Delete for good');
  await expect(page.getByRole('heading', { name: 'The account is deleted' })).toBeVisible();
  await press('Done');
});

test('by keyboard alone: open, find, change and delete an account', async ({ kiosk }) => {
  const { page } = kiosk;
  await tabTo(page, /^Open an account/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Name');
  await page.keyboard.type('Keys Example', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Account opened' })).toBeVisible();
  await tabTo(page, 'Done');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Name, phone, e-mail or id');
  await page.keyboard.type('keys ex', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Account', exact: true })).toBeVisible();
  await tabTo(page, 'Change');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Phone');
  await page.keyboard.type('2025550188', { delay: 60 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Changes saved' })).toBeVisible();
  await tabTo(page, 'Delete');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Delete for good');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The account is deleted' })).toBeVisible();
  await tabTo(page, 'Done');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Customer accounts' })).toBeVisible();
});

const frenchKeys: Readonly<Record<string, string>> = {
  ...{ 0: 'à', 1: '&', 2: 'é', 3: '"', 4: "'", 5: '(', 6: '-', 7: 'è', 8: '_', 9: 'ç' },
  ...{
    a: 'q',
    q: 'a',
    z: 'w',
    w: 'z',
    A: 'Q',
    Q: 'A',
    Z: 'W',
    W: 'Z',
    m: ',',
    M: '?',
    ':': 'M',
    '-': ')',
    _: '°',
  },
};

for (const [name, options] of [
  ['5 ms', { gap: 5 }],
  ['20 ms', { gap: 20 }],
  ['without a terminator', { terminator: null }],
  ['with Tab', { terminator: 'Tab' }],
  ['on an AZERTY layout', { spell: (character: string) => frenchKeys[character] ?? character }],
] as const) {
  test(`by scanner alone, ${name}: a card’s code opens its account from the first screen`, async ({
    kiosk,
  }) => {
    const { page } = kiosk;
    const id = await openByBridge(page, `Scanned ${name}`);
    await scan(page, writeAccountCode(id), options);
    await expect(page.getByRole('heading', { name: 'Account', exact: true })).toBeVisible();
    await expect(page.getByText(`Scanned ${name}`).first()).toBeVisible();
  });
}

test('a scan over a Bluetooth line is heard once the terminal knows it, and at 100 ms', async ({ kiosk }) => {
  const { page } = kiosk;
  const id = await openByBridge(page, 'Scanned slowly');
  await page.evaluate(() =>
    window.kiosk.preferences.save({
      scanner: { maximumGap: 120, minimumLength: 6, terminator: 'enter', layout: 'as-typed' },
    }),
  );
  await page.reload();
  await scan(page, writeAccountCode(id), { gap: 100 });
  await expect(page.getByText('Scanned slowly').first()).toBeVisible();
});

test('a scan into a form leaves what was typed, and asks before it is left', async ({ kiosk }) => {
  const { page } = kiosk;
  const id = await openByBridge(page, 'Scanned over a form');
  await page.getByRole('button', { name: /^Open an account/ }).click();
  const name = page.getByLabel('Name', { exact: true });
  await name.click();
  await page.keyboard.type(person.name, { delay: 60 });
  await scan(page, writeAccountCode(id));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await expect(name).toHaveValue(person.name);
});

test('what is no code of ours is said so, and nothing else happens', async ({ kiosk }) => {
  const { page } = kiosk;
  await scan(page, 'https://example.com/x');
  await expect(page.getByText('This is not one of ours.').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Customer accounts' })).toBeVisible();
});

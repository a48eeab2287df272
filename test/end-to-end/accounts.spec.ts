import {
  changeAccount,
  createAccount,
  deleteAccount,
  findAccount,
  person,
} from '../../build/demo/screens.ts';
import { readExchanges } from '../../build/demo/exchanges.ts';
import { expect, test } from './harness/kiosk.ts';

for (const [width, height] of [
  [1080, 1920],
  [1920, 1080],
  [1024, 768],
] as const) {
  test(`an account is opened, found, changed and deleted at ${width}x${height}`, async ({ kiosk }) => {
    const { page } = kiosk;
    await page.setViewportSize({ width, height });
    const before = readExchanges(kiosk.output()).length;
    const id = await createAccount(page);
    expect(id).toMatch(/^[a-z0-9]{24}$/);
    await findAccount(page, id);
    await expect(page.getByText(person.name).first()).toBeVisible();
    await changeAccount(page);
    await expect(page.getByText(person.newName).first()).toBeVisible();
    await deleteAccount(page);
    await page.getByRole('button', { name: 'Done' }).click();

    await page.getByLabel('Name, phone, e-mail or id').fill(id);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'There is no account with this id' })).toBeVisible();
    const made = readExchanges(kiosk.output()).slice(before);
    expect(made.map(({ method, outcome }) => `${method} ${outcome}`)).toEqual([
      'POST 201',
      'GET 200',
      // An update looks at the server's copy first.
      'GET 200',
      'PUT 200',
      'DELETE 200',
      'GET 404',
    ]);
  });
}

for (const [what, text, sentence] of [
  ['a path', '../x', /This is not an account id/],
  ['nothing', '', /Type something first, or scan the code/],
  ['200 characters', 'a'.repeat(200), /at most 64 characters/],
] as const) {
  test(`${what} instead of an id is refused beside the field, before any request`, async ({ kiosk }) => {
    const { page } = kiosk;
    const before = kiosk.output();
    await page.getByLabel('Name, phone, e-mail or id').fill(text);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByLabel('Name, phone, e-mail or id')).toHaveValue(text);
    expect(readExchanges(kiosk.output())).toEqual(readExchanges(before));
  });
}

test('the whole job goes by keyboard alone', async ({ kiosk }) => {
  const { page } = kiosk;
  const tabTo = async (role: 'button' | 'textbox', name: string | RegExp) => {
    const wanted = page.getByRole(role, { name, exact: typeof name === 'string' });
    for (let step = 0; step < 25; step += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(name)}.`);
  };
  await tabTo('button', /^Open an account/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Open an account' }).waitFor();
  await tabTo('textbox', 'Name');
  await page.keyboard.type('Grace Example', { delay: 60 });
  await tabTo('button', 'Open the account');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Account opened' })).toBeVisible();
  await tabTo('button', 'Delete');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo('button', 'Delete for good');
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'The account is deleted' })).toBeVisible();
});

test('what was typed is not left without a question', async ({ kiosk }) => {
  const { page } = kiosk;
  await page.getByRole('button', { name: /^Open an account/ }).click();
  await page.getByLabel('Name').fill('Ada Example');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await expect(page.getByLabel('Name')).toHaveValue('Ada Example');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Discard and leave' }).click();
  await expect(page.getByRole('heading', { name: 'Customer accounts' })).toBeVisible();
});

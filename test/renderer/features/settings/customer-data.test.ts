import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { makeChange } from '../../../fixtures/sample-entries.ts';
import { known } from '../../../fixtures/samples.ts';
import { succeed } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, officialStatus, practiceStatus } from '../../../support/renderer/fake-main.ts';
import {
  button,
  field,
  findMara,
  heading,
  openKiosk,
  press,
  searchLabel,
  type,
} from '../../../support/renderer/open-kiosk.ts';

const words = en.setUp.customers;
const choice = (name: string) => page.getByRole('radio', { name, exact: true });

async function openSetUp(main: FakeMain): Promise<Application> {
  const app = await openKiosk(main);
  await expect.poll(() => app.terminal.status).not.toBeNull();
  await press('Terminal set-up');
  await expect.element(heading()).toHaveTextContent('Terminal set-up');
  return app;
}

async function openCustomers(main: FakeMain): Promise<void> {
  await openSetUp(main);
  await press('Customers on this terminal');
}

async function chooseOther(): Promise<void> {
  await page.getByRole('radio', { name: /Practice server/ }).click();
  await press('Use this server');
}

describe('customers on this terminal', () => {
  test('how many are known, and how long they are kept', async () => {
    const main = new FakeMain(officialStatus);
    for (const { account } of known) main.directory.know(account);
    await openCustomers(main);
    await expect.element(page.getByText(words.known(5))).toBeVisible();
    await expect.element(choice('After 400 days')).toBeChecked();
  });

  test('a choice is saved at once and confirmed in words', async () => {
    const main = new FakeMain(officialStatus);
    await openCustomers(main);
    await choice('After 90 days').click();
    await expect.element(page.getByText(words.saved(90))).toBeVisible();
    await choice('Never').click();
    await expect.element(page.getByText(words.savedNever)).toBeVisible();
    expect(main.inputs('setRetention')).toEqual([90, null]);
    await expect.element(choice('Never')).toBeChecked();
  });

  test('what cannot be saved is told, and is not what is chosen', async () => {
    const main = new FakeMain(officialStatus);
    main.setRetention = () => failure('storage-full', { delivery: 'not-sent' });
    await openCustomers(main);
    await choice('After 30 days').click();
    await expect.element(page.getByText(en.failures['storage-full'].title)).toBeVisible();
    await expect.element(choice('After 400 days')).toBeChecked();
  });

  test('where nothing is kept, it says so', async () => {
    const main = new FakeMain();
    main.storage = { ...main.storage, state: 'this-run' };
    await openCustomers(main);
    await expect.element(page.getByText(words.thisRun)).toBeVisible();
  });
});

describe('changing the server while changes are not finished', () => {
  test('asks first, with their number, and changes it only then', async () => {
    const main = new FakeMain(officialStatus);
    main.outbox.put(makeChange());
    main.outbox.put(makeChange({ state: 'failed' }));
    main.chooseServer = () => succeed(practiceStatus);
    await openSetUp(main);
    await chooseOther();
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/2 changes are not finished/);
    await press('Keep the server');
    expect(main.inputs('chooseServer')).toEqual([]);
    await press('Use this server');
    await press('Change the server');
    await expect.element(page.getByText('This terminal now uses: Practice server.')).toBeVisible();
    expect(main.inputs('chooseServer')).toEqual([{ kind: 'practice' }]);
  });

  test('in memory it is refused by main, which says how many', async () => {
    const main = new FakeMain(officialStatus);
    main.storage = { ...main.storage, state: 'this-run' };
    main.outbox.put(makeChange());
    main.chooseServer = () => failure('changes-open', { delivery: 'not-sent', openChanges: 1 });
    await openSetUp(main);
    await chooseOther();
    await expect.element(page.getByText(en.failures['changes-open'].what)).toBeVisible();
    await expect.element(page.getByText('One change is unfinished.')).toBeVisible();
    await expect.element(button('See the unfinished changes')).toBeVisible();
  });

  test('forgetting the key says what waits for it', async () => {
    const main = new FakeMain(officialStatus);
    main.outbox.put(makeChange());
    await openSetUp(main);
    await press('Forget the key');
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/One change is not finished/);
  });
});

describe('what one server told is not shown under another', () => {
  test('the text in the box, the results and the recent accounts go', async () => {
    const main = new FakeMain(officialStatus);
    main.directory.know(known[0]?.account ?? expect.unreachable());
    await openKiosk(main);
    await type(searchLabel, 'mara');
    await expect.element(page.getByRole('listitem')).toBeVisible();
    main.chooseServer = () => {
      main.directory.accounts.clear();
      return succeed(practiceStatus);
    };
    await press('Terminal set-up');
    await chooseOther();
    await press('Back');
    await expect.element(field(searchLabel)).toHaveValue('');
    await expect.element(page.getByRole('listitem')).not.toBeInTheDocument();
  });

  test('what is typed for an account is dropped only after asking', async () => {
    const main = new FakeMain({ ...officialStatus, key: { state: 'none', ending: null } });
    main.update = () => failure('no-key', { delivery: 'not-sent' });
    await openKiosk(main);
    await findMara();
    await press('Change');
    await type('Name', 'Mara Lind');
    await press('Save the changes');
    await press('Open terminal set-up');
    main.chooseServer = () => succeed(practiceStatus);
    await chooseOther();
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/What you typed .* would be lost/);
    await press('Keep the server');
    expect(main.inputs('chooseServer')).toEqual([]);
    await press('Use this server');
    await press('Change the server');
    await expect.element(page.getByText('This terminal now uses: Practice server.')).toBeVisible();
    await press('Back');
    await expect.element(heading()).toHaveTextContent('Customer accounts');
  });

  test('what is typed for a new account goes along, without the change that it was', async () => {
    const main = new FakeMain(officialStatus);
    const refused = makeChange({ state: 'failed', failure: { code: 'rejected', delivery: 'answered' } });
    main.create = () => main.outbox.keep(refused);
    const app = await openKiosk(main);
    await page.getByRole('button', { name: /Open an account/ }).click();
    await type('Name', 'Mara');
    await press('Open the account');
    await expect.element(page.getByText(en.failures.rejected.what)).toBeVisible();
    app.openSetUp();
    main.chooseServer = () => succeed(practiceStatus);
    await chooseOther();
    await press('Change the server');
    await expect.element(page.getByText('This terminal now uses: Practice server.')).toBeVisible();
    await press('Back');
    await expect.element(field('Name')).toHaveValue('Mara');
    await press('Open the account');
    await expect.poll(() => main.inputs('create').length).toBe(2);
    expect(main.inputs('outbox.resolve')).toEqual([]);
  });
});

import { writeAccountCode } from '../../preload/contract/index.ts';
import { tabTo, tap, tapAt, tapKeys } from './harness/input-driver.ts';
import { expect, launchKiosk, test, type LaunchedKiosk } from './harness/kiosk.ts';
import { openByBridge } from './harness/people.ts';
import { findIn, takeHeapSnapshot } from './harness/scan.ts';
import { handOver } from './harness/self-service.ts';
import { scan } from './harness/wedge.ts';

let own: LaunchedKiosk;
let code: string;

test.beforeAll(async () => {
  own = await launchKiosk();
  code = writeAccountCode(await openByBridge(own.page, 'Card Holder'));
  await handOver(own, { ownAccount: true });
});

test.afterAll(() => own.close());

const heading = (name: string) => own.page.getByRole('heading', { level: 1, name });
const press = (name: string) => tap(own.page.getByRole('button', { name, exact: true }).first());

/** Leaves the last screen, and waits for the first one of a new page. */
async function finish(leave: () => Promise<void>): Promise<void> {
  const loaded = own.page.waitForEvent('load');
  await leave();
  await loaded;
  await expect(heading('Open your account')).toBeVisible();
}

test('by touch alone a customer opens an account and takes the code along', async () => {
  const { page } = own;
  await tapAt(page, 200, 200);
  await expect(heading('Choose your language')).toBeVisible();
  await press('English');
  await expect(heading('What is your name?')).toBeVisible();
  await tap(page.getByLabel('Your name'));
  await tapKeys(page, 'Touch');
  await press('Next');
  await expect(heading('What is your e-mail address?')).toBeVisible();
  await press('Skip');
  await press('Skip');
  await expect(heading('Is everything right?')).toBeVisible();
  await press('Open my account');
  await expect(heading('Your account is open')).toBeVisible();
  await expect(page.getByRole('img', { name: 'The code of your account' })).toBeVisible();
  await finish(() => press('Done'));
});

test('by keyboard alone a customer does the same', async () => {
  const { page } = own;
  const enter = () => page.keyboard.press('Enter');
  await enter();
  await tabTo(page, 'English');
  await enter();
  await expect(heading('What is your name?')).toBeVisible();
  await tabTo(page, 'Your name');
  await page.keyboard.type('Keys Customer', { delay: 60 });
  await enter();
  await expect(heading('What is your e-mail address?')).toBeVisible();
  await tabTo(page, 'Skip');
  await enter();
  await expect(heading('What is your phone number?')).toBeVisible();
  await tabTo(page, 'Skip');
  await enter();
  await tabTo(page, 'Open my account');
  await enter();
  await expect(heading('Your account is open')).toBeVisible();
  await tabTo(page, 'Done');
  await finish(enter);
});

test('by scanner alone a customer sees their own account', async () => {
  await scan(own.page, code);
  await expect(heading('Your account')).toBeVisible();
  await expect(own.page.getByText('Card Holder')).toBeVisible();
  await finish(() => own.page.evaluate(() => void window.kiosk.visit.end()));
});

test('main refuses a customer what is for staff, whatever the page asks', async () => {
  const codes = await own.page.evaluate(async () => {
    const results = [
      await window.kiosk.directory.recent(),
      await window.kiosk.directory.search('card'),
      await window.kiosk.outbox.list({}),
      await window.kiosk.terminal.forgetKey(),
      await window.kiosk.preferences.save({ mode: 'counter' }),
    ];
    return results.map((result) => (result.ok ? 'ok' : result.failure.code));
  });
  expect(codes).toEqual(Array.from({ length: 5 }, () => 'staff-only'));
});

test('after a visit nothing of the person is left: DOM, heap, accessibility tree, clipboard, undo', async () => {
  const { page } = own;
  const person = 'Quillon Zephyrine';
  const axTree = async () => {
    const session = await page.context().newCDPSession(page);
    const tree = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    return JSON.stringify(tree);
  };
  const residue = async () => ({
    dom: findIn(person, await page.content()).length,
    heap: findIn(person, await takeHeapSnapshot(page)).length,
    accessibility: findIn(person, await axTree()).length,
  });
  await page.keyboard.press('Enter');
  await press('English');
  const field = page.getByLabel('Your name');
  await field.click();
  await page.keyboard.type(person, { delay: 45 });
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await press('Next');
  await expect(heading('What is your e-mail address?')).toBeVisible();
  // The control: the same search finds the person while they are there.
  expect((await residue()).heap).toBeGreaterThan(0);
  await press('Skip');
  await press('Skip');
  const review = await residue();
  expect(Math.min(review.dom, review.accessibility)).toBeGreaterThan(0);
  await press('Open my account');
  await expect(heading('Your account is open')).toBeVisible();
  await finish(() => press('Done'));
  expect(await residue()).toEqual({ dom: 0, heap: 0, accessibility: 0 });

  await page.keyboard.press('Enter');
  await press('English');
  await field.click();
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+V');
  await expect(field).toHaveValue('');
  expect(await page.evaluate(() => history.length)).toBe(1);
});

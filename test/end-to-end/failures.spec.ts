import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { goHome, setUpServer } from '../../build/demo/screens.ts';
import type { Fault } from '../../main/practice/faults.ts';
import { startPracticeServer, type RunningPracticeServer } from '../../main/practice/server.ts';
import { ApiKeySchema, BaseUrlSchema, type FailureCode } from '../../preload/contract/index.ts';
import { failures } from '../../renderer/i18n/en/failures.ts';
import { expect, launchKiosk, test as base, type LaunchedKiosk } from './harness/kiosk.ts';

/** One app set up, through its own screens, for a practice server of the test's own that can be told to fail. */
const test = base.extend<object, { readonly shop: { kiosk: LaunchedKiosk; server: RunningPracticeServer } }>({
  shop: [
    // Playwright reads the fixtures' names from this pattern, so an empty one is needed.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startPracticeServer();
      const kiosk = await launchKiosk();
      await setUpServer(kiosk.page, server);
      await use({ kiosk, server });
      await kiosk.close();
      await server.close();
    },
    { scope: 'worker' },
  ],
});

async function find(page: Page, id = 'o1p2q3r4s5t6u7v8w9x0y1z2'): Promise<void> {
  await page.getByLabel('Name, phone, e-mail or id').fill(id);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
}

let visitors = 0;

/** Somebody new each time: the same e-mail or phone twice would bring up the question whether it is the same person. */
function nextVisitor() {
  visitors += 1;
  return {
    name: `Ada Example ${visitors}`,
    email: `ada.${visitors}@example.com`,
    phone: `(202) 555-01${String(visitors).padStart(2, '0')}`,
  };
}

async function open(page: Page, visitor: ReturnType<typeof nextVisitor>): Promise<void> {
  await page.getByRole('button', { name: /^Open an account/ }).click();
  await page.getByLabel('Name').fill(visitor.name);
  await page.getByLabel('E-mail').fill(visitor.email);
  await page.getByLabel('Phone').fill(visitor.phone);
  await page.getByRole('button', { name: 'Open the account', exact: true }).click();
}

const faults: readonly (readonly [code: FailureCode, fault: Fault])[] = [
  ['network-unreachable', { name: 'refuse' }],
  ['connection-lost', { name: 'reset-after-request' }],
  ['timed-out', { name: 'silence' }],
  ['unauthorised', { name: 'unauthorised' }],
  ['forbidden', { name: 'forbidden' }],
  ['not-found', { name: 'not-found' }],
  ['rate-limited', { name: 'rate-limited' }],
  ['server-error', { name: 'server-error' }],
  ['redirected', { name: 'redirect' }],
  ['unreadable-reply', { name: 'html-page' }],
  ['too-large', { name: 'oversized' }],
];

for (const [code, fault] of faults) {
  test(`finding an account shows the trouble screen of ${code}`, async ({ shop: { kiosk, server } }) => {
    const { page } = kiosk;
    await page.goto(kiosk.pageUrl);
    // An oversized reply is the right one, padded, so there has to be an account.
    const { id } = server.accounts.create({ name: 'Ada Example' });
    await server.faults.set(fault);
    await find(page, id);
    const text = failures[code];
    await expect(page.getByRole('heading', { name: text.title })).toBeVisible({ timeout: 45_000 });
    await expect(page.getByText(text.what)).toBeVisible();
    await server.faults.clear();
  });
}

/** Without a keychain nothing can wait, so the form has to be tried again. */
const formFaults: readonly (readonly [code: FailureCode, fault: Fault])[] = [
  ['not-kept', { name: 'refuse' }],
  ['unauthorised', { name: 'unauthorised' }],
  ['conflict', { name: 'conflict' }],
  ['rate-limited', { name: 'rate-limited', retryAfter: '1' }],
];

for (const [code, fault] of formFaults) {
  test(`opening an account keeps the typed form on ${code}, and a second try opens one account`, async ({
    shop: { kiosk, server },
  }) => {
    const { page } = kiosk;
    await page.goto(kiosk.pageUrl);
    const before = server.accounts.list().length;
    await server.faults.set(fault);
    const visitor = nextVisitor();
    await open(page, visitor);
    await expect(page.getByRole('alert').filter({ hasText: failures[code].title })).toBeVisible();
    await expect(page.getByLabel('Name')).toHaveValue(visitor.name);
    await expect(page.getByLabel('E-mail')).toHaveValue(visitor.email);
    await expect(page.getByLabel('Phone')).toHaveValue(visitor.phone);
    await server.faults.clear();
    await page.getByRole('button', { name: 'Open the account' }).click();
    await expect(page.getByRole('heading', { name: 'Account opened' })).toBeVisible();
    expect(server.accounts.list()).toHaveLength(before + 1);
  });
}

for (const fault of ['reset-after-request', 'server-error', 'html-page', 'truncated'] as const) {
  test(`a create whose reply is lost (${fault}) is sent once, and the screen says that nobody knows`, async ({
    shop: { kiosk, server },
  }) => {
    const { page } = kiosk;
    await page.goto(kiosk.pageUrl);
    const creates = () => server.requests.latest.filter(({ method }) => method === 'POST').length;
    const before = creates();
    // Only the create: after trouble a harmless request goes first, and would keep it from being sent.
    await server.faults.set({ name: fault, method: 'POST', afterWork: true });
    const visitor = nextVisitor();
    await open(page, visitor);
    await expect(page.getByRole('heading', { name: 'Was the account opened or not?' })).toBeVisible();
    await expect(page.getByText(visitor.email).first()).toBeVisible();
    expect(creates()).toBe(before + 1);
    await server.faults.clear();
  });
}

test('what the server complains about is shown in its own words, and the raw page never is', async ({
  shop: { kiosk, server },
}) => {
  const { page } = kiosk;
  await page.goto(kiosk.pageUrl);
  await page.getByRole('button', { name: /^Open an account/ }).click();
  await page.getByLabel('E-mail').fill('not-an-address');
  await page.getByRole('button', { name: 'Open the account' }).click();
  await page.getByRole('button', { name: 'Open it anyway' }).click();
  await expect(page.getByRole('alert')).toContainText('email must be an email');
  await expect(page.getByLabel('E-mail')).toHaveValue('not-an-address');
  await server.faults.set({ name: 'bad-gateway', method: 'POST' });
  await page
    .getByRole('button', { name: /Try again|Open it anyway|Open the account/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Was the account opened or not?' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText('502 Bad Gateway');
  await server.faults.clear();
});

test('a server without TLS behind an https address is told apart', async ({ shop: { server } }) => {
  const kiosk = await launchKiosk();
  const baseUrl = v.parse(BaseUrlSchema, server.baseUrl.replace('http:', 'https:'));
  await setUpServer(kiosk.page, { baseUrl, apiKey: server.apiKey });
  await goHome(kiosk.page);
  await find(kiosk.page);
  await expect(kiosk.page.getByRole('heading', { name: failures.tls.title })).toBeVisible();
  await kiosk.close();
});

test('a server without a key sends nothing and leads to set-up', async () => {
  const kiosk = await launchKiosk();
  const { page } = kiosk;
  const apiKey = v.parse(ApiKeySchema, 'made-up-key-for-the-test');
  await setUpServer(page, { baseUrl: v.parse(BaseUrlSchema, 'https://pos.example.com'), apiKey });
  await page.getByRole('button', { name: 'Forget the key' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget the key' }).click();
  await goHome(page);
  await find(page);
  await expect(page.getByRole('heading', { name: failures['keychain-absent'].title })).toBeVisible();
  expect(kiosk.output()).not.toContain('api-exchange');
  await page.getByRole('button', { name: 'Open terminal set-up' }).click();
  await expect(page.getByLabel('New API key')).toBeVisible();
  await kiosk.close();
});

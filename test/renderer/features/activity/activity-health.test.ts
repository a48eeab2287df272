import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { busyDay, emptyDay } from '../../../fixtures/sample-days.ts';
import { succeed } from '../../../../preload/contract/index.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, officialStatus } from '../../../support/renderer/fake-main.ts';
import { heading, openKiosk } from '../../../support/renderer/open-kiosk.ts';

let main: FakeMain;

beforeEach(() => {
  main = new FakeMain(officialStatus);
  main.today = () => succeed(busyDay);
});

const health = (label: string) =>
  page.getByRole('term').filter({ hasText: label }).element().nextElementSibling?.textContent;

async function openToday(): Promise<void> {
  const app = await openKiosk(main);
  app.openToday();
  await expect.element(heading()).toHaveTextContent(en.today.title);
}

describe('health', () => {
  test('what is in order is said in words', async () => {
    await openToday();
    await expect.poll(() => health('Server last answered')).toMatch(/ago\)|\(.+\)/);
    expect(health('Keychain')).toBe(en.today.health.keychainState.available);
    expect(health('Customer data')).toBe(en.today.health.storageState.kept);
  });

  test('what is not is said, and marked by more than its colour', async () => {
    main.status = succeed({ ...officialStatus, keychain: 'locked' });
    main.storage = { ...main.storage, full: true };
    main.today = () => succeed({ ...emptyDay, lastContactAt: null });
    main.outbox.more = { line: 'down', oldestSavedAt: Date.now() - 25 * 3_600_000 };
    await openToday();
    await expect.poll(() => health('Keychain')).toBe(en.today.health.keychainState.locked);
    await expect.poll(() => health('Server last answered')).toBe(en.today.health.noContact);
    expect(health('Customer data')).toBe(en.today.health.storageFull);
    expect(health('Oldest unfinished change')).toMatch(/25 hours ago/);
    expect(document.querySelectorAll('.lead dt .lucide-triangle-alert')).toHaveLength(4);
  });

  test('an empty queue is told as such', async () => {
    main.today = () => succeed(emptyDay);
    await openToday();
    await expect.poll(() => health('Oldest unfinished change')).toBe(en.today.health.noneWaiting);
  });
});

import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { defaultPreferences } from '../../../../preload/contract/index.ts';
import { findPhoneLibrary, loadPhoneLibrary } from '../../../../renderer/lib/phone-library.svelte.ts';
import { formatPhone, readPhone } from '../../../../renderer/lib/phone-number.ts';
import { FakeMain } from '../../../support/renderer/fake-main.ts';
import { openKiosk, press, type } from '../../../support/renderer/open-kiosk.ts';

async function openForm(country: string): Promise<FakeMain> {
  const main = new FakeMain();
  main.preferences = { ...defaultPreferences, country };
  const app = await openKiosk(main);
  await app.begin();
  app.openForm();
  await type('Phone', '030 901820');
  return main;
}

// The first of this file: nothing has loaded the library yet.
test('until the library is loaded, numbers are taken and shown as they are, without a doubt', async () => {
  expect(findPhoneLibrary()).toBeNull();
  expect(readPhone(' 12 ')).toEqual({ sent: '12', parsed: false, doubt: null });
  expect(formatPhone('+12025550142')).toBe('+12025550142');
  await loadPhoneLibrary();
  expect(readPhone(' 12 ').doubt).toBe('unread');
  expect(formatPhone('+12025550142')).toBe('+1 202 555 0142');
});

describe('a phone number without a country code', () => {
  test('is read as one of the terminal’s country', async () => {
    const main = await openForm('DE');
    await expect.element(page.getByText('Will be saved as +4930901820')).toBeVisible();
    await press('Open the account');
    await expect
      .poll(() => main.inputs('create'))
      .toEqual([{ draft: { phone: '+4930901820' }, evenIfSimilar: false }]);
  });

  test('that no number there looks like is saved as it was typed', async () => {
    const main = await openForm('US');
    await press('Open the account');
    await press('Open it anyway');
    await expect
      .poll(() => main.inputs('create'))
      .toEqual([{ draft: { phone: '030 901820' }, evenIfSimilar: false }]);
  });

  test('of a country that the library does not know needs its code', async () => {
    await openForm('ZZ');
    await type('Phone', '+49 30 901820');
    await expect.element(page.getByText('Will be saved as +4930901820')).toBeVisible();
  });
});

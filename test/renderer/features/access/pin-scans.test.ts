import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { writeAccountCode } from '../../../../preload/contract/index.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { typeAsScanner } from '../scanner/wedge.ts';
import { FakeMain, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import { playKeys } from '../../../support/renderer/played-keys.ts';
import { enterPin, openLocked } from '../settings/settings-parts.ts';

test.each([
  ['a card whose code ends in digits', writeAccountCode(mara.id).replace(/.$/, '7')],
  ['a code of digits alone', '4006381333931'],
])('%s, scanned at the locked screen, is no part of the PIN that follows', async (_, code) => {
  const main = new FakeMain(officialStatus);
  await openLocked(true, main);
  playKeys(typeAsScanner(code, { gap: 8 }));
  await expect.element(page.getByText(en.lock.pad.entered(0))).toBeInTheDocument();
  await enterPin('2718');
  expect(main.inputs('unlock')).toEqual(['2718']);
});

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { createAccount } from '../../build/demo/screens.ts';
import { expect, test } from './harness/kiosk.ts';

/** WCAG 2.2 AA, and the enhanced contrast of 7:1 that a screen in a bright shop needs. */
async function findViolations(page: Page): Promise<string[]> {
  // Legacy mode stays in this page; the other one opens a second one, which a kiosk refuses.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the running app in ${colorScheme} colours`, async ({ kiosk }) => {
    const { page } = kiosk;
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findViolations(page), 'home').toEqual([]);
    await page.getByRole('button', { name: 'Terminal set-up' }).click();
    expect(await findViolations(page), 'set-up').toEqual([]);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await createAccount(page);
    expect(await findViolations(page), 'account card').toEqual([]);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    expect(await findViolations(page), 'delete').toEqual([]);
    // The next test opens the same account, which would bring up the question whether it is the same customer.
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByRole('button', { name: 'Unfinished changes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Unfinished changes' }).waitFor();
    expect(await findViolations(page), 'unfinished changes').toEqual([]);
  });
}

test('control: axe sees a planted fault', async ({ kiosk }) => {
  await kiosk.page.evaluate(() =>
    document.querySelector('main, body')?.append(document.createElement('button')),
  );
  expect((await findViolations(kiosk.page)).some((text) => text.startsWith('button-name'))).toBe(true);
});

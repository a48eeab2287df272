import { expect, test } from './harness/kiosk.ts';

for (const [language, title, direction] of [
  ['es', 'Cuentas de clientes', 'ltr'],
  ['fr', 'Comptes clients', 'ltr'],
  ['de', 'Kundenkonten', 'ltr'],
  ['ar', 'حسابات العملاء', 'rtl'],
] as const) {
  test(`a terminal that is set to ${language} starts in it`, async ({ kiosk }) => {
    const { page } = kiosk;
    try {
      await page.evaluate((chosen) => window.kiosk.preferences.save({ language: chosen }), language);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    } finally {
      await page.evaluate(() => window.kiosk.preferences.save({ language: 'en' }));
    }
  });
}

import { expect, test } from '../harness/kiosk.ts';

/** Chromium says so on the console when a sandboxed document asks for a dialog. */
for (const call of ['print', 'alert', 'confirm', 'prompt'] as const) {
  test(`${call}() opens no dialog`, async ({ kiosk }) => {
    const { page } = kiosk;
    const refused = page.waitForEvent('console', (message) =>
      message.text().startsWith(`Ignored call to '${call}()'. The document is sandboxed`),
    );
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.type()));
    const printed = await page.evaluate((name) => {
      let begun = false;
      addEventListener('beforeprint', () => (begun = true));
      window[name]('made-up');
      return begun;
    }, call);
    await refused;
    expect(printed).toBe(false);
    expect(dialogs).toEqual([]);
  });
}

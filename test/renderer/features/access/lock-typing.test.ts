import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { conflict, unknownCreate as unknown } from '../../../fixtures/sample-unfinished.ts';
import { defaultPreferences } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { mainWith, openOne } from '../outbox/outbox-kiosk.ts';
import { FakeMain, failure, later, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, field, heading, press, type } from '../../../support/renderer/open-kiosk.ts';
import { enterPin, openPart } from '../settings/settings-parts.ts';

const { look } = en.changes.unknownCreate;

async function lockAndComeBack(app: Application): Promise<void> {
  await app.access.lock();
  await expect.element(heading()).toHaveTextContent(en.lock.title);
  await app.access.unlock(null);
  await expect.element(heading()).not.toHaveTextContent(en.lock.title);
}

test('the id that was typed for an account nobody knows of is there again', async () => {
  const main = mainWith(unknown);
  const app = await openOne(main, unknown);
  await type(look.label, 'o1p2 q3r4');
  await lockAndComeBack(app);
  await expect.element(field(look.label)).toHaveValue('o1p2 q3r4');
});

test('an account that was found is still compared; a look-up that the lock cut off is not told as failed', async () => {
  const main = mainWith(unknown);
  const app = await openOne(main, unknown);
  await type(look.label, mara.id);
  await press(look.button);
  const compared = page.getByText(en.changes.unknownCreate.compared.title);
  await expect.element(compared).toBeVisible();
  await lockAndComeBack(app);
  await expect.element(compared).toBeVisible();
  const answer = later<ReturnType<typeof failure>>();
  main.compare = () => answer.reply;
  await press(look.button);
  await app.access.lock();
  answer.come(failure('staff-only', { delivery: 'not-sent' }));
  await app.access.unlock(null);
  await expect.element(button(look.button)).toBeVisible();
  await expect.element(page.getByText(en.failures['staff-only'].title)).not.toBeInTheDocument();
  await expect.element(field(look.label)).toHaveValue(mara.id);
});

test('what was chosen in a conflict is chosen still', async () => {
  const app = await openOne(mainWith(conflict), conflict);
  const name = page.getByRole('group', { name: /^Name/ }).getByRole('radio').first();
  await name.click();
  await lockAndComeBack(app);
  await expect.element(name).toBeChecked();
});

test('a change that was left begins anew', async () => {
  const main = mainWith(unknown);
  const app = await openOne(main, unknown);
  await type(look.label, 'half an id');
  await press('Back');
  app.openChange(unknown);
  await expect.element(field(look.label)).toHaveValue('');
});

test('what is typed in set-up is there again: key, address, proxy, and the search for a country', async () => {
  const app = await openPart('server');
  await type('New API key', 'half-a-key');
  await lockAndComeBack(app);
  await expect.element(field('New API key')).toHaveValue('half-a-key');
  await page.getByRole('radio', { name: /Own server/ }).click();
  await type(en.setUp.server.urlLabel, 'https://shop.example.com');
  await page.getByText(en.setUp.server.proxySummary).click();
  await type(en.setUp.server.proxyLabel, 'http://proxy.example.com');
  await lockAndComeBack(app);
  await expect.element(field(en.setUp.server.urlLabel)).toHaveValue('https://shop.example.com');
  await expect.element(field(en.setUp.server.proxyLabel)).toHaveValue('http://proxy.example.com');
  await press(en.settings.sections.names.use);
  await type(en.settings.country.filter, 'Norw');
  await lockAndComeBack(app);
  await expect.element(field(en.settings.country.filter)).toHaveValue('Norw');
});

test('the digits of a PIN are gone', async () => {
  const main = new FakeMain(officialStatus);
  main.preferences = defaultPreferences;
  const app = await openPart('pin', main);
  await press(en.settings.pin.set);
  await enterPin('2718');
  await lockAndComeBack(app);
  await expect.element(button(en.settings.pin.set)).toBeVisible();
  await press(en.settings.pin.set);
  await expect.element(page.getByText(en.lock.pad.entered(0))).toBeInTheDocument();
});

import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Preferences } from '../../../../preload/contract/index.ts';
import type { SettingsSection } from '../../../../renderer/features/settings/settings.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, later, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, field, press, type } from '../../../support/renderer/open-kiosk.ts';
import { choice, openPart } from './settings-parts.ts';

const words = en.settings;

type Case = readonly [SettingsSection, string | RegExp, Partial<Preferences>];

const cases: readonly Case[] = [
  ['use', 'Deutsch', { language: 'de' }],
  ['use', /^United Kingdom/, { country: 'GB' }],
  ['use', '30 seconds', { staffLockSeconds: 30 }],
  ['screen', 'High contrast', { theme: 'contrast' }],
  ['screen', /^Large/, { largeText: true }],
  ['input', /^Never/, { keyboard: 'never' }],
  ['sound', /^With headphones/, { speech: 'headphones' }],
  ['printer', 'Counter printer', { printer: { name: 'counter', paper: 'receipt-80' } }],
];

describe('a choice', () => {
  test.each(cases)('%s, %s: kept at once, and found again', async (section, name, change) => {
    const main = new FakeMain(officialStatus);
    await openPart(section, main);
    await choice(name).click();
    await expect.poll(() => main.inputs('preferences.save')).toEqual([change]);
    expect(main.preferences).toMatchObject(change);
    if (section === 'use' && 'language' in change) return;
    await expect.element(page.getByText(words.saved, { exact: true })).toBeVisible();
    await openPart(section, main);
    await expect.element(choice(name)).toBeChecked();
  });

  test.each(cases)('%s, %s: what was not kept is not what is chosen', async (section, name) => {
    const main = new FakeMain(officialStatus);
    main.savePreferences = () => failure('storage-full', { delivery: 'not-sent' });
    const before = main.preferences;
    const app = await openPart(section, main);
    await choice(name).click();
    await expect.element(page.getByText(words.notSaved, { exact: false })).toBeVisible();
    await expect.element(choice(name)).not.toBeChecked();
    expect(app.preferences.chosen).toEqual(before);
    expect(page.getByText(words.saved, { exact: true }).query()).toBeNull();
  });

  test.each([
    ['use', words.ownAccount.label, { ownAccount: true }],
    ['sound', words.sounds.label, { sounds: false }],
  ] as const)('%s: a tick is one, too', async (section, label, change) => {
    const main = new FakeMain(officialStatus);
    await openPart(section, main);
    await field(label).click();
    await expect.poll(() => main.inputs('preferences.save')).toEqual([change]);
    main.savePreferences = () => failure('internal', { delivery: 'not-sent' });
    await field(label).click();
    await expect.element(page.getByText(words.notSaved, { exact: false })).toBeVisible();
    if ('ownAccount' in change) await expect.element(field(label)).toBeChecked();
    else await expect.element(field(label)).not.toBeChecked();
  });

  test('the last of two quick ones stays, in the order they were made', async () => {
    const main = new FakeMain(officialStatus);
    const first = later<ReturnType<typeof failure>>();
    const answer = main.savePreferences;
    main.savePreferences = () => first.reply;
    await openPart('screen', main);
    await choice('Dark').click();
    await choice('Light').click();
    await expect.element(choice('Light')).toBeChecked();
    expect(main.inputs('preferences.save')).toEqual([{ theme: 'dark' }]);
    main.savePreferences = answer;
    first.come(failure('storage-full', { delivery: 'not-sent' }));
    await expect.poll(() => main.preferences.theme).toBe('light');
    await expect.element(choice('Light')).toBeChecked();
    expect(document.documentElement.dataset['theme']).toBe('light');
  });

  test('the screens follow at once: text size and language', async () => {
    await openPart('screen');
    await choice(/^Large/).click();
    await expect.poll(() => document.documentElement.dataset['largeText']).toBe('');
    delete document.documentElement.dataset['largeText'];
    const app = await openPart('use');
    await choice('Deutsch').click();
    await expect.poll(() => app.wording.language).toBe('de');
  });
});

describe('the parts', () => {
  test('what was typed in one is still there after a look at another', async () => {
    await openPart('server');
    await choice(/^Own server/).click();
    await type(en.setUp.server.urlLabel, 'https://pos.example.com');
    await press(words.sections.names.pin);
    await press(words.sections.names.server);
    await expect.element(field(en.setUp.server.urlLabel)).toHaveValue('https://pos.example.com');
  });

  test('a scanner that is not read is set up on its own screen', async () => {
    const app = await openPart('input');
    await expect.element(page.getByText(words.scanner.gapValue('35'))).toBeVisible();
    await press(words.scanner.setUp);
    expect(app.navigation.screen.name).toBe('scanner');
  });

  test('any country is found by its name', async () => {
    const main = new FakeMain(officialStatus);
    await openPart('use', main);
    await type(words.country.filter, 'norv');
    await expect.element(page.getByText(words.country.none)).toBeVisible();
    await type(words.country.filter, 'norw');
    await choice(/^Norway/).click();
    await expect.poll(() => main.preferences.country).toBe('NO');
  });

  test('no printer: what to do, and a look again finds it', async () => {
    const main = new FakeMain(officialStatus);
    const answer = main.printers;
    main.printers = () => failure('internal', { delivery: 'not-sent' });
    await openPart('printer', main);
    await expect.element(page.getByText(en.failures.internal.what)).toBeVisible();
    main.printers = answer;
    await press(words.printer.again);
    await expect.element(choice('Counter printer')).toBeVisible();
  });

  test('a chosen printer that is gone is still the chosen one, and a test print tells', async () => {
    const main = new FakeMain(officialStatus);
    main.preferences = { ...main.preferences, printer: { name: 'old', paper: 'a6' } };
    main.print = () => failure('printer-missing', { delivery: 'not-sent' });
    await openPart('printer', main);
    await expect.element(choice(/^old/)).toBeChecked();
    await expect.element(page.getByText(words.printer.missing)).toBeVisible();
    await press(words.printer.test);
    await expect.element(page.getByText(en.failures['printer-missing'].what)).toBeVisible();
    expect(main.inputs('print')).toEqual([{ printer: { name: 'old', paper: 'a6' } }]);
    await expect.element(button(words.printer.test)).toBeVisible();
  });
});

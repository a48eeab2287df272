import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeMain, failure } from '../../../support/renderer/fake-main.ts';
import { testCode } from '../../../../renderer/features/scanner/calibration.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { azerty } from './keyboard-layouts.ts';
import { typeAsScanner, type Wedge } from './wedge.ts';
import { button, heading, openKiosk, press } from '../../../support/renderer/open-kiosk.ts';
import { playKeys } from '../../../support/renderer/played-keys.ts';

const words = en.scanner.setUp;

async function openWizard(main = new FakeMain()) {
  const app = await openKiosk(main);
  app.openScannerSetUp();
  await expect.element(heading()).toHaveTextContent(words.title);
  return { main, app };
}

let clock = 1000;

function scan(wedge: Wedge, text = testCode): void {
  playKeys(typeAsScanner(text, { ...wedge, start: (clock += 10_000) }));
}

async function scanThrice(wedge: Wedge): Promise<void> {
  for (const done of [1, 2, 3]) {
    scan(wedge);
    if (done < 3) await expect.element(page.getByText(words.progress(String(done), '3'))).toBeVisible();
  }
  await expect.element(page.getByRole('heading', { name: words.found })).toBeVisible();
}

test.each([
  { gap: 8, terminator: 'Enter', expected: { maximumGap: 35, terminator: 'enter', layout: 'as-typed' } },
  {
    gap: 45,
    terminator: 'Tab',
    layout: azerty,
    expected: { maximumGap: 70, terminator: 'tab', layout: 'us' },
  },
  { gap: 100, terminator: 'Enter', expected: { maximumGap: 150, terminator: 'enter', layout: 'as-typed' } },
] as const)('three scans at $gap ms tell how the scanner types', async ({ expected, ...wedge }) => {
  const { main } = await openWizard();
  await scanThrice(wedge);
  await expect.element(page.getByText(words.endings[expected.terminator])).toBeVisible();
  await expect.element(page.getByText(words.layouts[expected.layout])).toBeVisible();
  await press(words.save);
  await expect.element(page.getByText(words.saved)).toBeVisible();
  expect(main.preferences.scanner).toEqual({ minimumLength: 6, ...expected });
  scan(wedge);
  await expect.element(page.getByText(words.works)).toBeVisible();
  expect(main.inputs('get')).toEqual([]);
});

test('a scanner that presses nothing after the code is heard by the silence', async () => {
  const { main } = await openWizard();
  await scanThrice({ gap: 8, terminator: null });
  await press(words.save);
  await expect.element(page.getByText(words.saved)).toBeVisible();
  expect(main.preferences.scanner.terminator).toBe('silence');
});

test('another code does not count, and is told', async () => {
  const { app } = await openWizard();
  scan({ gap: 8 });
  scan({ gap: 8 }, 'FPA1:not-the-one-asked-for');
  await expect.element(page.getByText(words.problems['another-code'])).toBeVisible();
  await expect.element(page.getByText(words.progress('1', '3'))).toBeVisible();
  expect(app.scans.answer).toBeNull();
});

test('scans that differ begin again', async () => {
  await openWizard();
  scan({ gap: 8 });
  scan({ gap: 8, terminator: 'Tab' });
  await expect.element(page.getByText(words.problems.differs)).toBeVisible();
  await expect.element(page.getByText(words.progress('0', '3'))).toBeVisible();
});

test('a scanner slower than a setting can be is told so', async () => {
  await openWizard();
  scan({ gap: 180 });
  await expect.element(page.getByText(words.problems['too-slow'])).toBeVisible();
});

test('nothing is saved that could not be, and it can be tried again', async () => {
  const main = new FakeMain();
  const save = main.savePreferences;
  main.savePreferences = () => failure('internal');
  await openWizard(main);
  await scanThrice({ gap: 8 });
  await press(words.save);
  await expect.element(page.getByText(en.failures.internal.title)).toBeVisible();
  main.savePreferences = save;
  await press(words.save);
  await expect.element(page.getByText(words.saved)).toBeVisible();
});

test('its buttons work by the keyboard alone, and back leads to where one was', async () => {
  const { main, app } = await openWizard();
  await scanThrice({ gap: 8 });
  button(words.save).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(words.saved)).toBeVisible();
  expect(main.inputs('preferences.save')).toHaveLength(1);
  await press(words.again);
  await expect.element(page.getByText(words.progress('0', '3'))).toBeVisible();
  await press(en.general.back);
  expect(app.navigation.screen.name).toBe('home');
});

test('a scanner that ends with two Enters presses no button', async () => {
  const { main, app } = await openWizard();
  button(en.general.back).element().focus();
  for (const done of [1, 2, 3]) {
    const presses = typeAsScanner(testCode, { gap: 8, start: (clock += 10_000) });
    const last = presses.at(-1);
    playKeys([...presses, ...(last === undefined ? [] : [{ ...last, time: last.time + 8 }])]);
    if (done < 3) await expect.element(page.getByText(words.progress(String(done), '3'))).toBeVisible();
  }
  await expect.element(page.getByRole('heading', { name: words.found })).toBeVisible();
  expect(app.navigation.screen.name).toBe('scanner');
  expect(main.inputs('preferences.save')).toEqual([]);
});

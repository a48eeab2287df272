import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, later, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, heading, press } from '../../../support/renderer/open-kiosk.ts';
import { choice, enterPin, openLocked, openPart } from './settings-parts.ts';

const words = en.settings.pin;
const pad = en.lock.pad;

function mainWithPin(): FakeMain {
  const main = new FakeMain(officialStatus);
  main.access = { ...main.access, hasPin: true };
  return main;
}

describe('entering a PIN', () => {
  test('is nowhere on the page: only how many digits there are', async () => {
    const main = new FakeMain(officialStatus);
    await openLocked(true, main);
    const before = document.documentElement.outerHTML;
    for (const digit of '8362') await press(digit);
    await expect.element(page.getByText(pad.entered(4))).toBeInTheDocument();
    expect(document.documentElement.outerHTML).not.toContain('8362');
    expect(document.querySelectorAll('.dots .filled')).toHaveLength(4);
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
    expect(fields.filter((value) => value !== '')).toEqual([]);
    for (let digit = 0; digit < 4; digit += 1) await press(pad.erase);
    await expect.element(page.getByText(pad.entered(0))).toBeInTheDocument();
    expect(document.querySelectorAll('.dots .filled')).toHaveLength(0);
    expect(before).toContain(pad.entered(0));
  });

  test('works on a real keyboard, too', async () => {
    const main = new FakeMain(officialStatus);
    await openLocked(true, main);
    await userEvent.keyboard('31{Backspace}415{Enter}');
    await expect.poll(() => main.inputs('unlock')).toEqual(['3415']);
    await expect.element(heading()).toHaveTextContent(en.home.title);
    expect(RegExp('').exec('')?.input).toBe('');
  });

  test('a scanned code uses up no try', async () => {
    const main = new FakeMain(officialStatus);
    await openLocked(true, main);
    await userEvent.keyboard('FPA1:o1p2q3r4s5t6u7v8w9x0y1z2k{Enter}');
    expect(main.inputs('unlock')).toEqual([]);
    await expect.element(page.getByText(pad.entered(0))).toBeInTheDocument();
  });

  test('fewer than 4 digits are not sent, more than 8 are not taken', async () => {
    const main = new FakeMain(officialStatus);
    main.unlock = () => failure('wrong-pin', { delivery: 'not-sent' });
    await openLocked(true, main);
    await enterPin('314');
    await expect.element(page.getByText(pad.tooShort)).toBeVisible();
    expect(main.inputs('unlock')).toEqual([]);
    await enterPin('159265');
    await expect.element(page.getByText(pad.wrong)).toBeVisible();
    expect(main.inputs('unlock')).toEqual(['31415926']);
    await expect.element(page.getByText(pad.entered(0))).toBeInTheDocument();
  });

  test('a PIN that can no longer be read names the way out', async () => {
    const main = new FakeMain(officialStatus);
    main.unlock = () => failure('storage-unavailable', { delivery: 'not-sent' });
    await openLocked(true, main);
    await enterPin('31415');
    await expect.element(page.getByText(pad.lost)).toBeVisible();
    expect(pad.lost).toContain('--forget-staff-pin');
  });

  test('one answer is awaited at a time', async () => {
    const main = new FakeMain(officialStatus);
    main.unlock = () => later<ReturnType<typeof failure>>().reply;
    await openLocked(true, main);
    await enterPin('3141');
    await userEvent.keyboard('5926{Enter}');
    await expect.element(button(pad.checking)).toBeVisible();
    expect(main.inputs('unlock')).toEqual(['3141']);
  });

  test('a wait that began before is known', async () => {
    const main = new FakeMain(officialStatus);
    main.access = { ...main.access, waitSeconds: 600 };
    await openLocked(true, main);
    await expect.element(page.getByRole('timer')).toMatchTextContent(/Wait (10|9) minutes/);
    await expect.element(button('5')).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('the PIN of this terminal', () => {
  test('is entered twice', async () => {
    const main = new FakeMain(officialStatus);
    await openPart('pin', main);
    await press(words.set);
    await enterPin('3141');
    await expect.element(page.getByRole('heading', { name: words.steps.again })).toHaveFocus();
    await enterPin('3142');
    await expect.element(page.getByText(words.different)).toBeVisible();
    expect(main.inputs('setPin')).toEqual([]);
    await enterPin('3141');
    await enterPin('3141');
    await expect.element(page.getByText(words.changed)).toBeVisible();
    expect(main.inputs('setPin')).toEqual([{ current: null, next: '3141' }]);
    await expect.element(page.getByText(words.isSet)).toBeVisible();
    await expect.element(button(words.change)).toHaveFocus();
  });

  test('is changed by who knows it; a wrong one is asked for again', async () => {
    const main = mainWithPin();
    const answer = main.setPin;
    main.setPin = () => failure('wrong-pin', { delivery: 'not-sent' });
    await openPart('pin', main);
    await press(words.change);
    for (const pin of ['0000', '3141', '3141']) await enterPin(pin);
    await expect.element(page.getByText(pad.wrong)).toBeVisible();
    await expect.element(page.getByRole('heading', { name: words.steps.current })).toBeVisible();
    main.setPin = answer;
    for (const pin of ['2718', '3141', '3141']) await enterPin(pin);
    await expect.element(page.getByText(words.changed)).toBeVisible();
    expect(main.inputs('setPin').at(-1)).toEqual({ current: '2718', next: '3141' });
  });

  test('is taken away, but not from self-service', async () => {
    const main = mainWithPin();
    await openPart('pin', main);
    await press(words.remove);
    await enterPin('2718');
    await expect.element(page.getByText(words.removed)).toBeVisible();
    expect(main.inputs('setPin')).toEqual([{ current: '2718', next: null }]);
    const other = mainWithPin();
    other.preferences = { ...other.preferences, mode: 'self-service' };
    await openPart('pin', other);
    await expect.element(button(words.change)).toBeVisible();
    expect(button(words.remove).query()).toBeNull();
  });

  test('stays when entering it is given up', async () => {
    const main = mainWithPin();
    await openPart('pin', main);
    await press(words.change);
    await enterPin('2718');
    await press(words.cancel);
    await expect.element(button(words.change)).toHaveFocus();
    await press(words.remove);
    await expect.element(page.getByText(pad.entered(0))).toBeInTheDocument();
    expect(main.inputs('setPin')).toEqual([]);
  });
});

describe('self-service', () => {
  test('without a PIN it leads to one first, and is chosen right after', async () => {
    const main = new FakeMain(officialStatus);
    await openPart('use', main);
    await choice(/^Self-service/).click();
    await expect.element(page.getByText(en.settings.mode.pinFirst)).toBeVisible();
    expect(main.inputs('preferences.save')).toEqual([]);
    await press(en.settings.mode.setPin);
    await enterPin('3141');
    await enterPin('3141');
    await expect.element(button(en.settings.mode.handOver)).toBeVisible();
    expect(main.inputs('preferences.save')).toEqual([{ mode: 'self-service' }]);
    expect(main.access.level).toBe('staff');
    await press(en.settings.mode.handOver);
    await expect.poll(() => main.inputs('lock').length).toBe(1);
  });

  test('giving up leaves the counter chosen', async () => {
    const main = new FakeMain(officialStatus);
    await openPart('use', main);
    await choice(/^Self-service/).click();
    await press(words.cancel);
    await expect.element(choice(/^Counter/)).toBeChecked();
    expect(main.preferences.mode).toBe('counter');
  });

  test('main has the last word: a PIN that is gone is asked for', async () => {
    const main = mainWithPin();
    main.savePreferences = () => failure('pin-missing', { delivery: 'not-sent' });
    await openPart('use', main);
    main.access = { ...main.access, hasPin: false };
    await choice(/^Self-service/).click();
    await expect.element(button(en.settings.mode.setPin)).toBeVisible();
  });
});

import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { AccountIdSchema, writeAccountCode } from '../../../../preload/contract/index.ts';
import { ScanDetector } from '../../../../renderer/features/scanner/scan-detector.ts';
import { arabic, azerty, capsLock, layouts } from './keyboard-layouts.ts';
import { habit, playScans } from './played-scans.ts';
import { press, typeAsScanner } from './wedge.ts';

const id = v.parse(AccountIdSchema, 'o1p2q3r4-s5t6_U7v8w9X0yZ');
const card = writeAccountCode(id);
const bare = 'o1p2q3r4s5t6u7v8';

describe('a card’s code', () => {
  test.each([5, 20, 45, 100])('is a scan at %d ms, whatever is set', (gap) => {
    for (const terminator of ['Enter', 'Tab', null] as const)
      expect(playScans(typeAsScanner(card, { gap, terminator }))).toEqual([card]);
  });

  test.each(Object.keys(layouts))('is read through the layout %s', (name) => {
    const layout = Object.entries(layouts).find(([key]) => key === name)?.[1] ?? azerty;
    expect(playScans(typeAsScanner(card, { gap: 8, layout }))).toEqual([card]);
  });

  test('is read with Caps Lock on', () => {
    expect(playScans(typeAsScanner(card, { gap: 8, layout: capsLock }))).toEqual([card]);
  });

  test('is no scan where somebody types it from key to key', () => {
    expect(playScans(typeAsScanner(card, { gap: 160 }))).toEqual([]);
  });

  test('is found right behind what a person typed', () => {
    const typed = [press('a', 'KeyA', 900), press('n', 'KeyN', 990)];
    expect(playScans([...typed, ...typeAsScanner(card, { gap: 8, start: 1000 })])).toEqual([card]);
  });

  test('that is damaged is a scan at a scanner’s speed only', () => {
    const damaged = `${card.slice(0, -1)}${card.endsWith('A') ? 'B' : 'A'}`;
    expect(playScans(typeAsScanner(damaged, { gap: 8 }))).toEqual([damaged]);
    expect(playScans(typeAsScanner(damaged, { gap: 60 }))).toEqual([]);
  });
});

describe('another code', () => {
  test.each([5, 20, 33])('is a scan at %d ms', (gap) => {
    expect(playScans(typeAsScanner(bare, { gap }))).toEqual([bare]);
  });

  test('is none at a gap over the setting, and one where the setting allows it', () => {
    const presses = typeAsScanner(bare, { gap: 45 });
    expect(playScans(presses)).toEqual([]);
    expect(playScans(presses, habit({ maximumGap: 70 }))).toEqual([bare]);
  });

  test('has to be longer where slow gaps are set, which people come near', () => {
    const slow = habit({ maximumGap: 70 });
    expect(playScans(typeAsScanner('123456789', { gap: 40 }), slow)).toEqual([]);
    expect(playScans(typeAsScanner('1234567890', { gap: 40 }), slow)).toEqual(['1234567890']);
  });

  test('begins with a short gap: a person’s key just before is none of it', () => {
    const presses = [press('x', 'KeyX', 940), ...typeAsScanner(bare, { gap: 8, start: 1000 })];
    expect(playScans(presses)).toEqual([bare]);
  });

  test('may hiccup twice, and not three times', () => {
    const twice = { 3: 40, 8: 40 };
    expect(playScans(typeAsScanner(bare, { gap: 10, hiccups: twice }))).toEqual([bare]);
    expect(playScans(typeAsScanner(bare, { gap: 10, hiccups: { ...twice, 12: 40 } }))).toEqual([]);
  });

  test('needs its Enter, unless the setting says that none comes', () => {
    const presses = typeAsScanner(bare, { gap: 10, terminator: null });
    expect(playScans(presses)).toEqual([]);
    expect(playScans(presses, habit({ terminator: 'silence' }))).toEqual([bare]);
  });

  test('needs the least length', () => {
    expect(playScans(typeAsScanner('12345', { gap: 5 }))).toEqual([]);
    expect(playScans(typeAsScanner('123456', { gap: 5 }))).toEqual(['123456']);
  });

  test('takes at most a second and a half', () => {
    expect(playScans(typeAsScanner('1'.repeat(50), { gap: 29 }))).toEqual(['1'.repeat(50)]);
    expect(playScans(typeAsScanner('1'.repeat(50), { gap: 31 }))).toEqual([]);
  });

  test('is read by place where it reads as nothing of ours otherwise', () => {
    expect(playScans(typeAsScanner('0013748911', { gap: 8, layout: azerty }))).toEqual(['0013748911']);
    expect(playScans(typeAsScanner('b123456', { gap: 8, layout: arabic }))).toEqual(['b123456']);
  });

  test('is always read by place where the setting says so', () => {
    const presses = typeAsScanner('maquette', { gap: 8, layout: azerty });
    expect(playScans(presses)).toEqual(['maquette']);
    const swapped = typeAsScanner('quartz', { gap: 8, layout: azerty });
    expect(playScans(swapped)).toEqual(['auqrtw']);
    expect(playScans(swapped, habit({ layout: 'us' }))).toEqual(['quartz']);
  });
});

describe('keys that are no characters', () => {
  test('old scanners send Alt codes', () => {
    let time = 1000;
    const presses = Array.from('A1b2C3').flatMap((character) => [
      press('Alt', 'AltLeft', (time += 5), { alt: true }),
      ...Array.from(character.charCodeAt(0).toString().padStart(4, '0'), (digit) =>
        press(digit, `Numpad${digit}`, (time += 5), { alt: true }),
      ),
    ]);
    presses.push(press('Enter', 'Enter', time + 5));
    expect(playScans(presses)).toEqual(['A1b2C3']);
  });

  test('a keypad without Num Lock names arrows', () => {
    const names = ['End', 'ArrowDown', 'PageDown', 'ArrowLeft', 'Clear', 'ArrowRight'];
    const presses = names.map((name, index) => press(name, `Numpad${index + 1}`, 1000 + index * 5));
    expect(playScans([...presses, press('Enter', 'Enter', 1040)])).toEqual(['123456']);
  });

  test('a command within a code makes it a foreign one', () => {
    const presses = typeAsScanner(bare, { gap: 5 });
    presses.splice(8, 1, press('r', 'KeyR', presses[8]?.time ?? 0, { control: true }));
    expect(playScans(presses)).toEqual(['o1p2q3r4\ufffd5t6u7v8']);
  });

  test('a held key repeats as fast as a scanner, and is a person’s', () => {
    const held = Array.from({ length: 30 }, (_, index) =>
      press('a', 'KeyA', 1000 + 33 * index, { repeat: index > 0 }),
    );
    expect(playScans([...held, press('Enter', 'Enter', 2000)])).toEqual([]);
  });

  test('what comes right after a scan does nothing', () => {
    const detector = new ScanDetector(() => habit());
    playScans(typeAsScanner(card, { gap: 5 }), habit(), detector);
    const end = typeAsScanner(card, { gap: 5 }).at(-1)?.time ?? 0;
    for (const key of ['Enter', 'Tab', 'ArrowDown'])
      expect(detector.press(press(key, key, end + 10)).kind).toBe('tail');
    expect(detector.press(press('Enter', 'Enter', end + 250)).kind).toBe('human');
  });
});

describe('the same code again', () => {
  test.each([
    [1400, []],
    [1600, [card]],
  ])('%d ms later', (later, scans) => {
    const detector = new ScanDetector(() => habit());
    const first = typeAsScanner(card, { gap: 5 });
    expect(playScans(first, habit(), detector)).toEqual([card]);
    const length = (first.at(-1)?.time ?? 0) - (first[0]?.time ?? 0);
    const again = typeAsScanner(card, { gap: 5, start: 1000 + later });
    expect(length).toBeLessThan(400);
    expect(playScans(again, habit(), detector)).toEqual(scans);
  });

  test('another code is found at once', () => {
    const detector = new ScanDetector(() => habit());
    playScans(typeAsScanner(card, { gap: 5 }), habit(), detector);
    expect(playScans(typeAsScanner(bare, { gap: 5, start: 1600 }), habit(), detector)).toEqual([bare]);
  });
});

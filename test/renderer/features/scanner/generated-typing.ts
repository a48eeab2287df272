import fc from 'fast-check';
import * as v from 'valibot';
import { AccountIdSchema, writeAccountCode, type ScannerHabit } from '../../../../preload/contract/index.ts';
import type { KeyPress } from '../../../../renderer/features/scanner/key-press.ts';
import { arabic, azerty, qwertz, us } from './keyboard-layouts.ts';
import { habit } from './played-scans.ts';
import { typeAsPerson, typeAsScanner, type Random } from './wedge.ts';

/** Typing within the documented limits of the detector, and the scans that it has to find. */
export interface Typing {
  readonly what: string;
  readonly presses: readonly KeyPress[];
  readonly setting: ScannerHabit;
  readonly scans: readonly string[];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Mulberry32: what a scenario draws depends on its own seed alone. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function medianGap(presses: readonly KeyPress[]): number {
  const gaps = presses.slice(1).map(({ time }, index) => time - (presses[index]?.time ?? 0));
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
}

const random = fc.nat(4_294_967_295).map(seeded);
const idText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength, maxLength });
const card = idText(1, 64).map((text) => writeAccountCode(v.parse(AccountIdSchema, text)));
const foreign = fc.oneof(
  fc.stringMatching(/^[0-9]{13}$/),
  idText(6, 20).map((text) => `https://example.com/${text}`),
);
const terminator = fc.constantFrom('Enter', 'Tab');
/** What somebody typed just before, up to a pause of one tenth of a second. */
const before = fc.constantFrom('', 'ma', 'Mara Ellison');

/** Cards: every gap, every layout, every ending, nothing set up. */
const cardScan = fc
  .record({
    text: card,
    gap: fc.constantFrom(5, 20, 45, 100),
    jitter: fc.double({ min: 0, max: 0.4, noNaN: true }),
    layout: fc.constantFrom(us, azerty, qwertz, arabic),
    end: fc.option(terminator),
    before,
    random,
  })
  .map(({ text, before: typed, end, ...wedge }): Typing => {
    const person = typeAsPerson(typed, { keysPerSecond: 6, ends: null, random: wedge.random });
    const start = (person.at(-1)?.time ?? 900) + 100;
    return {
      what: `card at ${wedge.gap} ms`,
      presses: [...person, ...typeAsScanner(text, { ...wedge, terminator: end, start })],
      setting: habit(),
      scans: [text],
    };
  });

/** Other codes, at the gaps that are set: calibration allows half as much again as it measured. */
const otherScan = fc
  .record({
    text: fc.oneof(idText(12, 40), foreign),
    gap: fc.constantFrom(5, 20, 45),
    jitter: fc.double({ min: 0, max: 0.4, noNaN: true }),
    layout: fc.constantFrom<ScannerHabit['layout']>('as-typed', 'us'),
    end: fc.option(terminator),
    random,
  })
  .map(({ text, layout, end, ...wedge }): Typing => ({
    what: `other code at ${wedge.gap} ms`,
    presses: typeAsScanner(text, { ...wedge, layout: layout === 'us' ? azerty : us, terminator: end }),
    setting: habit({
      layout,
      maximumGap: wedge.gap < 45 ? 35 : 95,
      terminator: end === null ? 'silence' : 'enter',
    }),
    scans: [text],
  }))
  // Documented: codes without a check character are not found from scanners slower than this.
  .filter(({ presses }) => medianGap(presses) <= 50);

/** People: from slow to twelve keys a second in bursts, names and numbers and ids, whatever scanner is set up. */
const person = fc
  .record({
    text: fc.oneof(
      fc.constantFrom('Mara Ellison', 'mara.ellison@example.com', '+1 202-555-0142', 'Nathaniel', 'street'),
      idText(6, 30),
      card,
    ),
    keysPerSecond: fc.double({ min: 2, max: 12, noNaN: true }),
    rollover: fc.double({ min: 0, max: 0.35, noNaN: true }),
    ends: fc.option(terminator),
    maximumGap: fc.constantFrom(35, 70, 95, 150),
    random,
  })
  .map(({ text, maximumGap, ...typist }): Typing => {
    // Whoever types a card's whole code this fast is taken for a scanner: a documented limit, to no harm.
    const keysPerSecond = text.startsWith('FPA1:') ? Math.min(4, typist.keysPerSecond) : typist.keysPerSecond;
    return {
      what: `person at ${keysPerSecond.toFixed(1)} keys a second`,
      presses: typeAsPerson(text, { ...typist, keysPerSecond }),
      setting: habit({ maximumGap, terminator: maximumGap === 70 ? 'silence' : 'enter' }),
      scans: [],
    };
  });

export const typing: fc.Arbitrary<Typing> = fc.oneof(cardScan, otherScan, person);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScannerHabit } from '../../../../preload/contract/index.ts';
import type { KeyPress } from '../../../../renderer/features/scanner/key-press.ts';
import { rounds } from '../../../support/rounds.ts';
import { typing } from './generated-typing.ts';
import { playScans } from './played-scans.ts';

const seed = 20_261_122;
const numRuns = rounds('SCANS', 1000, 100_000);

test('generated scans and typing: no wrong detection', () => {
  fc.assert(
    fc.property(typing, ({ presses, setting, scans }) => {
      expect(playScans(presses, setting)).toEqual(scans);
    }),
    { seed, numRuns },
  );
});

/** What is often used instead: the mean gap and an Enter decide, and the characters are taken as they come. */
function playNaively(presses: readonly KeyPress[], { maximumGap }: ScannerHabit): string[] {
  const last = presses.at(-1);
  const first = presses[0];
  if (last?.key !== 'Enter' || first === undefined) return [];
  const mean = (last.time - first.time) / (presses.length - 1);
  const text = presses.map(({ key }) => (key.length === 1 ? key : '')).join('');
  return mean <= maximumGap && text.length >= 6 ? [text] : [];
}

test('control: a detector that knows less is wrong on the same sequences, in both directions', () => {
  const wrong = { taken: 0, missed: 0, misread: 0 };
  for (const { presses, setting, scans } of fc.sample(typing, { seed, numRuns: 1000 })) {
    const [text] = playNaively(presses, setting);
    if (text === scans[0]) continue;
    if (scans.length === 0) wrong.taken += 1;
    else if (text === undefined) wrong.missed += 1;
    else wrong.misread += 1;
  }
  expect(wrong.taken).toBeGreaterThan(4);
  expect(wrong.missed).toBeGreaterThan(100);
  expect(wrong.misread).toBeGreaterThan(50);
});

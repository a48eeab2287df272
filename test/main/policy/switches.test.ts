import { expect, test } from 'vitest';
import { parseCommandLine } from '../../../main/policy/command-line.ts';
import { pageSizes } from '../../../main/policy/paper-sizes.ts';
import { ownSwitches } from '../../../main/policy/switches.ts';
import { papers } from '../../../preload/contract/index.ts';

test('speech needs a switch on Linux and nowhere else', () => {
  expect(ownSwitches('linux')).toEqual(['enable-speech-dispatcher']);
  expect(ownSwitches('win32')).toEqual([]);
  expect(ownSwitches('darwin')).toEqual([]);
});

test('what the app sets for itself, nobody else may set', () => {
  for (const name of ownSwitches('linux'))
    expect(parseCommandLine([`--${name}`], { packaged: true, platform: 'linux' }).ok).toBe(false);
});

test('every paper is upright and as wide as its name says', () => {
  const sizes = Object.fromEntries(papers.map((paper) => [paper, pageSizes[paper].width]));
  expect(sizes).toEqual({ 'receipt-58': 58, 'receipt-80': 80, a6: 105 });
  for (const paper of papers) expect(pageSizes[paper].height).toBeGreaterThan(pageSizes[paper].width);
});

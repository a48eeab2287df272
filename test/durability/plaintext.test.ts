import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { rounds } from '../support/rounds.ts';
import { patience } from './patience.ts';
import { findNeedles } from './plaintext/needles.ts';
import { canaries } from './plaintext/people.ts';
import { watchProgram } from './plaintext/watch-program.ts';

const count = rounds('PLAINTEXT', 1, 50);

describe.skipIf(process.platform !== 'linux')('100,000 people recorded, sorted and searched', () => {
  test(
    `${count} times: nobody stands in plain text in any file, nameless ones included`,
    { timeout: patience },
    async () => {
      for (let round = 1; round <= count; round += 1) {
        const { found, outside, bytes } = await watchProgram(100_000, 'store');
        expect(found).toEqual([]);
        expect(outside).toEqual([]);
        expect(bytes).toBeGreaterThan(50_000_000);
      }
    },
  );

  test(
    'control: with temp_store=FILE people are found in nameless files',
    { timeout: patience },
    async () => {
      const { found, outside } = await watchProgram(10_000, 'file');
      expect(found.filter((place) => place.includes('(deleted)'))).not.toEqual([]);
      expect(outside.filter((file) => file.includes('etilqs_'))).not.toEqual([]);
    },
  );
});

test('control: each spelling of a canary is found', () => {
  for (const canary of canaries) {
    const bytes = Buffer.from(canary);
    const spellings = [
      bytes,
      Buffer.from(bytes.toString('base64')),
      Buffer.from(bytes.toString('hex')),
      Buffer.from(canary, 'utf16le'),
      Buffer.from(encodeURIComponent(canary)),
    ];
    for (const spelling of spellings) {
      const around = Buffer.from('other bytes');
      expect(findNeedles(Buffer.concat([around, spelling, around]))).toEqual([canary]);
    }
  }
});

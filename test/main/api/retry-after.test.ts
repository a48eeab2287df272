import { expect, test } from 'vitest';
import { readRetryAfter } from '../../../main/api/retry-after.ts';

const now = Date.UTC(2026, 10, 22, 12, 0, 0);

test.each<[string | undefined, number | undefined]>([
  ['0', 0],
  ['120', 120],
  [' 5 ', 5],
  ['86400', 86_400],
  ['999999999999', 86_400],
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30],
  ['Sunday, 22-Nov-26 12:00:30 GMT', 30],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['Tue, 22 Nov 2050 12:00:00 GMT', 86_400],
  [undefined, undefined],
  ['', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['soon', undefined],
  ['2026-11-22', undefined],
  ['Sun, 99 Nov 2026 12:00:30 GMT', undefined],
  ['9'.repeat(400), undefined],
])('%j is %j', (header, seconds) => {
  expect(readRetryAfter(header, now)).toBe(seconds);
});

import { expect, test } from 'vitest';
import { openDirectory, person } from './samples.ts';

test('what was typed keeps the worker busy no longer than for a bounded number of rows', () => {
  const { directory } = openDirectory({ latestLength: 0, fewEnough: 2, maxReads: 10 });
  for (let index = 0; index < 50; index += 1)
    directory.record(person(`p${index}`, { name: 'Annabel Banna' }), index);
  // To the index, whose words have no positions, every row looks right.
  expect(directory.search('bannabel', 20)).toEqual({ found: [], more: true });
});

import { expect, test } from 'vitest';
import { rounds } from '../../../support/rounds.ts';
import { playMany } from './seeds.ts';

const hours = 24 * 3_600_000;

test(
  'whatever fails, whenever it crashes: nothing is lost, sent twice, overwritten or stuck',
  async () => {
    expect(await playMany(rounds('MODEL', 10_000, 1_000_000))).toBeNull();
  },
  hours,
);

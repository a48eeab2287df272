import { describe, expect, test } from 'vitest';
import { rounds } from '../support/rounds.ts';
import { killOften } from './killed/rounds-of-kills.ts';
import { patience } from './patience.ts';
import { seededRandom } from './seeded-random.ts';

const count = rounds('KILL', 50, 2_000);

/** So often the same data is used again; then it begins anew, or listing it all would take ever longer. */
const killsOfData = 25;

describe('the outbox and the built store worker (not the whole app), killed with -9 under load', () => {
  test(
    `${count} times: nothing acknowledged is lost, nothing is created twice, files and log are whole`,
    { timeout: patience },
    async () => {
      const random = seededRandom(2);
      for (let left = count; left > 0; left -= killsOfData) {
        const kills = Math.min(left, killsOfData);
        const { wrong, acknowledged, created } = await killOften(kills, random, 'load');
        expect(wrong).toEqual([]);
        expect(acknowledged).toBeGreaterThan(kills);
        expect(created).toBeGreaterThan(kills);
      }
    },
  );

  test('control: a store that acknowledges before it saves is caught', { timeout: patience }, async () => {
    const { wrong } = await killOften(2, seededRandom(3), 'careless');
    expect(wrong.filter((text) => text.endsWith('is lost'))).not.toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { miss, right, startWithPin, waitSeconds } from './fake-access.ts';
import { code } from '../../../support/main/results.ts';

describe('a restart', () => {
  test('ends no wait, and counts the time it took', async () => {
    const terminal = startWithPin();
    await miss(terminal, 7);
    terminal.pass(40);
    await miss(terminal, 1);
    expect(terminal.file.pin?.misses).toBe(5 + 1);
    const second = terminal.restart();
    expect(await waitSeconds(second)).toBe(60);
    second.wall.now += 20_000;
    const third = second.restart();
    expect(code(await third.access.unlock(right))).toBe('wrong-pin');
    expect(await waitSeconds(third)).toBe(40);
    third.pass(40);
    expect(code(await third.access.unlock(right))).toBe('ok');
  });

  test('keeps the misses that cost nothing yet', async () => {
    const terminal = startWithPin();
    await miss(terminal, 4);
    const second = terminal.restart();
    await miss(second, 1);
    expect(await waitSeconds(second)).toBe(30);
  });

  test('with a clock set back opens no wait and makes none endless', async () => {
    for (const back of [1, 3_600, 400 * 24 * 3_600]) {
      const terminal = startWithPin();
      await miss(terminal, 5);
      terminal.wall.now -= back * 1_000;
      const second = terminal.restart();
      expect(await waitSeconds(second)).toBe(30);
      second.pass(30);
      expect(code(await second.access.unlock(right))).toBe('ok');
    }
  });

  test('with misses and no time of the last one waits as long as they cost', async () => {
    const terminal = startWithPin();
    terminal.file.pin = { hash: `hash of ${right}`, misses: 6, lastMissAt: null };
    expect(await waitSeconds(terminal)).toBe(60);
  });
});

test('a clock that is set during the run changes no wait, back or ahead', async () => {
  for (const change of [-400, -1, 1, 400]) {
    const terminal = startWithPin();
    await miss(terminal, 5);
    terminal.wall.now += change * 24 * 3_600_000;
    expect(await waitSeconds(terminal)).toBe(30);
    terminal.pass(10);
    expect(await waitSeconds(terminal)).toBe(20);
  }
});

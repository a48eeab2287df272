import { expect, test } from 'vitest';
import { findFreePlace } from '../../../../renderer/features/scanner/free-place.ts';

const room = { start: 20, end: 748 };
const button = (start: number, end: number) => ({ start, end, weight: 1 });

test('at the bottom, where nothing is taken', () => {
  expect(findFreePlace(80, room, [])).toBe(668);
});

test('above the buttons at the bottom, between what is taken', () => {
  const top = findFreePlace(80, room, [button(640, 740), button(100, 400)]);
  expect(top).toBeGreaterThanOrEqual(400);
  expect(top + 80).toBeLessThanOrEqual(640);
});

test('where everything is taken, what weighs most stays clear', () => {
  const rows = [button(20, 280), button(290, 520), { start: 530, end: 748, weight: 100 }];
  expect(findFreePlace(80, room, rows) + 80).toBeLessThanOrEqual(530);
});

test('something higher than the room begins at its top', () => {
  expect(findFreePlace(900, room, [button(20, 748)])).toBe(20);
});

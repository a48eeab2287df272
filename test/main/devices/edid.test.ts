import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDiagonal } from '../../../main/devices/edid.ts';
import { edid } from './screens.ts';

test.each([
  ['15.6", exact', { rough: [34, 19], exact: [344, 194] }, 15.5],
  ['21.5", exact', { rough: [48, 27], exact: [477, 268] }, 21.5],
  ['27", exact', { rough: [60, 34], exact: [597, 336] }, 27],
  ['10.1", no centimetres', { exact: [217, 136] }, 10.1],
  ['upright', { rough: [19, 34], exact: [194, 344] }, 15.5],
  ['21.5", centimetres alone', { rough: [48, 27] }, 21.7],
  ['a text in place of the timing', { rough: [34, 19], isText: true }, 15.3],
  ['with an extension behind', { rough: [48, 27], exact: [477, 268], extensions: 1 }, 21.5],
] as const)('%s', (_name, data, inches) => {
  expect(readDiagonal(edid(data))).toBe(inches);
});

test.each([
  ['a ratio in millimetres', { exact: [160, 90] }, null],
  ['a ratio in millimetres, for a television', { exact: [1600, 900] }, null],
  ['a ratio of 16 to 10', { exact: [160, 100] }, null],
  ['a ratio in millimetres, with a size in centimetres', { rough: [48, 27], exact: [160, 90] }, 21.7],
  ['centimetres in place of millimetres', { rough: [48, 27], exact: [48, 27] }, 21.7],
  ['a size that is not the one in centimetres', { rough: [48, 27], exact: [300, 170] }, 21.7],
  ['a ratio in centimetres', { rough: [16, 9] }, null],
  ['a ratio in the bytes for centimetres, with an exact size', { rough: [79, 0], exact: [477, 268] }, 21.5],
  ['no size', {}, null],
  ['a projector’s ratio', { rough: [79, 0] }, null],
  ['a watch', { rough: [4, 3] }, null],
  ['a wall', { exact: [4000, 2250] }, null],
  ['a ribbon', { rough: [200, 10] }, null],
] as const)('%s is not believed', (_name, data, inches) => {
  expect(readDiagonal(edid(data))).toBe(inches);
});

test('any flipped bit of the block is found', () => {
  const right = edid({ rough: [48, 27], exact: [477, 268] });
  fc.assert(
    fc.property(fc.nat(127), fc.nat(7), (at, bit) => {
      const flipped = right.slice();
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      expect(readDiagonal(flipped)).toBeNull();
    }),
  );
});

test('what is cut, empty or no EDID tells nothing', () => {
  expect(readDiagonal(new Uint8Array())).toBeNull();
  expect(readDiagonal(edid({ rough: [48, 27] }).subarray(0, 127))).toBeNull();
  const other = edid({ rough: [48, 27] });
  other[0] = 1;
  other[127] = (other[127] ?? 0) - 1;
  expect(readDiagonal(other)).toBeNull();
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => readDiagonal(bytes) === null));
});

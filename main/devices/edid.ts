import { possibleInches } from '../../preload/contract/index.ts';

/** The picture's width and height, in millimetres. */
interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const blockLength = 128;
const header = [0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00];
const millimetresPerInch = 25.4;

/** The longest and the shortest picture that is believed: wider is no screen's shape. */
const maxRatio = 4;

/** Millimetres by which the exact size may differ from the one that is rounded to centimetres. */
const tolerance = 15;

/**
 * The screen's diagonal in inches, to a tenth, as its EDID tells it (VESA E-EDID 1.4): the size of the first detailed
 * timing in millimetres, or where that is missing or doubtful the screen's size in centimetres. Null where the data are
 * cut, damaged or implausible: a wrong size would make every key too small to hit.
 */
export function readDiagonal(edid: Uint8Array): number | null {
  if (edid.length < blockLength || header.some((byte, at) => edid[at] !== byte)) return null;
  const block = edid.subarray(0, blockLength);
  if (block.reduce((sum, byte) => sum + byte, 0) % 256 !== 0) return null;
  const rough = { width: byteAt(block, 21) * 10, height: byteAt(block, 22) * 10 };
  const exact = readTimingSize(block);
  if (exact !== null && isPlausible(exact) && agree(exact, rough)) return diagonal(exact);
  return isPlausible(rough) ? diagonal(rough) : null;
}

/** Bytes 54 to 71 hold the preferred timing, unless their first two are zero: then they hold a text or nothing. */
function readTimingSize(block: Uint8Array): PictureSize | null {
  const timing = block.subarray(54, 72);
  if (byteAt(timing, 0) === 0 && byteAt(timing, 1) === 0) return null;
  const high = byteAt(timing, 14);
  return {
    width: byteAt(timing, 12) + ((high & 0xf0) << 4),
    height: byteAt(timing, 13) + ((high & 0x0f) << 8),
  };
}

/** Where one of the two is zero, the bytes in centimetres tell a ratio (a projector's) and no size. */
function agree(exact: PictureSize, rough: PictureSize): boolean {
  if (rough.width === 0 || rough.height === 0) return true;
  const isNear = (one: number, other: number) => Math.abs(one - other) <= tolerance;
  return isNear(exact.width, rough.width) && isNear(exact.height, rough.height);
}

/** Some screens write their ratio where their size belongs: 16 by 9, 160 by 90 or 1600 by 900 millimetres. */
function isRatio({ width, height }: PictureSize): boolean {
  return [1, 10, 100].some(
    (scale) => width === 16 * scale && (height === 9 * scale || height === 10 * scale),
  );
}

function isPlausible(size: PictureSize): boolean {
  const { width, height } = size;
  if (width === 0 || height === 0 || isRatio(size)) return false;
  const inches = diagonal(size);
  const ratio = Math.max(width / height, height / width);
  return inches >= possibleInches.least && inches <= possibleInches.most && ratio <= maxRatio;
}

function diagonal({ width, height }: PictureSize): number {
  return Math.round((Math.hypot(width, height) / millimetresPerInch) * 10) / 10;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

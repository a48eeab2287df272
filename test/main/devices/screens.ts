/** What a screen's EDID says of its size; zero where it says nothing. */
export interface ScreenData {
  /** Centimetres, bytes 21 and 22. */
  readonly rough?: readonly [number, number];
  /** Millimetres, in the first detailed timing. */
  readonly exact?: readonly [number, number];
  /** Writes a text where the detailed timing would be. */
  readonly isText?: boolean;
  readonly extensions?: number;
}

/** An EDID of a made-up maker, with a right checksum. */
export function edid({
  rough = [0, 0],
  exact = [0, 0],
  isText = false,
  extensions = 0,
}: ScreenData): Uint8Array {
  const block = new Uint8Array(128 * (1 + extensions));
  block.set([0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00]);
  block.set([0x04, 0x21, 0x01, 0x00], 8);
  block.set([1, 4, 0xa5, ...rough], 18);
  const [width, height] = exact;
  const timing = [0x02, 0x3a, 0x80, 0x18, 0x71, 0x38, 0x2d, 0x40, 0x58, 0x2c, 0x45, 0x00];
  const size = [width & 0xff, height & 0xff, ((width >> 8) << 4) | (height >> 8)];
  block.set(
    isText ? [0, 0, 0, 0xfc, 0, 0x4d, 0x4f, 0x4e, 0, 0, 0, 0, 0x0a, 0x20, 0x20] : [...timing, ...size],
    54,
  );
  block[126] = extensions;
  block[127] = (256 - (block.subarray(0, 127).reduce((sum, byte) => sum + byte, 0) % 256)) % 256;
  return block;
}

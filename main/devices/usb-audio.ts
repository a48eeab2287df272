/** Of USB's descriptors, those that are needed here (USB 2.0, table 9-5; Audio Devices 1.0, tables ). */
const interfaceDescriptor = 0x04;
const audioClass = 0x01;
const controlSubclass = 0x01;
const audioInterfaceDescriptor = 0x24;
const outputTerminal = 0x03;

/** USB Audio Terminal Types 1.0: headphones, and headset (two-way, worn on the head). */
const wornTerminals: ReadonlySet<number> = new Set([0x0302, 0x0402]);

/** Whether a USB device has an output that it calls headphones or a headset, by its descriptors as the kernel shows them. */
export function isWorn(descriptors: Uint8Array): boolean {
  let inAudioControl = false;
  let at = 0;
  while (at + 1 < descriptors.length) {
    const byte = (offset: number) => descriptors[at + offset] ?? 0;
    const length = byte(0);
    // A length that leads nowhere: the rest cannot be read.
    if (length < 2) return false;
    const type = byte(1);
    if (type === interfaceDescriptor) {
      inAudioControl = byte(5) === audioClass && byte(6) === controlSubclass;
    } else if (inAudioControl && type === audioInterfaceDescriptor && byte(2) === outputTerminal) {
      if (wornTerminals.has(byte(4) + byte(5) * 256)) return true;
    }
    at += length;
  }
  return false;
}

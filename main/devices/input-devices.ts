/** Bit 2 of an input device's switches: SW_HEADPHONE_INSERT of the kernel's input-event-codes.h. */
const headphoneSwitch = 0b100;

/** What the kernel's list of input devices tells of sound. */
export interface SoundInputs {
  /** A headphone jack whose state these files do not hold. */
  readonly hasJack: boolean;
  /** Bluetooth sound that is connected: its buttons (AVRCP) are an input device as long as it is. */
  readonly bluetooth: readonly string[];
}

/** Reads the text of `/proc/bus/input/devices`: paragraphs of lines that each begin with a letter and a colon. */
export function readSoundInputs(text: string): SoundInputs {
  const devices = text.split(/\n\s*\n/);
  const bluetooth = devices.flatMap((device) => /^N: Name="(.+) \(AVRCP\)"$/m.exec(device)?.[1] ?? []);
  return { hasJack: devices.some(hasHeadphoneSwitch), bluetooth };
}

function hasHeadphoneSwitch(device: string): boolean {
  // Hexadecimal words, the lowest last.
  const words = /^B: SW=([0-9a-f ]+)$/m.exec(device)?.[1]?.trim().split(' ') ?? [];
  return (parseInt(words.at(-1) ?? '0', 16) & headphoneSwitch) !== 0;
}

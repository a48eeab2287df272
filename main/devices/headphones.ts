import type { SystemFiles } from './system-files.ts';

/** What the kernel's files tell of things to hear with. */
export interface Sound {
  /** USB headphones that call themselves so. */
  readonly worn: boolean;
  /** Other USB and Bluetooth sound, by what names it: loudspeakers, or headphones that do not say so. */
  readonly others: readonly string[];
  /** The headphone jack; `untold`: there is one, and only a native module could ask it. */
  readonly jack: 'in' | 'out' | 'untold' | 'none';
  /** Whether this computer has the kernel's sound at all. */
  readonly present: boolean;
}

/** Reads it; some small files, all of them in memory. */
export async function readSound(files: SystemFiles): Promise<Sound> {
  const [usb, extcon, inputs] = await Promise.all([
    readUsbCards(files),
    readExtcon(files),
    files.text('proc/bus/input/devices'),
  ]);
  const { hasJack, bluetooth } = readSoundInputs(inputs ?? '');
  return {
    worn: usb.some((card) => card.worn),
    others: [...usb.filter((card) => !card.worn).map((card) => card.name), ...bluetooth],
    jack: extcon ?? (hasJack ? 'untold' : 'none'),
    present: (await files.text('proc/asound/cards')) !== null,
  };
}

/**
 * Whether headphones are in; null where that cannot be known. Sound that does not say what it is counts if it was not
 * there when the watch began (`atStart`): a loudspeaker stays where it is, headphones are plugged in by who comes.
 */
export function detectHeadphones(sound: Sound, atStart: ReadonlySet<string>): boolean | null {
  if (sound.worn || sound.jack === 'in' || sound.others.some((name) => !atStart.has(name))) return true;
  return sound.jack === 'untold' || !sound.present ? null : false;
}

/** USB sound cards that play. */
async function readUsbCards(files: SystemFiles) {
  const cards = (await files.names('proc/asound')).filter((name) => /^card\d+$/.test(name));
  const read = await Promise.all(cards.map((card) => readUsbCard(files, card)));
  return read.filter((card) => card !== null);
}

async function readUsbCard(files: SystemFiles, card: string) {
  // Only a USB card has one.
  const id = await files.text(`proc/asound/${card}/usbid`);
  if (id === null) return null;
  const plays = (await files.names(`proc/asound/${card}`)).some((name) => /^pcm\d+p$/.test(name));
  if (!plays) return null;
  // The card belongs to an interface of the USB device; the device itself is the folder above.
  const descriptors = await files.bytes(`sys/class/sound/${card}/device/../descriptors`);
  return { name: id.trim(), worn: descriptors !== null && isWorn(descriptors) };
}

/** Jacks of boards whose driver tells their state in a file (extcon), mostly on ARM; null where there is none. */
async function readExtcon(files: SystemFiles): Promise<'in' | 'out' | null> {
  const folder = 'sys/class/extcon';
  const names = await files.names(folder);
  const states = await Promise.all(names.map((name) => files.text(`${folder}/${name}/state`)));
  const jacks = states.flatMap((state) => /^HEADPHONE=([01])$/m.exec(state ?? '')?.[1] ?? []);
  if (jacks.length === 0) return null;
  return jacks.includes('1') ? 'in' : 'out';
}

/** Bit 2 of an input device's switches: SW_HEADPHONE_INSERT of the kernel's input-event-codes.h. */
const headphoneSwitch = 0b100;

/** What the kernel's list of input devices tells of sound. */
interface SoundInputs {
  /** A headphone jack whose state these files do not hold. */
  readonly hasJack: boolean;
  /** Bluetooth sound that is connected: its buttons (AVRCP) are an input device as long as it is. */
  readonly bluetooth: readonly string[];
}

/** Reads the text of `/proc/bus/input/devices`: paragraphs of lines that each begin with a letter and a colon. */
function readSoundInputs(text: string): SoundInputs {
  const devices = text.split(/\n\s*\n/);
  const bluetooth = devices.flatMap((device) => /^N: Name="(.+) \(AVRCP\)"$/m.exec(device)?.[1] ?? []);
  return { hasJack: devices.some(hasHeadphoneSwitch), bluetooth };
}

function hasHeadphoneSwitch(device: string): boolean {
  // Hexadecimal words, the lowest last.
  const words = /^B: SW=([0-9a-f ]+)$/m.exec(device)?.[1]?.trim().split(' ') ?? [];
  return (parseInt(words.at(-1) ?? '0', 16) & headphoneSwitch) !== 0;
}

/** Of USB's descriptors, those that are needed here (USB 2.0, table 9-5; Audio Devices 1.0, tables ). */
const interfaceDescriptor = 0x04;
const audioClass = 0x01;
const controlSubclass = 0x01;
const audioInterfaceDescriptor = 0x24;
const outputTerminal = 0x03;

/** USB Audio Terminal Types 1.0: headphones, and headset (two-way, worn on the head). */
const wornTerminals: ReadonlySet<number> = new Set([0x0302, 0x0402]);

/** Whether a USB device has an output that it calls headphones or a headset, by its descriptors as the kernel shows them. */
function isWorn(descriptors: Uint8Array): boolean {
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

import { readSoundInputs } from './input-devices.ts';
import type { SystemFiles } from './system-files.ts';
import { isWorn } from './usb-audio.ts';

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
 * Whether headphones are in; null where that cannot be told. Sound that does not say what it is counts if it was not
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
  const told = states.flatMap((state) => /^HEADPHONE=([01])$/m.exec(state ?? '')?.[1] ?? []);
  if (told.length === 0) return null;
  return told.includes('1') ? 'in' : 'out';
}

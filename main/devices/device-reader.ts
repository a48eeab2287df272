import type { DeviceState } from '../../preload/contract/index.ts';
import { detectHeadphones, readSound } from './headphones.ts';
import { readScreenInches } from './screen.ts';
import { openSystemFiles } from './system-files.ts';

/** Looks at what is plugged in now; never rejects. */
export type Look = () => Promise<DeviceState>;

/** Looks at Linux's files under a root, which ends with a slash; it remembers what was there when it looked first. */
export function createLook(root: string): Look {
  const files = openSystemFiles(root);
  let atStart: ReadonlySet<string> | null = null;
  return async () => {
    const [screenInches, sound] = await Promise.all([readScreenInches(files), readSound(files)]);
    atStart ??= new Set(sound.others);
    return { screenInches, headphones: detectHeadphones(sound, atStart) };
  };
}

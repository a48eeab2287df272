import type { DeviceState } from '../../preload/contract/index.ts';
import { detectHeadphones, readSound } from './headphones.ts';
import { openSystemFiles } from './system-files.ts';
import { readDiagonal } from './edid.ts';
import type { SystemFiles } from './system-files.ts';

/** Reads what is plugged in now; never rejects. */
export type ReadDevices = () => Promise<DeviceState>;

/** Reads Linux's files under a root, which ends with a slash; it remembers what was there at the first reading. */
export function createDeviceReader(root: string): ReadDevices {
  const files = openSystemFiles(root);
  let atStart: ReadonlySet<string> | null = null;
  return async () => {
    const [screenInches, sound] = await Promise.all([readScreenInches(files), readSound(files)]);
    atStart ??= new Set(sound.others);
    return { screenInches, headphones: detectHeadphones(sound, atStart) };
  };
}

const folder = 'sys/class/drm';

/**
 * The diagonal of the one screen that is connected, in inches. Null where there are none or several (which of them the
 * window is on, these files do not tell), and where the screen does not tell its size.
 */
async function readScreenInches(files: SystemFiles): Promise<number | null> {
  const connectors = (await files.names(folder)).filter((name) => /^card\d+-/.test(name));
  const states = await Promise.all(connectors.map((name) => files.text(`${folder}/${name}/status`)));
  const [connected, ...others] = connectors.filter((_, index) => states[index]?.trim() === 'connected');
  if (connected === undefined || others.length > 0) return null;
  const edid = await files.bytes(`${folder}/${connected}/edid`);
  return edid === null ? null : readDiagonal(edid);
}

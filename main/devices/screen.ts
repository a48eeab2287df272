import { readDiagonal } from './edid.ts';
import type { SystemFiles } from './system-files.ts';

const folder = 'sys/class/drm';

/**
 * The diagonal of the one screen that is connected, in inches. Null where there are none or several (which of them the
 * window is on, these files do not tell), and where the screen does not tell its size.
 */
export async function readScreenInches(files: SystemFiles): Promise<number | null> {
  const connectors = (await files.names(folder)).filter((name) => /^card\d+-/.test(name));
  const states = await Promise.all(connectors.map((name) => files.text(`${folder}/${name}/status`)));
  const [connected, ...others] = connectors.filter((_, index) => states[index]?.trim() === 'connected');
  if (connected === undefined || others.length > 0) return null;
  const edid = await files.bytes(`${folder}/${connected}/edid`);
  return edid === null ? null : readDiagonal(edid);
}

import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** A real disk of a chosen size, in memory. Only for a program that has the mounts to itself. */
export interface SmallDisk {
  mount(kibibytes: number): void;
  resize(kibibytes: number): void;
  unmount(): void;
}

/** The disk that will be at `folder`. */
export function makeSmallDisk(folder: string): SmallDisk {
  return {
    mount: (size) => run('mount', '-t', 'tmpfs', '-o', `size=${size}k,mode=700`, 'tmpfs', folder),
    resize: (size) => run('mount', '-o', `remount,size=${size}k`, folder),
    unmount: () => run('umount', folder),
  };
}

function run(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

/**
 * The command that gives a program mounts of its own, which end with it; null where this machine does not let it
 * mount, neither as root nor in a name space of its own.
 */
export function privateMounts(): readonly string[] | null {
  const asRoot = ['unshare', '--mount'];
  const asAnybody = ['unshare', '--user', '--map-root-user', '--mount'];
  const own = process.getuid?.() === 0 ? asRoot : asAnybody;
  const [program = '', ...args] = own;
  const trial = spawnSync(program, [...args, 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt']);
  return trial.status === 0 ? own : null;
}

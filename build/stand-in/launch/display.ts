import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { endChild, startChild } from './child.ts';

const xvfb = '/usr/bin/Xvfb';
const startMilliseconds = 10_000;

export interface Display {
  readonly name: string;
  close(): Promise<unknown>;
}

/** Whether windows can be shown already. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
}

/** Starts a virtual display on a number that is free, or answers null where Xvfb is not installed. */
export async function startVirtualDisplay(): Promise<Display | null> {
  if (!existsSync(xvfb)) return null;
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = startChild(xvfb, args, { env: process.env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const numbers = child.stdio[3];
  if (!(numbers instanceof Readable)) throw new Error('Xvfb was started without its pipe.');
  const number = await new Promise<string | null>((resolve) => {
    let text = '';
    const timer = setTimeout(() => resolve(null), startMilliseconds);
    const settle = (found: string | null) => {
      clearTimeout(timer);
      resolve(found);
    };
    numbers.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) settle(text.trim());
    });
    child.once('error', () => settle(null));
    child.once('exit', () => settle(null));
  });
  const close = () => endChild(child, 2_000);
  if (number === null) {
    await close();
    return null;
  }
  return { name: `:${number}`, close };
}

import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { roomLeft } from '../../../../main/store/files/disk.ts';
import { Reserve } from '../../../../main/store/files/reserve.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('the reserve', () => {
  const bytes = 300_000;

  test('takes real room on the disk, bytes that cannot be left out, and gives it back', () => {
    const file = join(temporaryFolder(), 'reserve.bin');
    const reserve = new Reserve(file, bytes);
    expect([reserve.held, reserve.hold(), reserve.held]).toEqual([false, true, true]);
    expect(statSync(file).size).toBe(bytes);
    if (process.platform !== 'win32') expect(statSync(file).blocks * 512).toBeGreaterThanOrEqual(bytes);
    expect(new Set(readFileSync(file).subarray(-4096)).size).toBeGreaterThan(100);
    const before = readFileSync(file);
    expect(new Reserve(file, bytes).hold()).toBe(true);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect([reserve.release(), reserve.held, reserve.release()]).toEqual([true, false, false]);
  });

  test('that a crash left half made is made again', () => {
    const file = join(temporaryFolder(), 'reserve.bin');
    writeFileSync(file, 'half');
    const reserve = new Reserve(file, bytes);
    expect([reserve.held, reserve.hold()]).toEqual([false, true]);
    truncateSync(file, 10);
    expect([reserve.held, reserve.hold()]).toEqual([false, true]);
  });

  test('is not begun where there is no room for it, and does not fail where there is no folder', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'reserve.bin');
    expect(new Reserve(file, roomLeft(folder) + 1e12).hold()).toBe(false);
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
    expect(new Reserve(join(folder, 'nowhere', 'reserve.bin'), bytes).hold()).toBe(false);
  });
});

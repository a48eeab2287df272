import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openConnection } from '../../../../main/store/files/connection.ts';
import * as sqlite from '../../../../main/store/files/sqlite.ts';
import { sampleKey } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';

vi.mock(import('../../../../main/store/files/sqlite.ts'), async (original) => {
  const real = await original();
  return { ...real, openFile: vi.fn(real.openFile) };
});

/** Hears what the library is given as a key: at that moment, and the very buffer, to look at afterwards. */
function hearKeys(): { then: string; buffer: Buffer }[] {
  const heard: { then: string; buffer: Buffer }[] = [];
  const openFile = vi.mocked(sqlite.openFile);
  const real = openFile.getMockImplementation();
  if (real === undefined) throw new Error('There is no real openFile.');
  openFile.mockImplementation((file, options) => {
    const db = real(file, options);
    const key = db.key.bind(db);
    db.key = (raw) => {
      heard.push({ then: raw.toString('latin1'), buffer: raw });
      return key(raw);
    };
    return db;
  });
  return heard;
}

test('a key is given as raw bytes in hexadecimal and wiped at once', () => {
  const heard = hearKeys();
  const key = Uint8Array.from({ length: 32 }, (_, index) => index * 8 + 3);
  const db = openConnection(join(temporaryFolder(), 'a.db'), key);
  db.close();
  expect(heard.map(({ then }) => then)).toEqual([`raw:${Buffer.from(key).toString('hex')}`]);
  expect(heard.every(({ buffer }) => buffer.every((byte) => byte === 0))).toBe(true);
  expect(heard.every(({ buffer }) => buffer.buffer.byteLength === buffer.length)).toBe(true);
});

test('what is thrown for a wrong key holds nothing of it', () => {
  const file = join(temporaryFolder(), 'a.db');
  openConnection(file, sampleKey(1)).close();
  try {
    openConnection(file, sampleKey(2));
    expect.unreachable();
  } catch (error) {
    const text = error instanceof Error ? `${error.message} ${error.stack ?? ''}` : '';
    expect(text).toContain('file is not a database');
    expect(text).not.toContain('0202');
  }
});

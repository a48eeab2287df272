import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { openConnection } from '../../../../main/store/files/connection.ts';

const require = createRequire(import.meta.url);
const home = join(dirname(require.resolve('better-sqlite3-multiple-ciphers')), '..');

const ReportSchema = v.object({
  header: v.object({ glibcVersionRuntime: v.optional(v.string()) }),
  sharedObjects: v.array(v.string()),
});

test('the library runs from the binary that its package ships; nothing was compiled here', () => {
  openConnection(':memory:', null).close();
  const report = v.parse(ReportSchema, process.report.getReport());
  const isMusl = process.platform === 'linux' && report.header.glibcVersionRuntime === undefined;
  const binary = join(home, 'prebuilds', `${process.platform}${isMusl ? 'musl' : ''}-${process.arch}.node`);
  const loaded = Object.keys(require.cache).filter((file) => file.endsWith('.node') && file.startsWith(home));
  const { sharedObjects } = v.parse(
    v.object({ sharedObjects: v.array(v.string()) }),
    process.report.getReport(),
  );
  const mapped = sharedObjects.filter((file) => file.includes('better-sqlite3-multiple-ciphers'));
  expect([...new Set([...loaded, ...mapped])]).toEqual([binary]);
  expect(existsSync(join(home, 'build'))).toBe(false);
});

test('there is a binary for every system that the app is packaged for', () => {
  const targets = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-arm64', 'win32-x64'];
  expect(readdirSync(join(home, 'prebuilds'))).toEqual(
    expect.arrayContaining(targets.map((name) => `${name}.node`)),
  );
});

test('its SQLite has the log’s reset mended (3.51.3), full-text search by trigrams, and encryption', () => {
  const db = openConnection(':memory:', null);
  const version = v.parse(v.string(), db.prepare('SELECT sqlite_version()').pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
  expect(db.prepare('SELECT sqlite3mc_version()').pluck().get()).toMatch(/^SQLite3 Multiple Ciphers 2\./);
  expect(() =>
    db.exec("CREATE VIRTUAL TABLE t USING fts5(a, tokenize = 'trigram remove_diacritics 1')"),
  ).not.toThrow();
  db.close();
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const out = fileURLToPath(new URL('../../../out', import.meta.url));

/** The modules that a CommonJS bundle asks for, by `require` or by `import()`. */
function requiredBy(text: string): string[] {
  const found = [...text.matchAll(/(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(
    ([, name]) => name ?? '',
  );
  return [...new Set(found)].toSorted();
}

test('the preload is one file that asks for electron and nothing else', () => {
  expect(globSync('*', { cwd: join(out, 'preload') })).toEqual(['bridge.cjs']);
  const text = readFileSync(join(out, 'preload/bridge.cjs'), 'utf8');
  expect(requiredBy(text)).toEqual(['electron']);
  expect(text).not.toMatch(/\brequire\b(?!\()|\bimport\b/);
});

test('the main process is one file and its worker another, which ask for natives, electron and Node', () => {
  expect(globSync('*', { cwd: join(out, 'main') }).toSorted()).toEqual(['index.cjs', 'store-worker.cjs']);
  const foreign = (file: string) =>
    requiredBy(readFileSync(join(out, 'main', file), 'utf8')).filter((name) => !name.startsWith('node:'));
  // Restoring a copy reads the database in main; all else that is SQLite is in the worker, which has no electron.
  expect(foreign('index.cjs')).toEqual(['better-sqlite3-multiple-ciphers', 'electron', 'keytar']);
  expect(foreign('store-worker.cjs')).toEqual(['better-sqlite3-multiple-ciphers']);
});

test('no source map and no inline script is shipped', () => {
  expect(globSync('{main,preload,renderer}/**/*.map', { cwd: out })).toEqual([]);
  for (const file of globSync('{main,preload,renderer}/**/*.{cjs,js,css}', { cwd: out })) {
    expect(readFileSync(join(out, file), 'utf8'), file).not.toContain('sourceMappingURL');
  }
  const page = readFileSync(join(out, 'renderer/index.html'), 'utf8');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style|\sstyle=/);
});

test.each([
  ["require('fs')", ['fs']],
  ['await import(`x`)', ['x']],
])('control: %s would be found', (text, names) => {
  expect(requiredBy(text)).toEqual(names);
});

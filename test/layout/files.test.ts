import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What .gitignore names, and git's own folder: not part of the project. */
const ignored = /^(node_modules|out|dist|\.git)$|\.log$/;

/** The project's files, as paths from its root. It asks no git, so that an unpacked archive is tested too. */
function listFiles(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !ignored.test(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}

const generated = new Set(['package-lock.json', 'LICENSE']);
const readable = /\.(ts|js|mjs|cjs|svelte|css|html|ya?ml|json|sh|md|svg)$/;
const longest = 200;

/** Answers what is wrong with a file's text; the control below shows that each rule bites. */
function findProblems(file: string, text: string): string[] {
  const lines = text.split('\n').length - 1;
  const problems: string[] = [];
  if (readable.test(file) && lines > longest) problems.push(`${lines} lines, at most ${longest}`);
  if (/(^|[\s'"`(=])\/(work|root|home\/[a-z]+)\//m.test(text)) problems.push('a path of a build machine');
  if (/https?:\/\/[^\s'"]*(registry\.npmjs|deb\.debian|registry\.)/.test(text))
    problems.push('a registry host');
  if (/\b(TODO|FIXME|XXX)\b/.test(text)) problems.push('a note to do later');
  return problems;
}

describe('the files of the project', () => {
  const files = listFiles().filter(
    (file) =>
      !generated.has(file) && !file.endsWith('.png') && !file.endsWith('.icns') && !file.endsWith('.ico'),
  );

  test('are short and name no machine', () => {
    const found = files
      .filter((file) => file !== 'test/layout/files.test.ts')
      .flatMap((file) =>
        findProblems(file, readFileSync(join(root, file), 'utf8')).map((problem) => `${file}: ${problem}`),
      );
    expect(found).toEqual([]);
  });

  test('have full names', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|misc|managers?|common|shared)(\.|\/|-)/i.test(file)),
    ).toEqual([]);
  });

  test('stand in the rooms of the design', () => {
    const allowed =
      /^(package(-lock)?\.json|tsconfig\.json|electron-builder\.yml|(main|preload|renderer|test|build|docs)\/|README\.md|CHANGELOG\.md|SECURITY\.md|LICENSE|\.)/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
  });
});

test.each([
  ['a.ts', 'x\n'.repeat(201)],
  ['a.md', 'see /work/x'],
  ['a.md', 'https://registry.npmjs.org/x'],
  ['a.ts', '// TODO later'],
])('control: a planted fault in %s is found', (file, text) => {
  expect(findProblems(file, text)).toHaveLength(1);
});
